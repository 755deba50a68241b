// SPDX-License-Identifier: MIT
#include "tier_inputs.hpp"

#include <algorithm>

#include "tier_rules.hpp"

namespace acctplan {
namespace {

constexpr AmountRank kOutermostRank = std::int64_t{1} << 62U;

Int128 whole_below(const Rational& value) {
  const Int128 quotient = value.numerator() / value.denominator();
  return value.numerator() < 0 && value.numerator() % value.denominator() != 0 ? quotient - 1 : quotient;
}

Rational part_of_unit(const Rational& value) {
  return {value.numerator() - whole_below(value) * value.denominator(), value.denominator()};
}

AmountRank clamped(Int128 rank) {
  return static_cast<AmountRank>(std::clamp<Int128>(rank, -kOutermostRank, kOutermostRank));
}

/// Where current ACV and the bound lie between the same two whole units their parts decide; current ACV plus whole
/// units keeps its part, so that one rank answers for all of these.
AmountRank kept_from(const Rational& bound, const Rational& current) {
  const Rational part = part_of_unit(bound);
  const Int128 base = 2 * whole_below(bound);
  if (part.is_zero()) return clamped(base);
  return clamped(base + (part_of_unit(current) < part ? 2 : 1));
}

template <class E>
std::uint8_t bit_of(const std::optional<E>& word) {
  return word ? word_bit(*word) : std::uint8_t{0};
}

Known known_as(const std::optional<bool>& fact) {
  if (!fact) return Known::unknown;
  return *fact ? Known::yes : Known::no;
}

/// The rank from which on a test of an amount says something else; nothing for other tests.
std::optional<AmountRank> step_of(const TierTest& test, const TierLimits& limits) {
  const AmountRank limit = limits[test.limit];
  switch (test.kind) {
    case TestKind::at_least:
    case TestKind::best_at_least:
      return limit;
    case TestKind::above:
    case TestKind::at_most:
      return limit + 1;
    case TestKind::some:
      return 1;
    default:
      return std::nullopt;
  }
}

AmountSteps steps_of(TierField field, const TierLimits& limits) {
  AmountSteps out;
  // Without a life-cycle given, any current ACV makes a customer.
  if (field == TierField::current_acv) out.ranks.at(out.count++) = 1;
  for (const TierRule& rule : kTierRules) {
    for (const TierTest& test : rule.all_tests()) {
      if (!looks_at(test, field)) continue;
      if (const auto step = step_of(test, limits)) out.ranks.at(out.count++) = *step;
    }
  }
  const auto end = out.ranks.begin() + static_cast<std::ptrdiff_t>(out.count);
  std::sort(out.ranks.begin(), end);
  out.count = static_cast<std::size_t>(std::unique(out.ranks.begin(), end) - out.ranks.begin());
  return out;
}

}  // namespace

AmountRank rank_of(const Money& amount) {
  return clamped(2 * whole_below(amount.minor()) + (amount.minor().denominator() == 1 ? 0 : 1));
}

const Money& limit_of(TierLimit limit, const TieringPolicy& policy) {
  switch (limit) {
    case TierLimit::acv1:
      return *policy.tier1.acv_above;
    case TierLimit::growth_acv1:
      return *policy.tier1.growth_acv_above;
    case TierLimit::growth_potential1:
      return *policy.tier1.growth_potential_above;
    case TierLimit::multi_year1:
      return *policy.tier1.multi_year_above;
    case TierLimit::acv2:
      return *policy.tier2.acv_from;
    case TierLimit::growth_acv2_from:
      return *policy.tier2.growth_acv_from;
    case TierLimit::growth_acv2_to:
      return *policy.tier2.growth_acv_to;
    case TierLimit::growth_potential2:
      return *policy.tier2.growth_potential_from;
    case TierLimit::signal_value2:
      return *policy.tier2.signal_value_from;
    case TierLimit::acv3:
      return *policy.tier3.acv_from;
    default:
      return *policy.tier3.stable_expansion_from;
  }
}

TierLimits tier_limits(const TieringPolicy& policy) {
  TierLimits out;
  for (std::size_t i = 0; i < kTierLimitCount; ++i) {
    out.rank[i] = rank_of(limit_of(static_cast<TierLimit>(i), policy));
  }
  for (const TierField field : kMoneyFields) out.steps[amount_index(field)] = steps_of(field, out);
  out.threshold_and_criterion = *policy.combine == Combine::threshold_and_criterion;
  out.kept = Rational(1) - policy.tier3.decline_over->value;
  out.kept_over = static_cast<std::int64_t>(out.kept.numerator());
  out.kept_under = static_cast<std::int64_t>(out.kept.denominator());
  return out;
}

AmountRank kept_from_whole(std::int64_t prior_minor_units, const TierLimits& limits) {
  const Int128 product = Int128{prior_minor_units} * limits.kept_over;
  const Int128 under = limits.kept_under;
  const bool narrow =
      product >= std::numeric_limits<std::int64_t>::min() && product <= std::numeric_limits<std::int64_t>::max();
  // A division of 64 bits takes a tenth of the time of one of 128.
  const Int128 quotient = narrow ? static_cast<std::int64_t>(product) / limits.kept_under : product / under;
  const Int128 rest = product - quotient * under;
  const Int128 below = rest < 0 ? quotient - 1 : quotient;
  return clamped(2 * below + (rest == 0 ? 0 : 2));
}

TierInputs tier_inputs(const TierFacts& facts, const TierLimits& limits) {
  TierInputs out;
  for (const TierField field : kMoneyFields) {
    const std::optional<Money>& amount = facts.amount(field);
    out.rank[amount_index(field)] = amount ? rank_of(*amount) : kUnknownRank;
  }
  if (const auto& prior = facts.amount(TierField::prior_year_acv)) {
    const Money current = facts.amount(TierField::current_acv).value_or(Money());
    out.kept_from = kept_from((*prior * limits.kept).minor(), current.minor());
  }
  out.icp = bit_of(facts.icp);
  out.growth = bit_of(facts.growth);
  out.stage = bit_of(facts.stage);
  out.logo = known_as(facts.logo);
  out.buying_signal = known_as(facts.buying_signal);
  if (facts.motion) {
    out.motion_self_service = *facts.motion == Motion::self_service ? Known::yes : Known::no;
  }
  out.customer_when = facts.customer_when;
  return out;
}

}  // namespace acctplan
