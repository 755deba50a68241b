// SPDX-License-Identifier: MIT
#include "tier_rules.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace acctplan {
namespace {

Met met_if(bool holds) { return holds ? Met::yes : Met::no; }

RuleTest above(const RuleInputs& in, TierField field, const Fact<Money>& limit) {
  const std::optional<Money>& amount = in.facts.amount(field);
  return {TestKind::above, field, amount ? met_if(*amount > *limit) : Met::unknown, *limit, {}};
}

RuleTest at_least(const RuleInputs& in, TierField field, const Fact<Money>& limit) {
  const std::optional<Money>& amount = in.facts.amount(field);
  return {TestKind::at_least, field, amount ? met_if(*amount >= *limit) : Met::unknown, *limit, {}};
}

RuleTest at_most(const RuleInputs& in, TierField field, const Fact<Money>& limit) {
  const std::optional<Money>& amount = in.facts.amount(field);
  return {TestKind::at_most, field, amount ? met_if(*amount <= *limit) : Met::unknown, *limit, {}};
}

template <class E>
RuleTest word(TierField field, const std::optional<E>& fact, std::initializer_list<E> wanted, std::string_view words) {
  const bool holds = fact && std::find(wanted.begin(), wanted.end(), *fact) != wanted.end();
  return {TestKind::word, field, fact ? met_if(holds) : Met::unknown, {}, words};
}

bool keep(TestTrace* trace, std::initializer_list<RuleTest> tests, bool holds) {
  if (trace != nullptr) trace->assign(tests);
  return holds;
}

bool any(TestTrace* trace, std::initializer_list<RuleTest> tests) {
  return keep(trace, tests,
              std::any_of(tests.begin(), tests.end(), [](const RuleTest& test) { return test.met == Met::yes; }));
}

bool all(TestTrace* trace, std::initializer_list<RuleTest> tests) {
  return keep(trace, tests,
              std::all_of(tests.begin(), tests.end(), [](const RuleTest& test) { return test.met == Met::yes; }));
}

bool strategic_revenue(const RuleInputs& in, TestTrace* trace) {
  const Fact<Money>& limit = in.policy.tier1.acv_above;
  return any(trace, {above(in, TierField::current_acv, limit), above(in, TierField::projected_acv_12m, limit)});
}

bool strategic_growth(const RuleInputs& in, TestTrace* trace) {
  return all(trace, {above(in, TierField::current_acv, in.policy.tier1.growth_acv_above),
                     above(in, TierField::expansion_potential, in.policy.tier1.growth_potential_above)});
}

bool strategic_logo(const RuleInputs& in, TestTrace* trace) {
  const std::optional<bool>& logo = in.facts.logo;
  return all(trace, {{TestKind::logo, TierField::strategic_logo, logo ? met_if(*logo) : Met::unknown, {}, {}}});
}

bool strategic_multiyear(const RuleInputs& in, TestTrace* trace) {
  return all(trace, {above(in, TierField::multi_year_potential, in.policy.tier1.multi_year_above)});
}

bool growth_revenue(const RuleInputs& in, TestTrace* trace) {
  const Fact<Money>& limit = in.policy.tier2.acv_from;
  return any(trace, {at_least(in, TierField::current_acv, limit), at_least(in, TierField::projected_acv_12m, limit),
                     at_least(in, TierField::projected_acv_18m, limit)});
}

bool growth_expansion(const RuleInputs& in, TestTrace* trace) {
  return all(trace, {at_least(in, TierField::current_acv, in.policy.tier2.growth_acv_from),
                     at_most(in, TierField::current_acv, in.policy.tier2.growth_acv_to),
                     at_least(in, TierField::expansion_potential, in.policy.tier2.growth_potential_from)});
}

RuleTest icp_fits(const RuleInputs& in) {
  return word(TierField::icp_match, in.facts.icp, {IcpMatch::strong, IcpMatch::match}, "strong or match");
}

bool growth_icp(const RuleInputs& in, TestTrace* trace) {
  return all(trace, {word(TierField::icp_match, in.facts.icp, {IcpMatch::strong}, "strong"),
                     word(TierField::growth_trajectory, in.facts.growth, {GrowthTrajectory::clear}, "clear")});
}

/// The largest known of the amounts that say what an account may be worth; a tie goes to the first.
RuleTest best_value(const RuleInputs& in) {
  TierField best = TierField::current_acv;
  for (const TierField field :
       {TierField::projected_acv_12m, TierField::projected_acv_18m, TierField::expansion_potential}) {
    const std::optional<Money>& amount = in.facts.amount(field);
    if (amount && (!in.facts.amount(best) || *amount > *in.facts.amount(best))) best = field;
  }
  return at_least(in, best, in.policy.tier2.signal_value_from);
}

bool growth_signals(const RuleInputs& in, TestTrace* trace) {
  const std::optional<bool>& signal = in.facts.buying_signal;
  return all(trace, {{TestKind::signal, TierField::signals, signal ? met_if(*signal) : Met::unknown, {}, {}},
                     icp_fits(in),
                     best_value(in)});
}

bool standard_revenue(const RuleInputs& in, TestTrace* trace) {
  const Fact<Money>& limit = in.policy.tier3.acv_from;
  return any(trace, {at_least(in, TierField::current_acv, limit), at_least(in, TierField::projected_acv_12m, limit)});
}

bool standard_stable(const RuleInputs& in, TestTrace* trace) {
  const std::optional<Money>& acv = in.facts.amount(TierField::current_acv);
  const bool declined = in.facts.declined(in.policy).value_or(false);
  return all(trace, {{TestKind::some, TierField::current_acv, acv ? met_if(*acv > Money()) : Met::unknown, {}, {}},
                     at_least(in, TierField::expansion_potential, in.policy.tier3.stable_expansion_from),
                     {TestKind::not_declined, TierField::prior_year_acv, met_if(!declined), {}, {}}});
}

bool standard_icp(const RuleInputs& in, TestTrace* trace) {
  const std::optional<SalesStage>& stage = in.facts.stage;
  Met past_target = stage ? met_if(*stage != SalesStage::target) : Met::unknown;
  if (in.facts.customer()) past_target = Met::yes;
  return all(trace, {icp_fits(in),
                     word(TierField::growth_trajectory, in.facts.growth,
                          {GrowthTrajectory::clear, GrowthTrajectory::slow}, "clear or slow"),
                     {TestKind::past_target, TierField::sales_stage, past_target, {}, {}}});
}

constexpr auto kRules = std::to_array<TierRule>({
    {"T1.acv", 1, Joining::any, strategic_revenue},
    {"T1.growth", 1, Joining::all, strategic_growth},
    {"T1.logo", 1, Joining::all, strategic_logo},
    {"T1.multiyear", 1, Joining::all, strategic_multiyear},
    {"T2.acv", 2, Joining::any, growth_revenue},
    {"T2.growth", 2, Joining::all, growth_expansion},
    {"T2.icp", 2, Joining::all, growth_icp},
    {"T2.signals", 2, Joining::all, growth_signals},
    {"T3.acv", 3, Joining::any, standard_revenue},
    {"T3.stable", 3, Joining::all, standard_stable},
    {"T3.icp", 3, Joining::all, standard_icp},
});

}  // namespace

std::span<const TierRule> qualifying_rules() { return kRules; }

bool qualifies_for(std::int64_t tier, const RuleInputs& inputs) {
  const bool both = tier == 1 && *inputs.policy.combine == Combine::threshold_and_criterion;
  bool threshold = false;
  bool criterion = false;
  for (const TierRule& rule : kRules) {
    if (rule.tier != tier || !rule.judge(inputs, nullptr)) continue;
    if (!both) return true;
    // A tier's revenue threshold is the one rule of it that is joined by "or".
    (rule.joining == Joining::any ? threshold : criterion) = true;
  }
  return threshold && criterion;
}

bool acv_known(const TierFacts& facts) {
  return facts.known(TierField::current_acv) || facts.known(TierField::projected_acv_12m) ||
         facts.known(TierField::projected_acv_18m);
}

std::optional<std::int64_t> tier_of(const TierFacts& facts, const TieringPolicy& policy) {
  const RuleInputs inputs{facts, policy};
  for (std::int64_t tier = 1; tier <= 2; ++tier) {
    if (qualifies_for(tier, inputs)) return tier;
  }
  // T4.motion asks only that no rule of Tier 1 or 2 holds, so it comes before the rules of Tier 3
  // (docs/explanation/readings.md).
  if (facts.motion == Motion::self_service) return 4;
  if (qualifies_for(3, inputs)) return 3;
  if (acv_known(facts)) return 4;
  return std::nullopt;
}

}  // namespace acctplan
