// SPDX-License-Identifier: MIT
#include <acctplan/engine/tiering.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "tier_facts.hpp"
#include "tier_rules.hpp"
#include "tier_sentences.hpp"

namespace acctplan {
namespace {

/// Why an account without a rule of Tiers 1 to 3 stands where it stands: T4.motion, T4.default or T0.unrated.
Evidence remaining_evidence(const SentenceInputs& in) {
  Evidence out;
  const auto add = [&](TierField field) {
    if (auto fact = cite(field, in.account, in.policy, in.as_of)) out.facts.push_back(std::move(*fact));
  };
  if (in.facts.motion == Motion::self_service) {
    out.rule = "T4.motion";
    out.text = "motion is self-service, and no rule of Tier 1 or 2 holds";
    add(TierField::motion);
    return out;
  }
  for (const TierField field : {TierField::current_acv, TierField::projected_acv_12m, TierField::projected_acv_18m}) {
    add(field);
  }
  if (out.facts.empty()) {
    out.rule = "T0.unrated";
    out.text = "no rule of Tiers 1 to 3 holds, and neither a current nor a projected ACV is known";
    return out;
  }
  out.rule = "T4.default";
  out.text = fmt::format("no rule of Tiers 1 to 3 holds; {} is {}",
                         in.facts.known(TierField::current_acv)         ? "current ACV"
                         : in.facts.known(TierField::projected_acv_12m) ? "12-month projection"
                                                                        : "18-month projection",
                         out.facts.front().shown);
  return out;
}

/// A rule whose given facts all fit lacks only knowledge; it is told among the unknowns.
bool falls_short(const TestTrace& trace) {
  return std::any_of(trace.begin(), trace.end(), [](const RuleTest& test) { return test.met == Met::no; });
}

}  // namespace

Qualification qualify(const Account& account, const Policy& policy, const Date& as_of) {
  const TierFacts facts = tier_facts(account, policy, as_of);
  const RuleInputs inputs{facts, policy.tiering};
  const SentenceInputs sentences{account, policy, as_of, facts};
  Qualification out;
  out.tier = tier_of(facts, policy.tiering);
  const std::int64_t given = out.tier.value_or(5);
  TestTrace trace;
  for (const TierRule& rule : qualifying_rules()) {
    if (rule.tier > given) break;
    const bool holds = rule.judge(inputs, &trace);
    if (rule.tier == given && holds) {
      out.reasons.push_back(met_evidence(rule, trace, sentences));
    } else if (rule.tier < given && holds) {
      // Only where the policy asks for the threshold and a criterion does a rule that holds give nothing.
      out.near_misses.push_back(met_evidence(rule, trace, sentences));
      out.near_misses.back().text += rule.joining == Joining::any
                                         ? "; the policy asks for a further criterion as well"
                                         : "; the policy asks for the revenue threshold as well";
    } else if (rule.tier < given && falls_short(trace)) {
      out.near_misses.push_back(unmet_evidence(rule, trace, sentences));
    }
  }
  if (given > 3) out.reasons.push_back(remaining_evidence(sentences));
  return out;
}

}  // namespace acctplan
