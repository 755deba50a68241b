// SPDX-License-Identifier: MIT
#include <acctplan/model/policy.hpp>

#include <algorithm>
#include <cassert>

namespace acctplan {

const TierGuide& Policy::guide(std::int64_t tier) const {
  const auto found = std::find_if(tiering.tiers.begin(), tiering.tiers.end(),
                                  [tier](const TierGuide& guide) { return guide.tier.is(tier); });
  assert(found != tiering.tiers.end());
  return *found;
}

}  // namespace acctplan
