// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// Section 1's verdict: the best tier of which a rule holds (nothing: unrated), the rules that give it, and the rules
/// of better tiers with what each is short of, best tier first.
struct Qualification {
  std::optional<std::int64_t> tier;
  std::vector<Evidence> reasons;
  std::vector<Evidence> near_misses;
};

/// The smallest single change of a known or unknown fact that reaches a better tier (rulebook section 0, What would
/// change it).
struct NextTier {
  std::int64_t tier = 0;
  std::string change;
};

/// Rulebook section 1, T rules; pure. T.override is not looked at here.
[[nodiscard]] Qualification qualify(const Account& account, const Policy& policy, const Date& as_of);

/// One entry for each fact of the list in rulebook section 1 that is not given and for which some value, all else
/// staying, changes `qualifies`; `would` names the tier (also a worse one) with the smallest condition.
[[nodiscard]] std::vector<Unknown> tier_unknowns(const Account& account, const Policy& policy, const Date& as_of);

/// The nearest step up from a qualification, or from the better tier that the account holds; nothing for Tier 1. What
/// lifts an account from a worse tier than it qualifies for is none of its facts: TierResult::next names that.
[[nodiscard]] std::optional<NextTier> next_tier(const Account& account, const Policy& policy, const Date& as_of,
                                                std::optional<std::int64_t> held = std::nullopt);

/// ACV a year ago: prior_year_acv, else the history's ACV one year before its last completed quarter.
[[nodiscard]] std::optional<FactRef> prior_year_fact(const Account& account, const Policy& policy, const Date& as_of);
/// Whether ACV is known to be down by more than the policy's share in a year; nothing when unknown.
[[nodiscard]] std::optional<bool> acv_declined(const Account& account, const Policy& policy, const Date& as_of);

}  // namespace acctplan
