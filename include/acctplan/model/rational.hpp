// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace acctplan {

__extension__ using Int128 = __int128;

/// An exact fraction in lowest terms with a positive denominator. Operations that leave 128 bits throw
/// std::overflow_error, which no input within the loader's ranges reaches.
class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole)
      : numerator_(whole) {}  // NOLINT(google-explicit-constructor): a whole number is a fraction
  /// `denominator` is not zero.
  Rational(Int128 numerator, Int128 denominator);

  [[nodiscard]] Int128 numerator() const { return numerator_; }
  [[nodiscard]] Int128 denominator() const { return denominator_; }
  [[nodiscard]] bool is_zero() const { return numerator_ == 0; }

  /// The largest whole number not above the fraction.
  [[nodiscard]] std::int64_t floor() const;
  /// The smallest whole number not below the fraction.
  [[nodiscard]] std::int64_t ceil() const;
  /// The nearest whole number; halves go up (away from zero for amounts above zero).
  [[nodiscard]] std::int64_t round_half_up() const;

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// `b` is not zero.
  friend Rational operator/(const Rational& a, const Rational& b);
  Rational& operator+=(const Rational& other) { return *this = *this + other; }
  Rational& operator-=(const Rational& other) { return *this = *this - other; }

  friend bool operator==(const Rational& a, const Rational& b) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

 private:
  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

/// The fraction with `decimals` digits after the point, cut toward zero, trailing zeros kept: 68.39 with 1 is "68.3".
[[nodiscard]] std::string cut_to_text(const Rational& value, int decimals);
/// Likewise, rounded half up.
[[nodiscard]] std::string round_to_text(const Rational& value, int decimals);

}  // namespace acctplan
