// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <acctplan/model/money.hpp>
#include <acctplan/model/words.hpp>

#include "table_values.hpp"

// Blanks, amounts, numbers, truth values and tiers of exports.

namespace acctplan {
namespace {

constexpr int kMaxExponent = 20;

bool is_cell_digit(char c) { return c >= '0' && c <= '9'; }
bool all_cell_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_cell_digit); }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// With plain blanks and hyphens for those that typesetters use.
std::string plain_characters(std::string_view text) {
  std::string out(trimmed(text));
  replace_all(out, "\xC2\xA0", " ");
  replace_all(out, "\xE2\x80\xAF", " ");
  replace_all(out, "\xE2\x88\x92", "-");
  return out;
}

bool take_prefix(std::string_view& rest, std::string_view prefix) {
  if (!rest.starts_with(prefix)) return false;
  rest = trimmed(rest.substr(prefix.size()));
  return true;
}

bool take_suffix(std::string_view& rest, std::string_view suffix) {
  if (!rest.ends_with(suffix)) return false;
  rest = trimmed(rest.substr(0, rest.size() - suffix.size()));
  return true;
}

/// Whether a minus, parentheses or a minus behind the number were taken off.
bool take_sign(std::string_view& rest) {
  if (rest.size() > 2 && rest.starts_with('(') && rest.ends_with(')')) {
    rest = trimmed(rest.substr(1, rest.size() - 2));
    return true;
  }
  if (take_prefix(rest, "-")) return true;
  return rest.size() > 1 && is_cell_digit(rest[rest.size() - 2]) && take_suffix(rest, "-");
}

/// The currency as parse_amount wants it in front; empty when none was there.
std::string take_currency_mark(std::string_view& rest) {
  constexpr auto kMarks = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"US$", "USD "}, {"$", "$"}, {"\xE2\x82\xAC", "EUR "}, {"\xC2\xA3", "GBP "}});
  for (const auto& [mark, code] : kMarks) {
    if (take_prefix(rest, mark) || take_suffix(rest, mark)) return std::string(code);
  }
  constexpr std::size_t kCodeLength = 3;
  if (rest.size() <= kCodeLength) return {};
  for (const std::string_view code : {rest.substr(0, kCodeLength), rest.substr(rest.size() - kCodeLength)}) {
    if (minor_digits(code) && (take_prefix(rest, code) || take_suffix(rest, code))) return std::string(code) + " ";
  }
  return {};
}

/// Whether the digits stand in groups of three that a mark splits, and what stands behind `point` is digits.
bool is_grouped(std::string_view digits, char mark, char point) {
  const std::string_view whole = digits.substr(0, digits.find(point));
  if (whole.find(mark) == std::string_view::npos) return false;
  std::size_t length = 0;
  bool first = true;
  for (const char c : whole) {
    if (c != mark) {
      if (!is_cell_digit(c)) return false;
      ++length;
      continue;
    }
    if (first ? length == 0 || length > 3 : length != 3) return false;
    first = false;
    length = 0;
  }
  return length == 3 && (whole.size() == digits.size() || all_cell_digits(digits.substr(whole.size() + 1)));
}

std::string without_mark(std::string_view text, char unwanted) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [unwanted](char c) { return c != unwanted; });
  return out;
}

/// With a point before the decimals and nothing but commas between thousands.
std::string with_point(std::string_view digits, std::optional<DecimalMark> decimal) {
  std::string out(digits);
  const char point = decimal == DecimalMark::comma ? ',' : '.';
  if (is_grouped(out, ' ', point)) out = without_mark(out, ' ');
  if (decimal == DecimalMark::comma) {
    for (char& c : out) c = c == ',' ? '.' : c == '.' ? ',' : c;
  }
  return out;
}

/// Three digits behind a point, which could as well be thousands.
bool reads_two_ways(std::string_view digits) {
  return digits.find(',') == std::string_view::npos && is_grouped(digits, '.', ',') && digits.front() != '0';
}

/// "1.39E8" written out; anything else as it is.
std::string without_exponent(std::string_view number) {
  const std::size_t mark = number.find_first_of("eE");
  const std::string_view mantissa = number.substr(0, mark);
  const std::size_t point = mantissa.find('.');
  const std::string whole(mantissa.substr(0, point));
  const std::string fraction(point == std::string_view::npos ? std::string_view() : mantissa.substr(point + 1));
  if (mark == std::string_view::npos || !all_cell_digits(whole) ||
      (point != std::string_view::npos && !all_cell_digits(fraction))) {
    return std::string(number);
  }
  std::string_view power = number.substr(mark + 1);
  if (power.starts_with('+')) power.remove_prefix(1);
  int exponent = 0;
  const auto [end, failed] = std::from_chars(power.data(), power.data() + power.size(), exponent);
  if (failed != std::errc() || end != power.data() + power.size() || exponent > kMaxExponent ||
      exponent < -kMaxExponent) {
    return std::string(number);
  }
  std::string digits = whole + fraction;
  const int before = static_cast<int>(whole.size()) + exponent;
  if (before <= 0) digits.insert(0, static_cast<std::size_t>(1 - before), '0');
  const auto units = static_cast<std::size_t>(std::max(before, 1));
  if (digits.size() < units) digits.append(units - digits.size(), '0');
  const std::string tail = digits.substr(units);
  std::string head = digits.substr(0, units);
  head.erase(0, std::min(head.find_first_not_of('0'), head.size() - 1));
  return tail.empty() ? head : head + "." + tail;
}

std::string without_zeros_behind(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  while (number.ends_with('0')) number.pop_back();
  if (number.ends_with('.')) number.pop_back();
  return number;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  for (;;) {
    if (!text.empty() && is_space(text.front())) {
      text.remove_prefix(1);
    } else if (!text.empty() && is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.starts_with(kNoBreak)) {
      text.remove_prefix(kNoBreak.size());
    } else if (text.ends_with(kNoBreak)) {
      text.remove_suffix(kNoBreak.size());
    } else {
      return text;
    }
  }
}

bool says_unknown(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"", "null", "n/a", "#n/a", "-", "--", "\xE2\x80\x93", "\xE2\x80\x94", "(blank)", "[null]"});
  return std::ranges::any_of(kWords, [text](std::string_view word) { return same_word(word, text); });
}

std::string plain_amount(std::string_view text, std::optional<DecimalMark> decimal) {
  std::string cell = plain_characters(text);
  std::string_view rest = cell;
  bool negative = take_sign(rest);
  const std::string currency = take_currency_mark(rest);
  if (!negative) negative = take_sign(rest);
  if (rest.empty() || !is_cell_digit(rest.front())) return cell;
  std::string suffix;
  if (std::string_view("KkMmBb").find(rest.back()) != std::string_view::npos) {
    suffix = rest.back();
    rest = trimmed(rest.substr(0, rest.size() - 1));
  }
  std::string digits = with_point(rest, decimal);
  // A mark that is declared can be read in one way only, which a fourth digit shows.
  if (decimal && reads_two_ways(digits) && digits.find('.') == digits.rfind('.')) digits += '0';
  return (negative ? "-" : "") + currency + without_exponent(digits) + suffix;
}

std::string plain_number(std::string_view text, std::optional<DecimalMark> decimal) {
  std::string cell = plain_characters(text);
  std::string_view rest = cell;
  const bool negative = take_sign(rest);
  if (rest.empty() || !is_cell_digit(rest.front())) return cell;
  std::string digits = with_point(rest, decimal);
  if (!decimal && reads_two_ways(digits)) return cell;
  if (is_grouped(digits, ',', '.')) digits = without_mark(digits, ',');
  return (negative ? "-" : "") + without_zeros_behind(without_exponent(digits));
}

std::string plain_percent(std::string_view text, std::optional<DecimalMark> decimal) {
  std::string cell = plain_characters(text);
  std::string_view rest = cell;
  const bool negative = take_sign(rest);
  const bool has_sign = take_suffix(rest, "%");
  if (rest.empty() || !is_cell_digit(rest.front())) return cell;
  std::string digits = with_point(rest, decimal);
  if (is_grouped(digits, ',', '.')) digits = without_mark(digits, ',');
  return (negative ? "-" : "") + without_exponent(digits) + (has_sign ? "%" : "");
}

std::optional<bool> plain_boolean(std::string_view text) {
  constexpr auto kTrue =
      std::to_array<std::string_view>({"yes", "y", "true", "t", "1", "x", "checked", "on", "\xE2\x9C\x93"});
  constexpr auto kFalse = std::to_array<std::string_view>({"no", "n", "false", "f", "0", "unchecked", "off"});
  const auto is = [text](std::string_view word) { return same_word(word, text); };
  if (std::ranges::any_of(kTrue, is)) return true;
  if (std::ranges::any_of(kFalse, is)) return false;
  return std::nullopt;
}

std::string_view boolean_words() { return "yes, y, true, t, 1, x, checked, on; no, n, false, f, 0, unchecked, off"; }

std::optional<std::string> plain_tier(std::string_view text) {
  std::string_view rest = text;
  if (rest.size() > 4 && same_word(rest.substr(0, 4), "tier")) {
    rest = trimmed(rest.substr(4));
  } else if (rest.size() > 1 && lower(rest.front()) == 't') {
    rest.remove_prefix(1);
  }
  if (rest.empty() || !is_cell_digit(rest.front())) return std::nullopt;
  const bool named = rest.size() > 1 && std::string_view(" :-(").find(rest[1]) != std::string_view::npos;
  if (rest.size() > 1 && !named) return std::nullopt;
  return std::string(rest.substr(0, 1));
}

}  // namespace acctplan
