// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// How the companion programs read the lines that acctplan writes for them: a word and its fields, separated by tabs; in
// fields stand \\ \t \n \r.

using Fields = std::vector<std::string>;

/// The fields of a line, without their escapes.
inline Fields fields_of(std::string_view line) {
  Fields out(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\t') {
      out.emplace_back();
    } else if (line[at] == '\\' && at + 1 < line.size()) {
      const char escaped = line[++at];
      out.back() += escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
    } else {
      out.back() += line[at];
    }
  }
  return out;
}

/// Throws std::runtime_error.
template <class Number>
Number number_of(std::string_view text) {
  Number out = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (failed != std::errc() || end != text.data() + text.size()) {
    throw std::runtime_error("no number: " + std::string(text));
  }
  return out;
}

/// A day written YYYY-MM-DD.
struct Day {
  int year, month, day;
};

/// Throws std::runtime_error.
inline Day day_of(std::string_view text) {
  constexpr std::size_t kLength = 10;
  if (text.size() != kLength) throw std::runtime_error("no day: " + std::string(text));
  return {number_of<int>(text.substr(0, 4)), number_of<int>(text.substr(5, 2)), number_of<int>(text.substr(8))};
}
