// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <acctplan/load/table_options.hpp>
#include <acctplan/model/date.hpp>

// The values of exports in the words of account files. Each reader gives nothing for what it does not know, which is
// then read, and refused, as it stands.

namespace acctplan {

/// Without blanks (and no-break spaces) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Whether a trimmed cell says that nothing is known: empty, null, N/A, #N/A, a dash.
[[nodiscard]] bool says_unknown(std::string_view text);

/// An amount as parse_amount takes it: exponents written out, the sign, currency and decimal mark where they belong.
[[nodiscard]] std::string plain_amount(std::string_view text, std::optional<DecimalMark> decimal);

/// A number in digits with a point: without marks between thousands, exponent and zeros behind the point.
[[nodiscard]] std::string plain_number(std::string_view text, std::optional<DecimalMark> decimal);

/// Likewise, with its percent sign.
[[nodiscard]] std::string plain_percent(std::string_view text, std::optional<DecimalMark> decimal);

/// True and false in the words of exports.
[[nodiscard]] std::optional<bool> plain_boolean(std::string_view text);
/// Those words, for messages.
[[nodiscard]] std::string_view boolean_words();

/// The tier of "Tier 2", "T2", "2 - Growth".
[[nodiscard]] std::optional<std::string> plain_tier(std::string_view text);

/// A date in numbers whose first two can be a month and a day either way.
struct NumericDate {
  int first = 0;
  int second = 0;
  int year = 0;

  bool operator==(const NumericDate&) const = default;
  [[nodiscard]] bool fits(DateOrder order) const;
};

/// 1/15/2026, 15.01.26; a clock time behind it is cut off. Two digits of a year are of 1970 to 2069.
[[nodiscard]] std::optional<NumericDate> numeric_date(std::string_view text);

/// A date in any form as YYYY-MM-DD: 2026-01-15, 2026/01/15, 2026-01-15T10:00:00Z, 15-Jan-2026, Jan 15, 2026, and
/// numeric ones in the order given. Nothing for no real day.
[[nodiscard]] std::optional<std::string> plain_date(std::string_view text, DateOrder order);

}  // namespace acctplan
