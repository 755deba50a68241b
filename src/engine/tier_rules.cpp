// SPDX-License-Identifier: MIT
#include "tier_rules.hpp"

#include <acctplan/engine/tiering.hpp>

namespace acctplan {
namespace {

/// A bit for each rule of a tier, or for its revenue threshold alone: the one rule of a tier that is joined by "or".
constexpr TierRuleSet rules_of_tier(std::int64_t tier, bool threshold_alone) {
  TierRuleSet out = 0;
  for (std::size_t i = 0; i < kTierRuleCount; ++i) {
    const bool threshold = kTierRules[i].joining == Joining::any;
    if (kTierRules[i].tier == tier && (threshold || !threshold_alone)) out |= TierRuleSet{1} << i;
  }
  return out;
}

bool is_known(const TierTest& test, const TierInputs& in) {
  switch (test.field) {
    case TierField::strategic_logo:
      return in.logo != Known::unknown;
    case TierField::icp_match:
      return in.icp != 0;
    case TierField::growth_trajectory:
      return in.growth != 0;
    case TierField::signals:
      return in.buying_signal != Known::unknown;
    case TierField::sales_stage:
      return in.stage != 0;
    default:
      // A fall that nothing shows counts as none.
      return test.kind == TestKind::not_declined || in.amount(test.field) != kUnknownRank;
  }
}

TierField best_worth(const TierInputs& in) {
  TierField best = kWorthFields.front();
  for (const TierField field : kWorthFields) {
    if (in.amount(field) > in.amount(best)) best = field;
  }
  return best;
}

}  // namespace

std::int64_t tier_given(TierRuleSet holding, const TierInputs& in, const TierLimits& limits) {
  constexpr TierRuleSet kFirst = rules_of_tier(1, false);
  constexpr TierRuleSet kThreshold = rules_of_tier(1, true);
  const bool first = limits.threshold_and_criterion
                         ? (holding & kThreshold) != 0 && (holding & (kFirst & ~kThreshold)) != 0
                         : (holding & kFirst) != 0;
  if (first) return 1;
  if ((holding & rules_of_tier(2, false)) != 0) return 2;
  // T4.motion asks only that no rule of Tier 1 or 2 holds, so it comes before the rules of Tier 3
  // (docs/explanation/readings.md).
  if (in.motion_self_service == Known::yes) return 4;
  if ((holding & rules_of_tier(3, false)) != 0) return 3;
  return acv_known(in) ? 4 : 0;
}

std::optional<std::int64_t> TierRuling::tier_of(const TierFacts& facts) const {
  return tier_of(tier_inputs(facts, limits));
}

std::optional<std::int64_t> TierRuling::tier_of(const TierInputs& inputs) const {
  const std::int64_t tier = tier_given(holding_rules(inputs, limits), inputs, limits);
  return tier == 0 ? std::nullopt : std::optional(tier);
}

std::optional<bool> acv_declined(const Account& account, const Policy& policy, const Date& as_of) {
  const TierLimits limits = tier_limits(policy.tiering);
  const TierInputs in = tier_inputs(tier_facts(account, policy, as_of), limits);
  if (in.amount(TierField::current_acv) == kUnknownRank || in.kept_from == kUnknownRank) return std::nullopt;
  return !passes({TestKind::not_declined, TierField::prior_year_acv}, in, limits);
}

TestTrace trace_of(const TierRule& rule, const TierInputs& in, const TierLimits& limits) {
  TestTrace out;
  for (const TierTest& test : rule.all_tests()) {
    RuleTest told{test, Met::unknown};
    if (test.kind == TestKind::best_at_least) {
      told.test.kind = TestKind::at_least;
      told.test.field = best_worth(in);
    }
    if (passes(test, in, limits)) {
      told.met = Met::yes;
    } else if (is_known(told.test, in)) {
      told.met = Met::no;
    }
    out.push_back(told);
  }
  return out;
}

}  // namespace acctplan
