// SPDX-License-Identifier: MIT
#include "schema_patterns.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <acctplan/model/currency.hpp>

namespace acctplan {
namespace {

/// Digits of a whole part below 10^`digits`, grouped or not, and its fraction.
std::string digits_below(int digits, int fraction) {
  const int groups = (digits - 1) / 3;
  const std::string plain = fmt::format("[1-9][0-9]{{0,{}}}", digits - 1);
  // A first group as long as what the whole groups leave, so that the number stays below the limit.
  const std::string grouped =
      groups == 0 ? std::string() : fmt::format("|[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,{}}}", groups);
  return fmt::format("(?:0|{}{})(?:\\.[0-9]{{1,{}}})?", plain, grouped, fraction);
}

std::string unsigned_amount() {
  // No suffix: one to three digits, a point and three digits can be read two ways.
  const std::string bare = fmt::format("(?![1-9][0-9]{{0,2}}\\.[0-9]{{3}}\\)?$){}", digits_below(15, 18));
  return fmt::format("(?:{}|{}[Kk]|{}[Mm]|{}[Bb])", bare, digits_below(12, 18), digits_below(9, 18),
                     digits_below(6, 18));
}

}  // namespace

std::string amount_pattern(Sign sign) {
  const std::string currency = fmt::format("(?:\\$|(?:{}) ?)?", fmt::join(currency_codes(), "|"));
  const std::string amount = unsigned_amount();
  if (sign == Sign::not_negative) return fmt::format("^{}{}$", currency, amount);
  return fmt::format("^(?:-{0}{1}|{0}-?{1}|\\({0}{1}\\))$", currency, amount);
}

std::string percent_pattern(const FieldRow& row) {
  constexpr std::string_view kFraction = "(?:\\.[0-9]{1,8})?";
  if (row.minimum == 0 && row.maximum == 100) {
    return fmt::format("^(?:-0(?:\\.0{{1,8}})?|(?:0|[1-9][0-9]?){}|100(?:\\.0{{1,8}})?)%$", kFraction);
  }
  const std::string number = fmt::format("(?:0|[1-9][0-9]{{0,8}}){}", kFraction);
  if (row.sign == Sign::any) return fmt::format("^-?{}%$", number);
  return fmt::format("^(?:-0(?:\\.0{{1,8}})?|{})%$", number);
}

}  // namespace acctplan
