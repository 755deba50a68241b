// SPDX-License-Identifier: MIT
#include "plain_cells.hpp"

#include <array>
#include <cstddef>

#include <acctplan/model/words.hpp>

#include "table_values.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMaxPlainDigits = 15;  // under 10^15 units

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\xC2' || c == '\xA0'; }

constexpr unsigned digit_value(char c) { return static_cast<unsigned>(static_cast<unsigned char>(c)) - '0'; }

/// Reads digits, with commas before groups of three or without any; nothing unless all of them fit.
std::optional<std::int64_t> plain_whole(std::string_view text) {
  if (text.empty() || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  std::int64_t out = 0;
  std::size_t digits = 0;
  const bool grouped = text.size() > 4 && text[text.size() - 4] == ',';
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (grouped && (text.size() - i) % 4 == 0) {
      if (text[i] != ',' || i == 0) return std::nullopt;
      continue;
    }
    const unsigned value = digit_value(text[i]);
    if (value > 9 || ++digits > kMaxPlainDigits) return std::nullopt;
    out = out * 10 + static_cast<std::int64_t>(value);
  }
  return out;
}

constexpr bool is_leap(unsigned year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr unsigned days_of_month(unsigned year, unsigned month) {
  constexpr std::array<unsigned, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

/// The days before each month of a year without 29 February.
constexpr std::array<unsigned, 12> kDaysBefore = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

constexpr unsigned leap_days_before(unsigned year) { return (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400; }

}  // namespace

std::string_view inside_of(std::string_view field) {
  if (field.starts_with('"')) field = field.substr(1, field.size() - 2);
  return !field.empty() && (is_space(field.front()) || is_space(field.back())) ? trimmed(field) : field;
}

bool is_unknown_cell(std::string_view cell) {
  if (cell.empty()) return true;
  constexpr std::string_view kStarts = "nN#-([\xE2";
  return kStarts.find(cell.front()) != std::string_view::npos && says_unknown(cell);
}

std::optional<std::int64_t> plain_minor_units(std::string_view text, int digits, bool dollars) {
  if (dollars && text.starts_with('$')) text.remove_prefix(1);
  std::size_t fraction_size = 0;
  std::int64_t fraction = 0;
  for (std::size_t behind = 1; behind <= 2 && behind < text.size(); ++behind) {
    if (text[text.size() - behind - 1] == '.') fraction_size = behind;
  }
  if (fraction_size > static_cast<std::size_t>(digits)) return std::nullopt;
  std::string_view whole_text = text;
  if (fraction_size > 0) {
    for (const char c : text.substr(text.size() - fraction_size)) {
      const unsigned value = digit_value(c);
      if (value > 9) return std::nullopt;
      fraction = fraction * 10 + static_cast<std::int64_t>(value);
    }
    whole_text.remove_suffix(fraction_size + 1);
  }
  const auto whole = plain_whole(whole_text);
  if (!whole) return std::nullopt;
  std::int64_t out = *whole;
  for (int i = 0; i < digits; ++i) out *= 10;
  for (auto i = static_cast<int>(fraction_size); i < digits; ++i) fraction *= 10;
  return out + fraction;
}

std::optional<std::int32_t> plain_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (digit_value(text[at]) > 9) return std::nullopt;
  }
  const unsigned year =
      ((digit_value(text[0]) * 10 + digit_value(text[1])) * 10 + digit_value(text[2])) * 10 + digit_value(text[3]);
  const unsigned month = digit_value(text[5]) * 10 + digit_value(text[6]);
  const unsigned day = digit_value(text[8]) * 10 + digit_value(text[9]);
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1 || day > days_of_month(year, month)) {
    return std::nullopt;
  }
  const unsigned leap = month > 2 && is_leap(year) ? 1 : 0;
  const unsigned days =
      (year - 1970) * 365 + leap_days_before(year) - leap_days_before(1970) + kDaysBefore[month - 1] + leap + day - 1;
  return static_cast<std::int32_t>(days);
}

std::optional<std::int64_t> plain_count(std::string_view text) {
  constexpr std::size_t kMaxCountDigits = 9;
  if (text.empty() || text.size() > kMaxCountDigits || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  std::int64_t out = 0;
  for (const char c : text) {
    if (digit_value(c) > 9) return std::nullopt;
    out = out * 10 + static_cast<std::int64_t>(digit_value(c));
  }
  return out;
}

std::optional<std::int8_t> plain_word(std::string_view text, std::span<const std::string_view> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() == text.size() && same_word(words[i], text)) return static_cast<std::int8_t>(i);
  }
  return std::nullopt;
}

}  // namespace acctplan
