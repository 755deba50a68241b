// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include <acctplan/engine/portfolio.hpp>

namespace acctplan {

/// P.rank tells accounts of one value apart by their score, which is too dear to be made for all: sets it for those
/// that are, or tie with, candidates to move. `accounts[i]` is that of `results[i]`. Returns whether any was set, so
/// that the summary has to be made anew.
[[nodiscard]] bool score_candidates(std::vector<TierResult>& results, std::span<const Account> accounts,
                                    const Portfolio& portfolio, const Policy& policy, const Date& as_of);

}  // namespace acctplan
