// SPDX-License-Identifier: MIT
#include <acctplan/model/money.hpp>

#include <array>
#include <cassert>

#include <fmt/format.h>

namespace acctplan {
namespace {

constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;

std::int64_t power_of_ten(int exponent) {
  std::int64_t out = 1;
  for (int i = 0; i < exponent; ++i) out *= 10;
  return out;
}

/// Digits of a currency that the model has accepted.
int digits_of(std::string_view currency) {
  const auto digits = minor_digits(currency);
  assert(digits);
  return digits.value_or(2);
}

std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::string grouped(std::uint64_t value) {
  std::string text = std::to_string(value);
  for (std::size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, ",");
  return text;
}

std::string with_currency(std::string_view number, bool negative, std::string_view currency) {
  if (currency == "USD") return fmt::format("{}${}", negative ? "-" : "", number);
  return fmt::format("{} {}{}", currency, negative ? "-" : "", number);
}

}  // namespace

Rational ratio(const Money& a, const Money& b) {
  assert(!b.is_zero());
  return a.minor() / b.minor();
}

std::string to_text(const Money& amount, std::string_view currency) {
  const int digits = digits_of(currency);
  const std::int64_t minor = amount.rounded();
  const auto scale = static_cast<std::uint64_t>(power_of_ten(digits));
  std::string number = grouped(magnitude(minor) / scale);
  if (const std::uint64_t rest = magnitude(minor) % scale; rest != 0) number += fmt::format(".{:0{}}", rest, digits);
  return with_currency(number, minor < 0, currency);
}

std::string to_short_text(const Money& amount, std::string_view currency) {
  const Rational units = amount.minor() / Rational(power_of_ten(digits_of(currency)));
  const bool negative = units < Rational(0);
  const Rational size = negative ? Rational(0) - units : units;
  struct Step {
    std::int64_t from;
    std::string_view suffix;
  };
  constexpr auto kSteps = std::to_array<Step>({{kBillion, "B"}, {kMillion, "M"}, {10 * kThousand, "K"}});
  for (const Step& step : kSteps) {
    if (size < Rational(step.from)) continue;
    std::string number = cut_to_text(size / Rational(step.suffix == "K" ? kThousand : step.from), 1);
    if (number.ends_with(".0")) number.resize(number.size() - 2);
    return with_currency(number + std::string(step.suffix), negative, currency);
  }
  return to_text(amount, currency);
}

std::string to_plain_text(const Money& amount, std::string_view currency) {
  const Rational units = amount.minor() / Rational(power_of_ten(digits_of(currency)));
  std::string text = round_to_text(units, 2);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace acctplan
