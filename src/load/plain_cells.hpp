// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <acctplan/load/plain_row.hpp>

namespace acctplan {

/// What the first and the last byte of a field can say of it.
enum CellEdge : unsigned char {
  kOrdinaryEdge = 0,
  kQuoteEdge = 1,    ///< the field may stand in quotes
  kBlankEdge = 2,    ///< the field may begin or end in blanks, also of more than a byte
  kUnknownEdge = 4,  ///< a field that begins so may say that the value is not known
};
inline constexpr auto kCellEdges = [] {
  std::array<unsigned char, 256> out{};
  const auto set = [&out](std::string_view bytes, unsigned char edge) {
    for (const char c : bytes) out[static_cast<unsigned char>(c)] |= edge;
  };
  set("\"", kQuoteEdge);
  set(" \t\n\r\xC2\xA0", kBlankEdge);
  set("nN#-([\xE2", kUnknownEdge);
  return out;
}();
[[nodiscard]] constexpr unsigned char edge_of(char c) { return kCellEdges[static_cast<unsigned char>(c)]; }

/// A field's text without its quotes and the blanks at its ends; doubled quotes stand as they are.
[[nodiscard]] std::string_view inside_of_marked(std::string_view field);
/// The same, at the price of a look at two bytes for most.
[[nodiscard]] inline std::string_view inside_of(std::string_view field) {
  if (field.empty() || ((edge_of(field.front()) | edge_of(field.back())) & (kQuoteEdge | kBlankEdge)) == 0)
    return field;
  return inside_of_marked(field);
}

/// says_unknown, at the price of a look at the first byte for most.
[[nodiscard]] bool says_unknown_marked(std::string_view cell);
[[nodiscard]] inline bool is_unknown_cell(std::string_view cell) {
  return cell.empty() || ((edge_of(cell.front()) & kUnknownEdge) != 0 && says_unknown_marked(cell));
}

/// Of plain amounts: under 10^15 units.
inline constexpr std::size_t kMaxPlainDigits = 15;

/// With `digits` after the point.
[[nodiscard]] AmountForm amount_form(int digits, bool dollars);

/// Whole minor units of "120000", "120,000", "120000.5", "$120,000.50" (with dollars); nothing for any other form, also
/// one that parse_amount takes.
[[nodiscard]] std::optional<std::int64_t> plain_minor_units_marked(std::string_view text, const AmountForm& form);
/// The same; most amounts are digits alone.
[[nodiscard]] inline std::optional<std::int64_t> plain_minor_units(std::string_view text, const AmountForm& form) {
  if (text.empty() || text.size() > kMaxPlainDigits || (text.front() == '0' && text.size() > 1)) {
    return plain_minor_units_marked(text, form);
  }
  std::int64_t out = 0;
  for (const char c : text) {
    const unsigned value = static_cast<unsigned>(static_cast<unsigned char>(c)) - '0';
    if (value > 9) return plain_minor_units_marked(text, form);
    out = out * 10 + static_cast<std::int64_t>(value);
  }
  return out * form.scale;
}

/// Days since 1970-01-01 of "2026-01-15", a real day of the years 1970 to 2200.
[[nodiscard]] std::optional<std::int32_t> plain_day(std::string_view text);

/// A number of up to nine digits without a leading zero.
[[nodiscard]] std::optional<std::int64_t> plain_count(std::string_view text);

/// The place of a word among others, in any case of its letters.
[[nodiscard]] std::optional<std::int8_t> plain_word(std::string_view text, std::span<const std::string_view> words);

}  // namespace acctplan
