// SPDX-License-Identifier: MIT
#include "tree_oracle.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/render/diagnostics_json.hpp>
#include <acctplan/render/diagnostics_text.hpp>

namespace acctplan {
namespace {

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "oracle: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void check_span(const SourceFile& file, const Span& span) {
  require(span.file == &file, "a span without a place");
  require(span.begin <= span.end, "a span that ends before it begins");
  require(span.end <= file.bytes().size(), "a span outside of the file");
}

void check_spans(const SourceFile& file, const Node& node) {
  check_span(file, node.span);
  for (const Node& item : node.items) check_spans(file, item);
  for (const Entry& entry : node.entries) {
    check_span(file, entry.key_span);
    check_spans(file, entry.value);
  }
}

bool same(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
  for (std::size_t at = 0; at < a.items.size(); ++at) {
    if (!same(a.items[at], b.items[at])) return false;
  }
  for (std::size_t at = 0; at < a.entries.size(); ++at) {
    if (a.entries[at].key != b.entries[at].key || !same(a.entries[at].value, b.entries[at].value)) return false;
  }
  return true;
}

void write_text(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

void write_json(const Node& node, std::string& out) {
  switch (node.kind) {
    case NodeKind::null:
      out += "null";
      return;
    case NodeKind::scalar:
      write_text(node.text, out);
      return;
    case NodeKind::sequence:
      out += '[';
      for (std::size_t at = 0; at < node.items.size(); ++at) {
        if (at > 0) out += ',';
        write_json(node.items[at], out);
      }
      out += ']';
      return;
    case NodeKind::map:
      break;
  }
  out += '{';
  for (std::size_t at = 0; at < node.entries.size(); ++at) {
    if (at > 0) out += ',';
    write_text(node.entries[at].key, out);
    out += ':';
    write_json(node.entries[at].value, out);
  }
  out += '}';
}

/// Whether a byte lies inside of a character of a text that is UTF-8.
bool splits_character(const SourceFile& file, std::size_t at) {
  return at < file.bytes().size() && (static_cast<unsigned char>(file.bytes()[at]) & 0xC0U) == 0x80U;
}

void check_diagnostics(const SourceFile& file, const Diagnostics& sink) {
  for (const Diagnostic& item : sink.all()) {
    check_span(file, item.span);
    // Refused characters are found byte by byte, before it is known whether the rest of the text is UTF-8.
    const bool bytewise = item.id == "format.not-utf8" || item.id == "format.control-character" ||
                          item.id == "format.bidi-control" || item.id == "format.byte-order-mark" ||
                          item.id == "format.carriage-return";
    require(bytewise || !(splits_character(file, item.span.begin) || splits_character(file, item.span.end)),
            "a span that cuts a character in two");
    for (const Related& related : item.related) check_span(file, related.span);
    require(item.id.starts_with("format.") && !item.message.empty(), "a diagnostic without id or message");
  }
  for (const char c : render_text(sink, Colour::off)) {
    require(c == '\n' || static_cast<unsigned char>(c) >= 0x20, "a control character on its way to the terminal");
  }
  require(!render_json(sink).empty(), "diagnostics that are no JSON");
}

}  // namespace

void check_reading(const SourceFile& file, const std::vector<Node>& roots, const Diagnostics& sink) {
  check_diagnostics(file, sink);
  require(!roots.empty() || sink.has_errors(), "an input that is refused without a word");
  for (const Node& root : roots) {
    require(root.is_map(), "a root that is no map");
    check_spans(file, root);
    std::string json;
    write_json(root, json);
    const SourceFile written("written", json);
    Diagnostics faults;
    const std::vector<Node> again = read_json(written, faults);
    require(again.size() == 1 && !faults.has_errors(), "an accepted tree that is refused as JSON");
    require(same(root, again[0]), "an accepted tree that reads otherwise as JSON");
  }
}

}  // namespace acctplan
