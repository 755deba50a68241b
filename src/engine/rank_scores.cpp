// SPDX-License-Identifier: MIT
#include <algorithm>

#include <acctplan/engine/rank_scores.hpp>
#include <acctplan/engine/scoring.hpp>

namespace acctplan {

RankLimits::RankLimits(const Portfolio& portfolio) {
  for (const PortfolioTier& tier : portfolio.tiers)
    most_.at(static_cast<std::size_t>(tier.tier)) = tier.candidate_value;
}

bool RankLimits::any() const {
  return std::ranges::any_of(most_, [](const std::optional<Money>& most) { return most.has_value(); });
}

bool RankLimits::ask_for(std::int64_t tier, const Money& value) const {
  const std::optional<Money>& most = most_.at(static_cast<std::size_t>(tier));
  return most && value <= *most;
}

Money rank_value(const TierResult& result) { return result.acv.value_or(Money()) + result.expansion.value_or(Money()); }

bool score_candidates(std::vector<TierResult>& results, std::span<const Account> accounts, const Portfolio& portfolio,
                      const Policy& policy, const Date& as_of) {
  const RankLimits limits(portfolio);
  bool scored = false;
  for (std::size_t i = 0; i < results.size(); ++i) {
    TierResult& result = results[i];
    if (result.excluded || !limits.ask_for(result.tier.value_or(0), rank_value(result))) continue;
    result.score = evaluate_score(accounts[i], policy, as_of).score;
    scored = true;
  }
  return scored;
}

}  // namespace acctplan
