// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/model/field_table.hpp>

// Regular expressions (ECMA 262) of the texts that the loader accepts.

namespace acctplan {

inline constexpr const char* kIdPattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
inline constexpr const char* kQuarterPattern = "^FY(?:197[1-9]|19[89][0-9]|2[01][0-9]{2}|2200)-Q[1-4]$";
inline constexpr const char* kMonthDayPattern =
    "^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]"
    "))$";
inline constexpr const char* kTimePattern = "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$";
/// Real days of the years 1901 to 2200; of those years 1904, 1908 ... 2196 but 2100 have a 29 February.
inline constexpr const char* kDatePattern =
    "^(?:(?:19(?:0[1-9]|[1-9][0-9])|2[01][0-9]{2}|2200)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    "|(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26])|21(?:0[48]|[2468][048]|[13579][26]))-02-29)"
    "$";

/// Of an amount as text, with or without currency, grouping and suffix.
[[nodiscard]] std::string amount_pattern(Sign sign);

/// Of a percentage with its sign.
[[nodiscard]] std::string percent_pattern(const FieldRow& row);

}  // namespace acctplan
