// SPDX-License-Identifier: MIT
#include <acctplan/model/rational.hpp>

#include <cassert>
#include <limits>
#include <stdexcept>

namespace acctplan {
namespace {

Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

Int128 gcd(Int128 a, Int128 b) {
  a = magnitude(a);
  b = magnitude(b);
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

Int128 times(Int128 a, Int128 b) {
  Int128 out = 0;
  if (__builtin_mul_overflow(a, b, &out)) throw std::overflow_error("fraction out of range");
  return out;
}

Int128 plus(Int128 a, Int128 b) {
  Int128 out = 0;
  if (__builtin_add_overflow(a, b, &out)) throw std::overflow_error("fraction out of range");
  return out;
}

std::int64_t narrow(Int128 value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min()) {
    throw std::overflow_error("whole number out of range");
  }
  return static_cast<std::int64_t>(value);
}

Int128 floor_div(Int128 a, Int128 b) {
  const Int128 quotient = a / b;
  return (a % b != 0 && a < 0) ? quotient - 1 : quotient;
}

std::string digits(Int128 value) {
  if (value == 0) return "0";
  std::string out;
  for (; value > 0; value /= 10) out.insert(out.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
  return out;
}

std::string scaled_to_text(Int128 scaled, int decimals) {
  std::string text = digits(magnitude(scaled));
  const auto places = static_cast<std::size_t>(decimals);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, ".");
  return scaled < 0 ? "-" + text : text;
}

Int128 wide_power_of_ten(int exponent) {
  Int128 out = 1;
  for (int i = 0; i < exponent; ++i) out *= 10;
  return out;
}

}  // namespace

Rational::Rational(Int128 numerator, Int128 denominator) {
  assert(denominator != 0);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 common = gcd(numerator, denominator);
  numerator_ = numerator / common;
  denominator_ = denominator / common;
}

std::int64_t Rational::floor() const { return narrow(floor_div(numerator_, denominator_)); }

std::int64_t Rational::ceil() const { return narrow(-floor_div(-numerator_, denominator_)); }

std::int64_t Rational::round_half_up() const {
  return narrow(floor_div(plus(times(numerator_, 2), denominator_), times(denominator_, 2)));
}

Rational operator+(const Rational& a, const Rational& b) {
  // Amounts are whole nearly always, and a common denominator takes most of the time.
  if (a.denominator_ == 1 && b.denominator_ == 1) {
    Rational out;
    out.numerator_ = plus(a.numerator_, b.numerator_);
    return out;
  }
  const Int128 common = gcd(a.denominator_, b.denominator_);
  const Int128 left = times(a.numerator_, b.denominator_ / common);
  const Int128 right = times(b.numerator_, a.denominator_ / common);
  return {plus(left, right), times(a.denominator_, b.denominator_ / common)};
}

Rational operator-(const Rational& a, const Rational& b) { return a + Rational(-b.numerator_, b.denominator_); }

Rational operator*(const Rational& a, const Rational& b) {
  const Int128 left = gcd(a.numerator_, b.denominator_);
  const Int128 right = gcd(b.numerator_, a.denominator_);
  const Int128 l = left == 0 ? 1 : left;
  const Int128 r = right == 0 ? 1 : right;
  return {times(a.numerator_ / l, b.numerator_ / r), times(a.denominator_ / r, b.denominator_ / l)};
}

Rational operator/(const Rational& a, const Rational& b) {
  assert(!b.is_zero());
  return a * Rational(b.denominator_, b.numerator_);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  const Int128 common = gcd(a.denominator_, b.denominator_);
  return times(a.numerator_, b.denominator_ / common) <=> times(b.numerator_, a.denominator_ / common);
}

std::string cut_to_text(const Rational& value, int decimals) {
  const Int128 scaled = times(value.numerator(), wide_power_of_ten(decimals)) / value.denominator();
  return scaled_to_text(scaled, decimals);
}

std::string round_to_text(const Rational& value, int decimals) {
  const Rational scaled = value * Rational(wide_power_of_ten(decimals), 1);
  return scaled_to_text(
      floor_div(plus(times(scaled.numerator(), 2), scaled.denominator()), times(scaled.denominator(), 2)), decimals);
}

}  // namespace acctplan
