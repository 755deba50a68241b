// SPDX-License-Identifier: MIT
#include "cli/file_list.hpp"

#include <algorithm>
#include <optional>

namespace acctplan {
namespace {

constexpr std::string_view kEscapes = "abtnvfr\"\\";
constexpr std::string_view kEscaped = "\a\b\t\n\v\f\r\"\\";

constexpr bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// What a quoted name says; nothing when it is not one that git writes.
std::optional<std::string> unquoted(std::string_view line) {
  if (line.size() < 3 || !line.starts_with('"') || !line.ends_with('"')) return std::nullopt;
  line = line.substr(1, line.size() - 2);
  std::string out;
  while (!line.empty()) {
    if (line.front() == '"') return std::nullopt;
    if (line.front() != '\\') {
      out += line.front();
      line.remove_prefix(1);
      continue;
    }
    if (line.size() >= 4 && line[1] <= '3' && std::ranges::all_of(line.substr(1, 3), is_octal)) {
      out += static_cast<char>((line[1] - '0') * 64 + (line[2] - '0') * 8 + (line[3] - '0'));
      line.remove_prefix(4);
      continue;
    }
    const std::size_t escape = line.size() < 2 ? std::string_view::npos : kEscapes.find(line[1]);
    if (escape == std::string_view::npos) return std::nullopt;
    out += kEscaped[escape];
    line.remove_prefix(2);
  }
  return out;
}

}  // namespace

std::vector<std::string> paths_of_list(std::string_view text) {
  const bool marked = text.find('\0') != std::string_view::npos;
  const char end_mark = marked ? '\0' : '\n';
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(end_mark), text.size());
    std::string_view path = text.substr(0, end);
    if (!marked && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) {
      auto name = marked ? std::nullopt : unquoted(path);
      out.push_back(name ? *std::move(name) : std::string(path));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace acctplan
