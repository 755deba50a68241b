// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace acctplan {

/// A field's text without its quotes and the blanks at its ends; doubled quotes stand as they are.
[[nodiscard]] std::string_view inside_of(std::string_view field);

/// says_unknown, at the price of a look at the first byte for most.
[[nodiscard]] bool is_unknown_cell(std::string_view cell);

/// Whole minor units of "120000", "120,000", "120000.5", "$120,000.50" (with `dollars`); nothing for any other form,
/// also one that parse_amount takes.
[[nodiscard]] std::optional<std::int64_t> plain_minor_units(std::string_view text, int digits, bool dollars);

/// Days since 1970-01-01 of "2026-01-15", a real day of the years 1970 to 2200.
[[nodiscard]] std::optional<std::int32_t> plain_day(std::string_view text);

/// A number of up to nine digits without a leading zero.
[[nodiscard]] std::optional<std::int64_t> plain_count(std::string_view text);

/// The place of a word among others, in any case of its letters.
[[nodiscard]] std::optional<std::int8_t> plain_word(std::string_view text, std::span<const std::string_view> words);

}  // namespace acctplan
