// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <acctplan/engine/policy_comparison.hpp>

namespace acctplan {

/// Why no threshold brings a tier into its target range.
enum class FitLimit {
  none,
  filled_by_others,  ///< the other rules alone give the tier more than its share
  too_few,           ///< even the lowest threshold that can be written gives it less
  too_coarse         ///< rounded thresholds, or accounts of one value, step over the range
};

/// One threshold, fitted.
struct FittedTier {
  std::int64_t tier = 0;
  Money before, after;  ///< tier1.acv_above, tier2.acv_from, tier3.acv_from
  Rational target;      ///< middle of the policy's range of shares
  FitLimit limit = FitLimit::none;
  std::size_t without_threshold = 0;  ///< accounts that the tier has whatever its threshold
};

/// P.fit. Shares are of the rated accounts, under all rules.
struct PolicyFit {
  std::vector<FittedTier> tiers;  ///< 1 to 3
  QualifyingShape before, after;
  Policy policy;  ///< with the thresholds fitted

  [[nodiscard]] static std::size_t rated(const QualifyingShape& shape);
  [[nodiscard]] static Rational share(const QualifyingShape& shape, std::int64_t tier);
};

/// Fits the thresholds one after the other, Tier 1 first: the number of the kind people write (1, 1.5, 2, 2.5, 3, 4, 5,
/// 6, 7.5 or 8 times a power of ten) that brings the tier's share under all rules nearest its target, of equals the
/// highest, so that the policy's thresholds stay in order. Pure.
[[nodiscard]] PolicyFit fit_policy(std::span<const Account> accounts, const Policy& policy, const Date& as_of);

}  // namespace acctplan
