// SPDX-License-Identifier: MIT
#include "plain_cells.hpp"

#include <array>
#include <cstddef>

#include <acctplan/model/words.hpp>

#include "table_values.hpp"

namespace acctplan {
namespace {

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

std::string_view inside_of_marked(std::string_view field) {
  if (field.starts_with('"')) field = field.substr(1, field.size() - 2);
  const bool blanks = !field.empty() && ((edge_of(field.front()) | edge_of(field.back())) & kBlankEdge) != 0;
  return blanks ? trimmed(field) : field;
}

bool says_unknown_marked(std::string_view cell) { return says_unknown(cell); }

AmountForm amount_form(int digits, bool dollars) {
  AmountForm out{digits, 1, dollars};
  for (int i = 0; i < digits; ++i) out.scale *= 10;
  return out;
}

std::optional<std::int64_t> plain_minor_units_marked(std::string_view text, const AmountForm& form) {
  if (form.dollars && text.starts_with('$')) text.remove_prefix(1);
  std::size_t fraction_size = 0;
  std::int64_t fraction = 0;
  for (std::size_t behind = 1; behind <= 2 && behind < text.size(); ++behind) {
    if (text[text.size() - behind - 1] == '.') fraction_size = behind;
  }
  if (fraction_size > static_cast<std::size_t>(form.digits)) return std::nullopt;
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
  for (auto i = static_cast<int>(fraction_size); i < form.digits; ++i) fraction *= 10;
  return *whole * form.scale + fraction;
}

std::optional<std::int32_t> plain_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  unsigned beyond = 0;  // whether one is no digit; told once, as nearly all are
  const auto digit = [&](std::size_t at) {
    const unsigned value = digit_value(text[at]);
    beyond |= static_cast<unsigned>(value > 9);
    return value;
  };
  const unsigned year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const unsigned month = digit(5) * 10 + digit(6);
  const unsigned day = digit(8) * 10 + digit(9);
  if (beyond != 0 || year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > 28 && day > days_of_month(year, month)) return std::nullopt;
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
    if (words[i].size() == text.size() && (words[i] == text || same_word(words[i], text)))
      return static_cast<std::int8_t>(i);
  }
  return std::nullopt;
}

}  // namespace acctplan
