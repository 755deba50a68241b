// SPDX-License-Identifier: MIT
#include "number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace acctplan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

std::string_view without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view("0") : digits.substr(first);
}

/// Says what makes a text no number, so far as it can be told.
NumberRefusal explain(std::string_view text) {
  const std::string quoted = fmt::format("`{}`", text);
  std::string_view body = text;
  if (body.starts_with('-')) body.remove_prefix(1);
  if (body.starts_with('+')) return {quoted + " has a plus sign", fmt::format("write {}", body.substr(1))};
  if (body.starts_with("0x") || body.starts_with("0o") || body.starts_with("0b")) {
    return {quoted + " is no decimal number", "write it in decimal digits"};
  }
  if (const bool grouped =
          body.find_first_not_of("0123456789_,") == std::string_view::npos && body.find_first_of("_,") != 0;
      grouped && body.find_first_of("_,") != std::string_view::npos) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != '_' && c != ','; });
    return {quoted + " has marks between its digits", fmt::format("write {}", digits)};
  }
  if (body.find_first_not_of("0123456789.eE+-") == std::string_view::npos &&
      body.find_first_of("eE") != std::string_view::npos) {
    return {quoted + " has an exponent", "write it in digits, for example 100000"};
  }
  if (body.starts_with('.') && all_digits(body.substr(1))) {
    return {quoted + " has no digit before the point", fmt::format("write 0{}", body)};
  }
  if (body.ends_with('.') && all_digits(body.substr(0, body.size() - 1))) {
    return {quoted + " has no digit after the point", fmt::format("write {}", body.substr(0, body.size() - 1))};
  }
  return {quoted + " is no number", "write digits, for example 12 or 12.5"};
}

}  // namespace

std::variant<Rational, NumberRefusal> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view body = negative ? text.substr(1) : text;
  const std::size_t point = body.find('.');
  const std::string_view whole = body.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view() : body.substr(point + 1);
  if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(fraction))) return explain(text);
  if (whole.size() > 1 && whole.front() == '0') {
    const std::string_view sign = negative ? "-" : "";
    const std::string_view rest = point == std::string_view::npos ? std::string_view() : body.substr(point);
    return NumberRefusal{fmt::format("`{}` has a leading zero", text),
                         fmt::format("write {}{}{}", sign, without_zeros(whole), rest)};
  }
  if (whole.size() > kMaxDecimalWholeDigits || fraction.size() > kMaxDecimalFractionDigits) {
    return NumberRefusal{fmt::format("`{}` has too many digits", text),
                         fmt::format("at most {} digits before the point and {} behind it are read",
                                     kMaxDecimalWholeDigits, kMaxDecimalFractionDigits)};
  }
  Int128 numerator = 0;
  Int128 denominator = 1;
  for (const char c : whole) numerator = numerator * 10 + (c - '0');
  for (const char c : fraction) {
    numerator = numerator * 10 + (c - '0');
    denominator *= 10;
  }
  return Rational(negative ? -numerator : numerator, denominator);
}

std::variant<std::int64_t, NumberRefusal> parse_integer(std::string_view text) {
  const std::string_view body = text.starts_with('-') ? text.substr(1) : text;
  if (!all_digits(body)) {
    if (const auto decimal = parse_decimal(text); std::holds_alternative<Rational>(decimal)) {
      return NumberRefusal{fmt::format("`{}` is no whole number", text), "write it without a point"};
    }
    return explain(text);
  }
  if (body.size() > 1 && body.front() == '0') {
    return NumberRefusal{fmt::format("`{}` has a leading zero", text), fmt::format("write {}", without_zeros(body))};
  }
  std::int64_t out = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
  if (result.ec != std::errc()) return NumberRefusal{fmt::format("`{}` is too large", text), {}};
  return out;
}

}  // namespace acctplan
