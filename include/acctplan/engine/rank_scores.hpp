// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <acctplan/engine/portfolio.hpp>

namespace acctplan {

/// P.rank tells accounts of one value apart by their score, which is too dear to be made for all: which accounts are,
/// or tie with, candidates to move.
class RankLimits {
 public:
  /// Of a summary that was made without scores.
  explicit RankLimits(const Portfolio& portfolio);

  /// Whether there is any.
  [[nodiscard]] bool any() const;
  /// Whether the score of an account of the tier (0: none) that ranks by this value is asked for.
  [[nodiscard]] bool ask_for(std::int64_t tier, const Money& value) const;

 private:
  std::array<std::optional<Money>, 5> most_;  ///< by tier
};

/// ACV and expansion potential, as far as they are known.
[[nodiscard]] Money rank_value(const TierResult& result);

/// Sets the scores that the limits ask for. `accounts[i]` is that of `results[i]`. Returns whether any was set, so that
/// the summary has to be made anew.
[[nodiscard]] bool score_candidates(std::vector<TierResult>& results, std::span<const Account> accounts,
                                    const Portfolio& portfolio, const Policy& policy, const Date& as_of);

}  // namespace acctplan
