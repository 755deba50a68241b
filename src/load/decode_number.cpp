// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <stdexcept>

#include "decode_value.hpp"
#include "number_text.hpp"

// Integers, decimals, percentages and amounts.

namespace acctplan {
namespace {

constexpr std::int64_t kMaxUnits = 1'000'000'000'000'000;

/// Whether the node is a plain scalar, as numbers must be; reports when it is not.
bool is_plain(const Value& value) {
  if (!value.node.is_scalar() || is_bool(value.node)) {
    value.error("format.wrong-type",
                fmt::format("`{}` is a number; this is {}", value.path.text(), kind_in_words(value.node)));
    return false;
  }
  if (value.node.style == ScalarStyle::quoted) {
    value.error("format.wrong-type", fmt::format("`{}` is a number; this is quoted text", value.path.text()),
                "remove the quotes");
    return false;
  }
  return true;
}

void refuse(const Value& value, const NumberRefusal& refusal) {
  value.error("format.number", refusal.message, refusal.help);
}

std::string range_in_words(const FieldRow& row, std::string_view unit) {
  if (row.has_minimum() && row.has_maximum()) {
    return fmt::format("write a number from {}{} to {}{}", row.minimum, unit, row.maximum, unit);
  }
  if (row.has_minimum()) return fmt::format("write {}{} or more", row.minimum, unit);
  return fmt::format("write {}{} or less", row.maximum, unit);
}

bool in_range(const Value& value, const Rational& number, std::string_view unit = "") {
  const FieldRow& row = value.row;
  if ((!row.has_minimum() || number >= Rational(row.minimum)) &&
      (!row.has_maximum() || number <= Rational(row.maximum))) {
    return true;
  }
  value.error("format.range", fmt::format("`{}` cannot be {}", value.path.text(), value.node.text),
              range_in_words(row, unit));
  return false;
}

/// Units of the result's currency for one of another; nothing when the policy has no rate for as-of's fiscal year.
const Decimal* rate_of(const DecodeContext& context, std::string_view currency) {
  if (context.rates == nullptr) return nullptr;
  const auto* year = context.rates->find(context.fiscal_year);
  return year == nullptr ? nullptr : year->find(currency);
}

std::int64_t minor_units_of_one(std::string_view currency) {
  std::int64_t out = 1;
  for (int digits = minor_digits(currency).value_or(2); digits > 0; --digits) out *= 10;
  return out;
}

std::optional<Money> convert(const Value& value, const StatedAmount& amount) {
  const std::string& target = value.context.result_currency;
  if (amount.currency == target) return Money::from_minor(amount.minor_units);
  const Decimal* rate = rate_of(value.context, amount.currency);
  if (rate == nullptr) {
    value.error("format.no-rate",
                fmt::format("`{}` is in {}, and there is no rate to {}", value.path.text(), amount.currency, target),
                fmt::format("give the policy one: rates: {{{}: {{{}: ...}}}}",
                            value.context.fiscal_year.empty() ? "FY..." : value.context.fiscal_year, amount.currency));
    return std::nullopt;
  }
  const Rational units = Rational(amount.minor_units, minor_units_of_one(amount.currency)) * rate->value;
  if (units >= Rational(kMaxUnits) || units <= Rational(-kMaxUnits)) {
    value.error("format.amount", fmt::format("`{}` is too large in {}", value.node.text, target),
                "amounts are below 1,000,000,000,000,000 units");
    return std::nullopt;
  }
  return Money(units * Rational(minor_units_of_one(target)));
}

}  // namespace

std::optional<std::int64_t> read_integer(const Value& value) {
  if (!is_plain(value)) return std::nullopt;
  const auto parsed = parse_integer(value.node.text);
  if (const auto* refusal = std::get_if<NumberRefusal>(&parsed)) {
    refuse(value, *refusal);
    return std::nullopt;
  }
  const std::int64_t number = std::get<std::int64_t>(parsed);
  return in_range(value, Rational(number)) ? std::optional(number) : std::nullopt;
}

std::optional<Decimal> read_decimal(const Value& value) {
  if (!is_plain(value)) return std::nullopt;
  const auto parsed = parse_decimal(value.node.text);
  if (const auto* refusal = std::get_if<NumberRefusal>(&parsed)) {
    refuse(value, *refusal);
    return std::nullopt;
  }
  const auto& number = std::get<Rational>(parsed);
  return in_range(value, number) ? std::optional(Decimal{number}) : std::nullopt;
}

std::optional<Percent> read_percent(const Value& value) {
  const bool signed_percent = value.node.is_scalar() && value.node.text.ends_with('%');
  if (!signed_percent && !is_plain(value)) return std::nullopt;
  std::string_view text = value.node.text;
  if (signed_percent) text.remove_suffix(1);
  const auto parsed = parse_decimal(text);
  if (const auto* refusal = std::get_if<NumberRefusal>(&parsed)) {
    refuse(value, *refusal);
    return std::nullopt;
  }
  const auto& number = std::get<Rational>(parsed);
  const Rational fraction = signed_percent ? number / Rational(100) : number;
  if (value.row.sign == Sign::not_negative && fraction < Rational(0)) {
    value.error("format.range", fmt::format("`{}` cannot be {}", value.path.text(), value.node.text),
                "write 0% or more");
    return std::nullopt;
  }
  if (!in_range(value, fraction * Rational(100), "%")) return std::nullopt;
  if (!signed_percent && (fraction > Rational(1) || fraction < Rational(-1))) {
    value.doubtful("format.percent-sign", fmt::format("`{}` is {} without %", value.path.text(), value.node.text),
                   fmt::format("write {}% or the fraction; it counts as unknown", value.node.text));
    return std::nullopt;
  }
  return Percent{fraction};
}

std::optional<Money> read_money(const Value& value) {
  if (!value.node.is_scalar() || is_bool(value.node)) {
    value.error("format.wrong-type",
                fmt::format("`{}` is an amount; this is {}", value.path.text(), kind_in_words(value.node)),
                "write a number like 120000, 120000.50, \"$120,000\", 120K or EUR 90K");
    return std::nullopt;
  }
  const auto parsed = parse_amount(value.node.text, value.context.currency);
  if (const auto* refusal = std::get_if<AmountRefusal>(&parsed)) {
    value.error("format.amount", refusal->message, refusal->help);
    return std::nullopt;
  }
  const auto& amount = std::get<StatedAmount>(parsed);
  if (value.row.sign == Sign::not_negative && amount.minor_units < 0) {
    value.error("format.range", fmt::format("`{}` cannot be negative", value.path.text()), "write 0 or more");
    return std::nullopt;
  }
  return convert(value, amount);
}

}  // namespace acctplan
