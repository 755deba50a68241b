// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <acctplan/model/rational.hpp>

namespace acctplan {

inline constexpr std::size_t kMaxDecimalWholeDigits = 9;
inline constexpr std::size_t kMaxDecimalFractionDigits = 8;

/// Why a text is no number of ours, and what to write instead.
struct NumberRefusal {
  std::string message;
  std::string help;
};

/// Reads "-12.5": an optional minus, digits without leading zero, and a point between digits. Nothing else: no
/// exponent, 0x,
/// `_`, comma, plus, infinity or NaN; at most 9 digits before the point and 8 behind it.
[[nodiscard]] std::variant<Rational, NumberRefusal> parse_decimal(std::string_view text);

/// Likewise without a point, as far as 64 bits go.
[[nodiscard]] std::variant<std::int64_t, NumberRefusal> parse_integer(std::string_view text);

}  // namespace acctplan
