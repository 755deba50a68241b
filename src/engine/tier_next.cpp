// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/tiering.hpp>

#include "tier_facts.hpp"
#include "tier_raise.hpp"
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
};

/// The smallest value of an unknown amount that lifts the tier.
std::optional<Step> some_of(TierField field, const TierFacts& facts, const TierRuling& rules, Tier now) {
  for (const TierRange& range : tier_ranges(facts, rules, field)) {
    if (!better(range.tier, now)) continue;
    return Step{*range.tier, fmt::format("{} {}", name_of(field), range_text(range, facts, rules, RangeEnd::omit))};
  }
  return std::nullopt;
}

/// The least of the words above the present one that lifts the tier; the enumerations begin with the best word.
template <class E>
std::optional<Step> better_word(TierField field, const std::optional<E>& word, TierInputs changed,
                                std::uint8_t TierInputs::*bit, const TierRuling& rules, Tier now) {
  std::size_t i = word ? static_cast<std::size_t>(*word) : words_of<E>().size();
  while (i-- > 0) {
    changed.*bit = word_bit(static_cast<E>(i));
    const auto tier = rules.tier_of(changed);
    if (!better(tier, now)) continue;
    const std::string present = word ? fmt::format("now {}", word_of(*word)) : std::string("not known now");
    return Step{*tier, fmt::format("{} {} ({})", name_of(field), words_of<E>()[i], present)};
  }
  return std::nullopt;
}

/// A change of what rules compare, if it lifts the tier.
std::optional<Step> step_with(const TierInputs& changed, const TierRuling& rules, Tier now, std::string_view change) {
  const auto tier = rules.tier_of(changed);
  if (!better(tier, now)) return std::nullopt;
  return Step{*tier, std::string(change)};
}

std::optional<Step> other_step(TierField field, const TierFacts& facts, TierInputs inputs, const TierRuling& rules,
                               Tier now) {
  switch (field) {
    case TierField::strategic_logo:
      inputs.logo = Known::yes;
      return step_with(inputs, rules, now, "a strategic logo");
    case TierField::icp_match:
      return better_word(field, facts.icp, inputs, &TierInputs::icp, rules, now);
    case TierField::growth_trajectory:
      return better_word(field, facts.growth, inputs, &TierInputs::growth, rules, now);
    case TierField::signals:
      inputs.buying_signal = Known::yes;
      return step_with(inputs, rules, now,
                       fmt::format("a buying signal within {} days", *rules.policy.tiering.tier2.signal_days));
    case TierField::sales_stage:
      inputs.stage = word_bit(SalesStage::engaged);
      return step_with(inputs, rules, now, "sales stage past target");
    case TierField::motion:
    case TierField::prior_year_acv:
      return std::nullopt;
    default:
      return facts.known(field) ? std::nullopt : some_of(field, facts, rules, now);
  }
}

}  // namespace

// The order of nearness: the nearest raise of a known amount. Where none lifts: the nearest better tier, then the
// field's order, each with its least value.
std::optional<NextTier> next_tier(const Account& account, const Policy& policy, const Date& as_of,
                                  std::optional<std::int64_t> held) {
  const TierRuling rules(policy);
  const TierFacts facts = tier_facts(account, policy, as_of);
  Tier now = rules.tier_of(facts);
  if (!now) return std::nullopt;
  if (held && *held < *now) now = held;
  const TierInputs inputs = tier_inputs(facts, rules.limits);
  if (const auto raise = nearest_raise(inputs, holding_rules(inputs, rules.limits), rules.limits, *now)) {
    const Money more = Money::from_minor(raise->more);
    NextTier out{raise->tier, {}};
    append_raise_text(out.change, amount_text(more, policy), raise->field,
                      amount_text(*facts.amount(raise->field) + more, policy));
    return out;
  }
  return next_tier_of_unknowns(facts, rules, *now);
}

std::optional<NextTier> next_tier_of_unknowns(const TierFacts& facts, const TierRuling& rules, std::int64_t now) {
  const TierInputs inputs = tier_inputs(facts, rules.limits);
  std::optional<Step> best;
  for (std::size_t i = 0; i < kTierFieldCount; ++i) {
    const auto step = other_step(static_cast<TierField>(i), facts, inputs, rules, now);
    if (step && (!best || step->tier > best->tier)) best = step;
  }
  if (!best) return std::nullopt;
  return NextTier{best->tier, best->change};
}

}  // namespace acctplan
