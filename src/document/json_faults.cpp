// SPDX-License-Identifier: MIT
#include "json_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "text_checks.hpp"
#include "tree_builder.hpp"

namespace acctplan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a word is a number as JSON writes them.
bool is_number(std::string_view word) {
  std::size_t at = word.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    return at - from;
  };
  const std::size_t first = at;
  const std::size_t whole = digits();
  if (whole == 0 || (whole > 1 && word[first] == '0')) return false;
  if (at < word.size() && word[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
    ++at;
    if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == word.size();
}

/// The last byte of a text that is no blank or line end; a blank when there is none.
char last_byte(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? ' ' : text[last];
}

Diagnostic fault(std::string_view id, const Span& span, std::string message, std::string help) {
  return {std::string(id), Severity::error, span, std::move(message), std::move(help), {}};
}

Diagnostic explain_string(const SourceFile& file, const JsonFaultPlace& place) {
  const std::string_view bytes = file.bytes();
  const std::size_t stopped = std::min(place.stopped, place.end - 1);
  const Span opened{&file, place.token, place.token + 1};
  const bool ended = place.stopped >= place.end || bytes[stopped] == '\n' || bytes[stopped] == '\r';
  if (ended)
    return fault("format.unterminated-quote", opened, "the quote opened here is never closed", "add the closing quote");
  if (bytes[stopped] == '\t') {
    return fault("format.syntax", {&file, stopped, stopped + 1}, "a tab inside a JSON text", "write \\t");
  }
  const std::size_t slash = bytes.rfind('\\', stopped);
  const std::size_t from = slash == std::string_view::npos || slash < place.token ? stopped : slash;
  return fault("format.bad-escape", {&file, from, character_end(bytes, stopped, place.end)},
               "an escape that JSON does not know",
               "known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits (surrogates in pairs)");
}

Diagnostic explain_word(const SourceFile& file, const JsonFaultPlace& place) {
  const std::string_view bytes = file.bytes();
  std::size_t end = place.token;
  while (end < place.end && is_word_character(bytes[end])) ++end;
  const Span span{&file, place.token, end};
  const std::string_view word = bytes.substr(span.begin, end - span.begin);
  if (is_number(word) || word == "true" || word == "false" || word == "null") {
    return fault("format.syntax", span, "a comma or a colon is missing before this", "write \"key\": value, ...");
  }
  const bool numeric = std::string_view("+-.0123456789").find(word[0]) != std::string_view::npos && word != "-Infinity";
  if (numeric) {
    return fault("format.bad-number", span, fmt::format("{} is not a number of JSON", in_message(word)),
                 "no leading zeros, no +, a digit on both sides of the point");
  }
  if (word == "NaN" || word == "Infinity" || word == "-Infinity") {
    return fault("format.bad-number", span, fmt::format("{} is not a number of JSON", in_message(word)), "use null");
  }
  const std::size_t next = std::min(bytes.find_first_not_of(" \t\r\n", end), place.end);
  if (next < place.end && bytes[next] == ':') {
    return fault("format.syntax", span, "a key without quotes", fmt::format("write \"{}\"", word.substr(0, 60)));
  }
  return fault("format.syntax", span, fmt::format("{} is not a value of JSON", in_message(word)),
               "quote text; the words are true, false and null, in lower case");
}

}  // namespace

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '+' || c == '-' ||
         c == '.';
}

Diagnostic explain_json_fault(const SourceFile& file, const JsonFaultPlace& place, std::string_view library_message) {
  const std::string_view bytes = file.bytes();
  const std::size_t token = place.token;
  if (library_message.find("out_of_range.406") != std::string_view::npos) {
    Diagnostic diagnostic = explain_word(file, place);
    diagnostic.id = "format.bad-number";
    diagnostic.message = "a number too large to read";
    diagnostic.help = "write the amount in full";
    return diagnostic;
  }
  if (token >= place.end) {
    const std::size_t at = bytes.find_last_not_of(" \t\r\n", place.end - 1) + 1;
    Diagnostic diagnostic = fault("format.syntax", {&file, at, at}, "the text ends before everything is closed",
                                  "add the bracket that is missing");
    if (place.open_since)
      diagnostic.related.push_back({{&file, *place.open_since, *place.open_since + 1}, "opened here"});
    return diagnostic;
  }
  const Span here{&file, token, character_end(bytes, token, place.end)};
  const char c = bytes[token];
  // Of NDJSON a line is a text: what stands before it is none of its business.
  const char before = last_byte(bytes.substr(place.begin, token - place.begin));
  if (!place.open_since && before != ' ') {
    return fault("format.syntax", here, "text after the end of the JSON value",
                 "put several accounts into a list, or one a line into a .ndjson file");
  }
  const bool in_text = c == '"' && place.stopped > token && library_message.find("invalid") != std::string_view::npos;
  if (in_text) return explain_string(file, place);
  if ((c == '}' || c == ']') && before == ',') {
    return fault("format.syntax", here, "a comma before the closing bracket", "delete the comma");
  }
  if (c == '\'') return fault("format.syntax", here, "single quotes are not JSON", "use double quotes");
  if (c == '/' || c == '#')
    return fault("format.syntax", here, "comments are not JSON", "delete the comment, or use YAML");
  if (is_word_character(c)) return explain_word(file, place);
  if (c == '"')
    return fault("format.syntax", here, "a comma or a colon is missing before this", "write \"key\": value, ...");
  return fault("format.syntax", here,
               fmt::format("{} cannot stand here", in_message(bytes.substr(token, here.end - token))),
               "look for a missing comma, quote or bracket before it");
}

}  // namespace acctplan
