// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include <acctplan/engine/tiering.hpp>

#include "tier_facts.hpp"
#include "tier_rules.hpp"
#include "tier_steps.hpp"

namespace acctplan {
namespace {

using TierNumber = std::optional<std::int64_t>;

/// What one value, or one range of values, of an unknown fact would make.
struct TierCase {
  std::int64_t tier = 0;
  std::string condition;
};

/// "Tier 1 if above $100,000; Tier 2 if at least $30,000", best tier first.
std::string joined(std::vector<TierCase> outcomes) {
  std::stable_sort(outcomes.begin(), outcomes.end(),
                   [](const TierCase& a, const TierCase& b) { return a.tier < b.tier; });
  std::string out;
  for (const TierCase& outcome : outcomes) {
    if (!out.empty()) out += "; ";
    out += fmt::format("Tier {} if {}", outcome.tier, outcome.condition);
  }
  return out;
}

std::vector<TierCase> amount_outcomes(TierField field, const TierFacts& facts, const TierRuling& rules) {
  const TierNumber now = rules.tier_of(facts);
  const std::vector<TierRange> ranges = tier_ranges(facts, rules, field);
  std::vector<TierCase> out;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (!ranges[i].tier || ranges[i].tier == now) continue;
    // More of it may make a still better tier, which has an entry of its own; a worse one needs the end told.
    const bool ends = i + 1 < ranges.size() && !better(ranges[i + 1].tier, ranges[i].tier);
    out.push_back({*ranges[i].tier, range_text(ranges[i], facts, rules, ends ? RangeEnd::tell : RangeEnd::omit)});
  }
  return out;
}

/// Of the words of an enumeration those that change the tier, words of one tier together: "clear or slow".
template <class E>
std::vector<TierCase> word_outcomes(const TierFacts& facts, const TierRuling& rules,
                                    std::optional<E> TierFacts::*member) {
  const TierNumber now = rules.tier_of(facts);
  std::vector<TierCase> out;
  for (std::size_t i = 0; i < words_of<E>().size(); ++i) {
    TierFacts changed = facts;
    changed.*member = static_cast<E>(i);
    const TierNumber tier = rules.tier_of(changed);
    if (!tier || tier == now) continue;
    const std::string word(words_of<E>()[i]);
    const auto same = std::find_if(out.begin(), out.end(), [&](const TierCase& o) { return o.tier == *tier; });
    if (same == out.end()) {
      out.push_back({*tier, word});
    } else {
      same->condition += " or " + word;
    }
  }
  return out;
}

std::vector<TierCase> flag_outcomes(const TierFacts& facts, const TierRuling& rules,
                                    std::optional<bool> TierFacts::*member, const std::string& when_true) {
  TierFacts changed = facts;
  changed.*member = true;
  const TierNumber tier = rules.tier_of(changed);
  if (!tier || tier == rules.tier_of(facts)) return {};
  return {{*tier, when_true}};
}

std::vector<TierCase> outcomes_of(TierField field, const TierFacts& facts, const TierRuling& rules, const Date& as_of) {
  switch (field) {
    case TierField::strategic_logo:
      return flag_outcomes(facts, rules, &TierFacts::logo, "it is a strategic logo");
    case TierField::icp_match:
      return word_outcomes<IcpMatch>(facts, rules, &TierFacts::icp);
    case TierField::growth_trajectory:
      return word_outcomes<GrowthTrajectory>(facts, rules, &TierFacts::growth);
    case TierField::sales_stage:
      return word_outcomes<SalesStage>(facts, rules, &TierFacts::stage);
    case TierField::signals:
      return flag_outcomes(facts, rules, &TierFacts::buying_signal,
                           fmt::format("a buying signal is dated {} or later",
                                       to_words(as_of.plus_days(-*rules.policy.tiering.tier2.signal_days))));
    default:
      return amount_outcomes(field, facts, rules);
  }
}

}  // namespace

std::vector<Unknown> tier_unknowns(const Account& account, const Policy& policy, const Date& as_of) {
  const TierRuling rules(policy);
  const TierFacts facts = tier_facts(account, policy, as_of);
  std::vector<Unknown> out;
  for (std::size_t i = 0; i < kTierFieldCount; ++i) {
    const auto field = static_cast<TierField>(i);
    if (field == TierField::motion || facts.known(field)) continue;
    const std::vector<TierCase> outcomes = outcomes_of(field, facts, rules, as_of);
    if (!outcomes.empty()) out.push_back({std::string(path_of(field)), joined(outcomes)});
  }
  return out;
}

}  // namespace acctplan
