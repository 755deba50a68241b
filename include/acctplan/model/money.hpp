// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <acctplan/model/rational.hpp>

namespace acctplan {

/// Digits after the point of an ISO 4217 currency (USD 2, JPY 0, KWD 3); nothing for a code that is none.
[[nodiscard]] std::optional<int> minor_digits(std::string_view currency);

/// An exact amount in the policy's currency, in its minor units: whole as read; a conversion makes it a fraction of
/// one, which compares exactly and is rounded half up once, for display.
class Money {
 public:
  constexpr Money() = default;
  constexpr explicit Money(Rational minor_units) : minor_(minor_units) {}
  [[nodiscard]] static Money from_minor(std::int64_t minor_units) { return Money(Rational(minor_units)); }

  [[nodiscard]] const Rational& minor() const { return minor_; }
  /// Whole minor units, rounded half up.
  [[nodiscard]] std::int64_t rounded() const { return minor_.round_half_up(); }
  [[nodiscard]] bool is_zero() const { return minor_.is_zero(); }

  friend Money operator+(const Money& a, const Money& b) { return Money(a.minor_ + b.minor_); }
  friend Money operator-(const Money& a, const Money& b) { return Money(a.minor_ - b.minor_); }
  friend Money operator*(const Money& a, const Rational& factor) { return Money(a.minor_ * factor); }
  Money& operator+=(const Money& other) { return *this = *this + other; }
  friend bool operator==(const Money& a, const Money& b) = default;
  friend std::strong_ordering operator<=>(const Money& a, const Money& b) { return a.minor_ <=> b.minor_; }

 private:
  Rational minor_;
};

/// a / b; `b` is not zero.
[[nodiscard]] Rational ratio(const Money& a, const Money& b);

/// How whole minor units of a currency are written, made once for many amounts.
class AmountStyle {
 public:
  explicit AmountStyle(std::string_view currency);

  /// As to_text.
  void append(std::int64_t minor_units, std::string& out) const;
  /// As to_plain_text.
  void append_plain(std::int64_t minor_units, std::string& out) const;

 private:
  std::string_view prefix(bool negative) const { return negative ? negative_ : positive_; }

  std::string positive_, negative_;  ///< what stands before the digits
  std::string currency_;
  int digits_ = 2;
  std::uint64_t scale_ = 1;
};

/// For people: "$82,000", "$100,000.01", "-$5", "EUR 90,000"; digits after the point only when there are any.
[[nodiscard]] std::string to_text(const Money& amount, std::string_view currency);
/// For people where room is short: "$1.2B", "$41.2M", "$820K" (cut to a tenth), else as to_text.
[[nodiscard]] std::string to_short_text(const Money& amount, std::string_view currency);
/// For JSON and CSV: whole units with at most two digits after the point (rounded half up), no grouping: "82000",
/// "100000.01".
[[nodiscard]] std::string to_plain_text(const Money& amount, std::string_view currency);

/// An amount as a file gives it: whole minor units of the currency it names or of the document's.
struct StatedAmount {
  std::int64_t minor_units = 0;
  std::string currency;
};

/// Why a text is no amount, and what to write instead.
struct AmountRefusal {
  std::string message;
  std::string help;
};

/// Reads "120000", "120000.50", "$120,000", "USD 1,234.00", "120K", "1.2M", "1.2b", "EUR 90k", "($1,161.00)"
/// (negative). `document_currency` counts when the text names none; `$` is it when that is a dollar, else refused.
/// Refuses what can be read two ways ("1.234", "1.234,50"), parts of a minor unit, leading zeros, 0x, 0o, `_`,
/// exponents, infinity, NaN and amounts of 10^15 units or more. Rulebook section 0, Money.
[[nodiscard]] std::variant<StatedAmount, AmountRefusal> parse_amount(std::string_view text,
                                                                     std::string_view document_currency);

}  // namespace acctplan
