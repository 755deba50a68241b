// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/plan_parts.hpp>
#include <acctplan/engine/tiering.hpp>

namespace acctplan {

std::vector<std::string> tier_keepers(const Assessment& assessment, const Policy& policy, const Date& as_of) {
  const TierResult& tier = assessment.tier;
  std::vector<std::string> out;
  if (tier.action != TierAction::downgrade && !tier.watch) return out;
  const auto fired = [&](std::string_view rule) {
    return std::ranges::find(tier.reasons, rule, &Evidence::rule) != tier.reasons.end();
  };
  if (tier.watch || fired("M.down.revenue")) {
    const auto next = next_tier(*assessment.account, policy, as_of, tier.qualifies);
    if (next && tier.previous && next->tier <= *tier.previous) out.push_back(next->change);
  }
  if (fired("M.down.champion")) out.emplace_back("a named successor, or somebody else with status champion");
  if (fired("M.down.disengaged")) out.emplace_back("a meeting before the review");
  return out;
}

}  // namespace acctplan
