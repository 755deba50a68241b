// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/tiering.hpp>

#include "tier_facts.hpp"
#include "tier_rules.hpp"
#include "tier_sentences.hpp"
#include "tier_steps.hpp"

namespace acctplan {
namespace {

/// The tier to be bettered.
using Tier = std::optional<std::int64_t>;

/// A change that reaches a better tier.
struct Step {
  std::int64_t tier = 0;
  std::string change;
  std::int64_t minor_units = 0;  ///< how much more of a known amount
};

/// The smallest whole number of minor units more of a known amount that lifts the tier.
std::optional<Step> more_of(TierField field, const TierFacts& facts, const Policy& policy, Tier now) {
  const Money& amount = *facts.amount(field);
  std::vector<std::int64_t> sizes;
  for (const Rational& at : breakpoints(facts, policy.tiering)) {
    const Rational missing = at - amount.minor();
    for (const std::int64_t size : {missing.ceil(), missing.floor() + 1}) {
      if (size > 0) sizes.push_back(size);
    }
  }
  std::sort(sizes.begin(), sizes.end());
  for (const std::int64_t size : sizes) {
    const Money raised = amount + Money::from_minor(size);
    const auto tier = tier_with(facts, policy.tiering, field, raised);
    if (!better(tier, now)) continue;
    return Step{*tier,
                fmt::format("+{} of {} (to {})", amount_text(Money::from_minor(size), policy), name_of(field),
                            amount_text(raised, policy)),
                size};
  }
  return std::nullopt;
}

/// The smallest value of an unknown amount that lifts the tier.
std::optional<Step> some_of(TierField field, const TierFacts& facts, const Policy& policy, Tier now) {
  for (const TierRange& range : tier_ranges(facts, policy.tiering, field)) {
    if (!better(range.tier, now)) continue;
    return Step{*range.tier, fmt::format("{} {}", name_of(field), range_text(range, facts, policy, RangeEnd::omit)), 0};
  }
  return std::nullopt;
}

/// The least of the words above the present one that lifts the tier; the enumerations begin with the best word.
template <class E>
std::optional<Step> better_word(TierField field, const TierFacts& facts, const Policy& policy, Tier now,
                                std::optional<E> TierFacts::*member) {
  std::size_t i = facts.*member ? static_cast<std::size_t>(*(facts.*member)) : words_of<E>().size();
  while (i-- > 0) {
    TierFacts changed = facts;
    changed.*member = static_cast<E>(i);
    const auto tier = tier_of(changed, policy.tiering);
    if (!better(tier, now)) continue;
    const std::string present =
        facts.*member ? fmt::format("now {}", word_of(*(facts.*member))) : std::string("not known now");
    return Step{*tier, fmt::format("{} {} ({})", name_of(field), words_of<E>()[i], present), 0};
  }
  return std::nullopt;
}

std::optional<Step> flag_set(const TierFacts& facts, const Policy& policy, Tier now,
                             std::optional<bool> TierFacts::*member, const std::string& change) {
  if (facts.*member == true) return std::nullopt;
  TierFacts changed = facts;
  changed.*member = true;
  const auto tier = tier_of(changed, policy.tiering);
  if (!better(tier, now)) return std::nullopt;
  return Step{*tier, change, 0};
}

std::optional<Step> stage_past_target(const TierFacts& facts, const Policy& policy, Tier now) {
  TierFacts changed = facts;
  changed.stage = SalesStage::engaged;
  const auto tier = tier_of(changed, policy.tiering);
  if (!better(tier, now)) return std::nullopt;
  return Step{*tier, "sales stage past target", 0};
}

std::optional<Step> other_step(TierField field, const TierFacts& facts, const Policy& policy, Tier now) {
  switch (field) {
    case TierField::strategic_logo:
      return flag_set(facts, policy, now, &TierFacts::logo, "a strategic logo");
    case TierField::icp_match:
      return better_word<IcpMatch>(field, facts, policy, now, &TierFacts::icp);
    case TierField::growth_trajectory:
      return better_word<GrowthTrajectory>(field, facts, policy, now, &TierFacts::growth);
    case TierField::signals:
      return flag_set(facts, policy, now, &TierFacts::buying_signal,
                      fmt::format("a buying signal within {} days", *policy.tiering.tier2.signal_days));
    case TierField::sales_stage:
      return stage_past_target(facts, policy, now);
    case TierField::motion:
    case TierField::prior_year_acv:
      return std::nullopt;
    default:
      return facts.known(field) ? std::nullopt : some_of(field, facts, policy, now);
  }
}

}  // namespace

// The order of nearness: of the amounts that are known the one that needs the smallest sum, of equal sums the one that
// reaches the better tier, then the field's order. Where no known amount lifts: the nearest better tier, then the
// field's order, each with its least value.
std::optional<NextTier> next_tier(const Account& account, const Policy& policy, const Date& as_of,
                                  std::optional<std::int64_t> held) {
  const TierFacts facts = tier_facts(account, policy, as_of);
  Tier now = tier_of(facts, policy.tiering);
  if (!now) return std::nullopt;
  if (held && *held < *now) now = held;
  std::optional<Step> best;
  for (const TierField field : kMoneyFields) {
    if (field == TierField::prior_year_acv || !facts.known(field)) continue;
    const auto step = more_of(field, facts, policy, now);
    if (step && (!best || step->minor_units < best->minor_units ||
                 (step->minor_units == best->minor_units && step->tier < best->tier))) {
      best = step;
    }
  }
  if (best) return NextTier{best->tier, best->change};
  for (std::size_t i = 0; i < kTierFieldCount; ++i) {
    const auto step = other_step(static_cast<TierField>(i), facts, policy, now);
    if (step && (!best || step->tier > best->tier)) best = step;
  }
  if (!best) return std::nullopt;
  return NextTier{best->tier, best->change};
}

}  // namespace acctplan
