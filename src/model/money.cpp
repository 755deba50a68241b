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

/// Appends the digits of a number, at least `width` of them, with `mark` between groups of three unless it is 0.
void append_digits(std::string& out, std::uint64_t value, int width, char mark) {
  constexpr std::size_t kMost = 32;  // of 20 digits and their marks
  std::array<char, kMost> buffer;
  char* at = buffer.data() + kMost;
  int written = 0;
  for (int of_group = 0; value > 0 || written < width; value /= 10, ++written, ++of_group) {
    if (mark != 0 && of_group == 3) {
      *--at = mark;
      of_group = 0;
    }
    *--at = static_cast<char>('0' + static_cast<int>(value % 10));
  }
  out.append(at, static_cast<std::size_t>(buffer.data() + kMost - at));
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

AmountStyle::AmountStyle(std::string_view currency)
    : positive_(with_currency("", false, currency)),
      negative_(with_currency("", true, currency)),
      currency_(currency),
      digits_(digits_of(currency)),
      scale_(static_cast<std::uint64_t>(power_of_ten(digits_))) {}

void AmountStyle::append(std::int64_t minor_units, std::string& out) const {
  const std::uint64_t size = magnitude(minor_units);
  out += prefix(minor_units < 0);
  append_digits(out, size / scale_, 1, ',');
  if (const std::uint64_t rest = size % scale_; rest != 0) {
    out += '.';
    append_digits(out, rest, digits_, 0);
  }
}

void AmountStyle::append_plain(std::int64_t minor_units, std::string& out) const {
  if (digits_ > 2) {
    out += to_plain_text(Money::from_minor(minor_units), currency_);
    return;
  }
  const std::uint64_t size = magnitude(minor_units);
  if (minor_units < 0) out += '-';
  append_digits(out, size / scale_, 1, 0);
  if (const std::uint64_t rest = size % scale_; rest != 0) {
    out += '.';
    append_digits(out, rest % 10 == 0 && digits_ == 2 ? rest / 10 : rest, rest % 10 == 0 ? digits_ - 1 : digits_, 0);
  }
}

std::string to_text(const Money& amount, std::string_view currency) {
  std::string out;
  AmountStyle(currency).append(amount.rounded(), out);
  return out;
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
