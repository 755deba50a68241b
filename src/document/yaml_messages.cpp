// SPDX-License-Identifier: MIT
#include "yaml_messages.hpp"

#include <fmt/format.h>

#include <array>

namespace acctplan {
namespace {

struct Row {
  std::string_view says;  ///< how the library's message starts
  std::string_view id;
  std::string_view message;
  std::string_view help;
};

constexpr std::array kRows = {
    Row{"illegal document indicator in scalar", "format.unterminated-quote", "the quote opened here is never closed",
        "add the closing quote; inside double quotes write \\\" for a quote, inside single quotes ''"},
    Row{"illegal EOF in scalar", "format.unterminated-quote", "the quote opened here is never closed",
        "add the closing quote; inside double quotes write \\\" for a quote, inside single quotes ''"},
    Row{"illegal tab when looking for indentation", "format.tab", "a tab cannot indent YAML", "indent with spaces"},
    Row{"end of map not found", "format.syntax", "this belongs to no key of the map above",
        "write `key: value`, indented like its neighbours; is a quote missing, or closed too early?"},
    Row{"end of sequence not found", "format.syntax", "this belongs to no item of the list above",
        "start each item with `- `, indented like its neighbours"},
    Row{"end of map flow not found", "format.syntax", "the { opened before is not closed here",
        "add the } or the comma that is missing"},
    Row{"end of sequence flow not found", "format.syntax", "the [ opened before is not closed here",
        "add the ] or the comma that is missing"},
    Row{"illegal flow end", "format.syntax", "a closing bracket without an opening one",
        "delete it, or quote the value that contains it"},
    Row{"illegal map value", "format.syntax", "a `: ` that starts no value here",
        "quote a value that contains `: `; indent keys of one map alike"},
    Row{"illegal map key", "format.syntax", "a key cannot stand here", "put it on a line of its own"},
    Row{"illegal block entry", "format.syntax", "a `- ` cannot start a list here",
        "put each item on a line of its own, or write [a, b]"},
    Row{"the referenced anchor is not defined", "format.alias", "aliases (*name) are not supported",
        "write the value out; quote a text that starts with *"},
    Row{"alias not found after *", "format.alias", "aliases (*name) are not supported",
        "quote a text that starts with *"},
    Row{"illegal character found while scanning alias", "format.alias", "aliases (*name) are not supported",
        "quote a text that starts with *"},
    Row{"anchor not found after &", "format.anchor", "anchors (&name) are not supported",
        "quote a text that starts with &"},
    Row{"illegal character found while scanning anchor", "format.anchor", "anchors (&name) are not supported",
        "quote a text that starts with &"},
    Row{"cannot assign multiple", "format.syntax", "a value has two tags, anchors or aliases", "delete them"},
    Row{"illegal character found while scanning tag", "format.tag", "tags (!name) are not supported",
        "quote a text that starts with !"},
    Row{"tag handle with no suffix", "format.tag", "tags (!name) are not supported", "quote a text that starts with !"},
    Row{"end of verbatim tag not found", "format.tag", "tags (!name) are not supported",
        "quote a text that starts with !"},
    Row{"unknown escape character", "format.bad-escape", "a backslash escape that does not exist",
        "write \\\\ for a backslash, or use single quotes"},
    Row{"bad character found while scanning hex number", "format.bad-escape",
        "an escape with a digit that is not hexadecimal", "\\x takes two digits, \\u four, \\U eight"},
    Row{"invalid unicode", "format.bad-escape", "an escape that stands for no character",
        "write the character itself; surrogate pairs are known to JSON only"},
    Row{"bad YAML version", "format.yaml-version", "a %YAML line with a bad version",
        "delete the line; YAML 1.2 is read"},
    Row{"YAML major version too large", "format.yaml-version", "a version of YAML that is not known",
        "delete the line; YAML 1.2 is read"},
    Row{"cannot set zero indentation", "format.syntax", "a block of text cannot be indented by 0",
        "delete the digit after | or >"},
    Row{"unexpected character in block scalar", "format.syntax", "text after | or >",
        "start the text on the next line"},
};

/// A character that YAML reserves at the start of a value.
bool is_reserved(char c) { return c == '@' || c == '`' || c == '%'; }

}  // namespace

SyntaxFault explain_yaml_fault(std::string_view library_message, std::string_view line, std::string_view at) {
  const std::string_view indentation = line.substr(0, line.find_first_not_of(" \t"));
  if (indentation.find('\t') != std::string_view::npos) {
    return {"format.tab", "a tab cannot indent YAML", "indent with spaces"};
  }
  if (library_message == "unknown token") {
    if (!at.empty() && is_reserved(at[0])) {
      return {"format.reserved-character", fmt::format("a value cannot start with {}", at[0]), "quote the value"};
    }
    if (!at.empty() && at[0] == '\t') return {"format.tab", "a tab cannot stand here", "use spaces"};
    return {"format.syntax", "nothing in YAML starts like this", "quote the value"};
  }
  for (const Row& row : kRows) {
    if (library_message.starts_with(row.says)) return {row.id, std::string(row.message), std::string(row.help)};
  }
  return {"format.syntax", fmt::format("this is not valid YAML: {}", library_message), {}};
}

}  // namespace acctplan
