// SPDX-License-Identifier: MIT
#include <acctplan/render/terminal_text.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

#include <acctplan/diag/text_direction.hpp>

namespace acctplan {
namespace {

struct CodePoint {
  utf8proc_int32_t value = -1;  ///< below zero for a byte that is not UTF-8
  std::size_t length = 1;
};

CodePoint first_code_point(std::string_view text) {
  CodePoint point;
  const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                 static_cast<utf8proc_ssize_t>(text.size()), &point.value);
  if (used < 1) return {};
  point.length = static_cast<std::size_t>(used);
  return point;
}

bool is_hidden(utf8proc_int32_t point) {
  return turns_direction(point) || point == 0x2028 || point == 0x2029 || point == 0xFEFF;
}

/// What stands on the terminal for one code point of a text.
std::string shown(const CodePoint& point, std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (point.value < 0) return fmt::format("\\x{:02x}", byte);
  if (point.value == '\t') return " ";
  if (point.value == '\n') return "\\n";
  if (point.value < 0x20 || point.value == 0x7F) return fmt::format("\\x{:02x}", byte);
  if ((point.value >= 0x80 && point.value <= 0x9F) || is_hidden(point.value)) {
    return fmt::format("\\u{:04x}", point.value);
  }
  return std::string(text.substr(0, point.length));
}

bool is_regional(utf8proc_int32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }

std::size_t width_of(utf8proc_int32_t point) {
  if (point < 0) return 1;
  return static_cast<std::size_t>(std::max(utf8proc_charwidth(point), 0));
}

/// Calls `visit(begin, end, width)` for each grapheme cluster.
template <typename Visit>
void each_cluster(std::string_view text, Visit visit) {
  constexpr utf8proc_int32_t kEmojiPresentation = 0xFE0F;
  std::size_t begin = 0;
  std::size_t width = 0;
  utf8proc_int32_t before = -1;
  utf8proc_int32_t state = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = first_code_point(text.substr(at));
    const bool broken = before < 0 || point.value < 0;
    const bool starts = at == 0 || broken || utf8proc_grapheme_break_stateful(before, point.value, &state);
    if (starts) {
      if (at > 0) visit(begin, at, width);
      if (broken) state = 0;
      begin = at;
      width = width_of(point.value);
    } else if (point.value == kEmojiPresentation || (is_regional(before) && is_regional(point.value))) {
      width = 2;
    } else {
      width = std::max(width, width_of(point.value));
    }
    before = point.value;
    at += point.length;
  }
  if (!text.empty()) visit(begin, text.size(), width);
}

}  // namespace

std::string sanitize_terminal(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    safe += shown(point, text);
    text.remove_prefix(point.length);
  }
  return safe;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  each_cluster(text, [&columns](std::size_t, std::size_t, std::size_t width) { columns += width; });
  return columns;
}

std::vector<TerminalCell> terminal_cells(std::string_view text) {
  std::vector<TerminalCell> cells;
  each_cluster(text, [&](std::size_t begin, std::size_t end, std::size_t) {
    std::string safe = sanitize_terminal(text.substr(begin, end - begin));
    const std::size_t width = display_width(safe);
    cells.push_back({std::move(safe), width, begin});
  });
  return cells;
}

}  // namespace acctplan
