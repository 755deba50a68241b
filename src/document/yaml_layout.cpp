// SPDX-License-Identifier: MIT
#include "yaml_layout.hpp"

#include <algorithm>
#include <array>

namespace acctplan {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool is_space(char c) { return kSpaces.find(c) != std::string_view::npos; }

/// Whether a line starts with a marker of three characters that stands alone.
bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && (line.size() == marker.size() || is_space(line[marker.size()]));
}

bool is_blank_or_comment(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpaces);
  return first == std::string_view::npos || text[first] == '#';
}

/// The closing quote's end for a quoted scalar at `begin`; nothing when it is not closed before `limit`.
std::optional<std::size_t> quoted_end(std::string_view bytes, std::size_t begin, std::size_t limit) {
  const char quote = bytes[begin];
  for (std::size_t at = begin + 1; at < limit; ++at) {
    if (quote == '"' && bytes[at] == '\\') {
      ++at;
    } else if (bytes[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < limit && bytes[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

/// Follows the characters of `value` through the source. Folding changes only the space between words.
std::size_t end_of_words(std::string_view bytes, std::size_t from, std::size_t limit, std::string_view value) {
  std::size_t at = from;
  std::size_t end = from;
  for (const char c : value) {
    if (is_space(c)) continue;
    while (at < limit && is_space(bytes[at])) ++at;
    if (at >= limit || bytes[at] != c) break;
    end = ++at;
  }
  return end;
}

/// The end of a plain scalar on its line.
std::size_t plain_line_end(std::string_view bytes, std::size_t from, std::size_t limit) {
  std::size_t at = from;
  while (at < limit && bytes[at] != '\n') {
    const char c = bytes[at];
    const char next = at + 1 < limit ? bytes[at + 1] : '\n';
    if (c == ':' && is_space(next)) break;
    if (is_space(c) && next == '#') break;
    if (c == ',' || c == '[' || c == ']' || c == '{' || c == '}') break;
    ++at;
  }
  return at;
}

}  // namespace

std::vector<YamlDocument> split_documents(std::string_view bytes, std::size_t begin) {
  std::vector<YamlDocument> documents;
  YamlDocument current{begin, begin};
  bool content = false;
  bool marked = false;
  const auto finish = [&](std::size_t end) {
    current.end = end;
    if (content) documents.push_back(current);
    current.begin = end;
    content = false;
    marked = false;
  };
  for (std::size_t at = begin; at < bytes.size();) {
    const std::size_t newline = bytes.find('\n', at);
    const std::size_t next = newline == std::string_view::npos ? bytes.size() : newline + 1;
    const std::string_view line = bytes.substr(at, next - at);
    if (is_marker(line, "---")) {
      if (content || marked) finish(at);
      marked = true;
      content = !is_blank_or_comment(line.substr(3));
    } else if (is_marker(line, "...")) {
      content = content || !is_blank_or_comment(line.substr(3));
      finish(next);
    } else if (!is_blank_or_comment(line)) {
      const bool directive = line[0] == '%' && !content && !marked;
      content = content || !directive;
    }
    at = next;
  }
  finish(bytes.size());
  return documents;
}

std::size_t scalar_end(std::string_view bytes, std::size_t begin, std::size_t limit, std::string_view value) {
  if (begin >= limit) return begin;
  const char first = bytes[begin];
  if (first == '"' || first == '\'') return quoted_end(bytes, begin, limit).value_or(limit);
  if (first != '|' && first != '>') return end_of_words(bytes, begin, limit, value);
  const std::size_t newline = std::min(bytes.find('\n', begin), limit);
  const std::size_t end = end_of_words(bytes, newline, limit, value);
  if (end > newline) return end;
  return bytes.find_last_not_of(kSpaces, newline > begin ? newline - 1 : begin) + 1;
}

std::optional<std::size_t> written_null_end(std::string_view bytes, std::size_t begin, std::size_t limit) {
  static constexpr std::array<std::string_view, 4> kWords = {"null", "Null", "NULL", "~"};
  const std::string_view text = bytes.substr(begin, limit - begin);
  for (const std::string_view word : kWords) {
    if (!text.starts_with(word)) continue;
    const bool whole = text.size() == word.size() || is_space(text[word.size()]) ||
                       std::string_view(",]}:").find(text[word.size()]) != std::string_view::npos;
    if (whole) return begin + word.size();
  }
  return std::nullopt;
}

std::size_t skip_blank(std::string_view bytes, std::size_t from, std::size_t limit) {
  std::size_t at = from;
  while (at < limit) {
    if (bytes[at] == '#' && (at == 0 || is_space(bytes[at - 1]))) {
      at = std::min(bytes.find('\n', at), limit);
    } else if (is_space(bytes[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::size_t flow_end(std::string_view bytes, std::size_t from, std::size_t limit) {
  for (std::size_t at = skip_blank(bytes, from, limit); at < limit; at = skip_blank(bytes, at, limit)) {
    const char c = bytes[at];
    if (c == ']' || c == '}') return at + 1;
    if (c != ',' && c != ':' && c != '?') break;
    ++at;
  }
  return from;
}

std::size_t skip_properties(std::string_view bytes, std::size_t begin, std::size_t limit) {
  std::size_t at = begin;
  std::size_t end = begin;
  while (at < limit && (bytes[at] == '!' || bytes[at] == '&')) {
    end = std::min(bytes.find_first_of(kSpaces, at), limit);
    at = skip_blank(bytes, end, limit);
  }
  return at < limit ? at : end;
}

std::optional<std::size_t> open_quote(std::string_view bytes, std::size_t from, std::size_t limit) {
  static constexpr std::string_view kIndicators = ",[]{}";
  for (std::size_t at = skip_blank(bytes, from, limit); at < limit; at = skip_blank(bytes, at, limit)) {
    const char c = bytes[at];
    const char next = at + 1 < limit ? bytes[at + 1] : '\n';
    if (c == '"' || c == '\'') {
      const auto end = quoted_end(bytes, at, limit);
      if (!end) return at;
      at = *end;
    } else if (kIndicators.find(c) != std::string_view::npos ||
               ((c == '-' || c == '?' || c == ':') && is_space(next))) {
      ++at;
    } else {
      at = std::max(plain_line_end(bytes, at, limit), at + 1);
    }
  }
  return std::nullopt;
}

}  // namespace acctplan
