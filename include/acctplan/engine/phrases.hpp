// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/model/rational.hpp>

// How sentences of the score, whitespace and committee write numbers and lists.

namespace acctplan {

/// "5,200".
[[nodiscard]] std::string count_text(std::int64_t count);
/// At most one digit after the point, cut: "66.6", "100".
[[nodiscard]] std::string tenth_text(const Rational& value);
/// A share of one in percent, cut to a tenth: "22 %".
[[nodiscard]] std::string share_text(const Rational& share);
/// "one", "one and two", "one, two and three".
[[nodiscard]] std::string joined(const std::vector<std::string>& items, std::string_view last = "and");
/// "1 person", "3 people".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view one, std::string_view many);
/// A word of a file for readers: "economic_buyer" as "economic buyer".
[[nodiscard]] std::string spoken(std::string_view word);
/// With its first letter, where it is ASCII, in upper case.
[[nodiscard]] std::string capital(std::string text);
/// As it stands after a colon: with its first letter in lower case, unless it begins with an abbreviation.
[[nodiscard]] std::string clause(std::string text);

}  // namespace acctplan
