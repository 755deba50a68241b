// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>

#include <acctplan/engine/rank_scores.hpp>
#include <acctplan/engine/scoring.hpp>

#include "portfolio_sums.hpp"

namespace acctplan {
namespace {

Money rank_value(const TierResult& result) { return result.acv.value_or(Money()) + result.expansion.value_or(Money()); }

/// By tier, the most that a candidate of it is worth; nothing for tiers without candidates.
std::array<std::optional<Money>, kTierSlots> most_of_candidates(const std::vector<TierResult>& results,
                                                                const Portfolio& portfolio) {
  std::map<std::string_view, std::size_t> tiers;
  for (const PortfolioTier& tier : portfolio.tiers) {
    for (const std::string& id : tier.candidates) tiers.emplace(id, static_cast<std::size_t>(tier.tier));
  }
  std::array<std::optional<Money>, kTierSlots> out;
  for (const TierResult& result : results) {
    const auto found = tiers.find(result.id);
    if (found == tiers.end()) continue;
    std::optional<Money>& most = out[found->second];
    most = most ? std::max(*most, rank_value(result)) : rank_value(result);
  }
  return out;
}

}  // namespace

bool score_candidates(std::vector<TierResult>& results, std::span<const Account> accounts, const Portfolio& portfolio,
                      const Policy& policy, const Date& as_of) {
  const auto most = most_of_candidates(results, portfolio);
  bool scored = false;
  for (std::size_t i = 0; i < results.size(); ++i) {
    TierResult& result = results[i];
    if (result.excluded || !result.tier) continue;
    const std::optional<Money>& limit = most[static_cast<std::size_t>(*result.tier)];
    if (!limit || rank_value(result) > *limit) continue;
    result.score = evaluate_score(accounts[i], policy, as_of).score;
    scored = true;
  }
  return scored;
}

}  // namespace acctplan
