// SPDX-License-Identifier: MIT
#include <acctplan/engine/tiering.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "tier_facts.hpp"
#include "tier_rules.hpp"
#include "tier_sentences.hpp"

namespace acctplan {
namespace {

/// After every tier.
constexpr std::int64_t kUnrated = 5;

/// Why an account without a rule of Tiers 1 to 3 stands where it stands: T4.motion, T4.default or T0.unrated.
Evidence remaining_evidence(const SentenceInputs& in) {
  Evidence out;
  const auto add = [&](TierField field) {
    if (auto fact = cite(field, in.account, in.policy, in.as_of)) out.facts.push_back(std::move(*fact));
  };
  if (in.facts.motion == Motion::self_service) {
    out.rule = "T4.motion";
    append_motion_text(out.text, in.texts());
    add(TierField::motion);
    return out;
  }
  std::optional<TierField> worth;
  for (const TierField field : kStatedAcvFields) {
    if (!worth && in.facts.known(field)) worth = field;
    add(field);
  }
  out.rule = worth ? "T4.default" : "T0.unrated";
  if (worth) {
    append_default_text(out.text, *worth, in);
  } else {
    append_unrated_text(out.text, in.texts());
  }
  return out;
}

/// A rule whose given facts all fit lacks only knowledge; it is told among the unknowns.
bool falls_short(const TestTrace& trace) {
  return std::any_of(trace.begin(), trace.end(), [](const RuleTest& test) { return test.met == Met::no; });
}

}  // namespace

Qualification qualify(const Account& account, const Policy& policy, const Date& as_of) {
  const TierFacts facts = tier_facts(account, policy, as_of);
  const TierLimits limits = tier_limits(policy.tiering);
  const TierInputs inputs = tier_inputs(facts, limits);
  const TierTexts texts = tier_texts(policy);
  const SentenceInputs sentences(texts, account, policy, as_of, facts, inputs);
  const TierRuleSet holding = holding_rules(inputs, limits);
  Qualification out;
  const std::int64_t tier = tier_given(holding, inputs, limits);
  if (tier != 0) out.tier = tier;
  const std::int64_t given = out.tier.value_or(kUnrated);
  for (std::size_t i = 0; i < kTierRuleCount; ++i) {
    const TierRule& rule = kTierRules[i];
    if (rule.tier > given) break;
    const TestTrace trace = trace_of(rule, inputs, limits);
    if (rule.tier == given && has_rule(holding, i)) {
      out.reasons.push_back(met_evidence(rule, trace, sentences));
    } else if (rule.tier < given && has_rule(holding, i)) {
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
