// SPDX-License-Identifier: MIT
#include <acctplan/model/money.hpp>

#include <array>
#include <cassert>
#include <cstring>

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

constexpr auto kDigitPairs = [] {
  std::array<char, 200> out{};
  for (std::size_t i = 0; i < 100; ++i) {
    out[2 * i] = static_cast<char>('0' + i / 10);
    out[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return out;
}();

/// Puts the last two digits of a number before `at`.
char* put_pair(char* at, std::uint64_t value) {
  std::memcpy(at - 2, &kDigitPairs[2 * (value % 100)], 2);
  return at - 2;
}

enum class Groups { none, of_three };

void append_whole(std::string& out, std::uint64_t value, Groups groups) {
  constexpr std::size_t kMost = 32;  // of 20 digits and their commas
  std::array<char, kMost> buffer;
  char* const end = buffer.data() + kMost;
  char* at = end;
  if (groups == Groups::of_three) {
    for (; value >= 1000; value /= 1000) {
      at = put_pair(at, value);
      *--at = static_cast<char>('0' + static_cast<int>(value / 100 % 10));
      *--at = ',';
    }
  }
  for (; value >= 10; value /= 100) at = put_pair(at, value);
  if (value > 0 || at == end) *--at = static_cast<char>('0' + static_cast<int>(value));
  out.append(at, static_cast<std::size_t>(end - at));
}

/// Appends the digits behind a point, which are so many.
void append_fraction(std::string& out, std::uint64_t value, int width) {
  out.append(static_cast<std::size_t>(width), '0');
  for (auto at = out.rbegin(); value > 0; value /= 10) *at++ = static_cast<char>('0' + static_cast<int>(value % 10));
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
  append_whole(out, size / scale_, Groups::of_three);
  if (const std::uint64_t rest = size % scale_; rest != 0) {
    out += '.';
    append_fraction(out, rest, digits_);
  }
}

void AmountStyle::append_plain(std::int64_t minor_units, std::string& out) const {
  if (digits_ > 2) {
    out += to_plain_text(Money::from_minor(minor_units), currency_);
    return;
  }
  const std::uint64_t size = magnitude(minor_units);
  if (minor_units < 0) out += '-';
  append_whole(out, size / scale_, Groups::none);
  if (const std::uint64_t rest = size % scale_; rest != 0) {
    out += '.';
    // One digit where it says all.
    const bool tenths = digits_ == 2 && rest % 10 == 0;
    append_fraction(out, tenths ? rest / 10 : rest, tenths ? 1 : digits_);
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
