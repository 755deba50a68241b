// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include <acctplan/model/words.hpp>

namespace acctplan {

/// A column of the result `tier` as CSV.
enum class TierColumn : std::uint8_t {
  id,
  name,
  owner,
  tier,
  qualifies,
  previous,
  action,
  watch,
  tier_in_force,
  acv,
  rules,
  reasons,
  next_tier,
  next_change,
  excluded,
  as_of,
  against_qualifies,  ///< of another policy, as the next
  against_rules
};
ACCTPLAN_WORDS(TierColumn, "id", "name", "owner", "tier", "qualifies", "previous", "action", "watch", "tier_in_force",
               "acv", "rules", "reasons", "next_tier", "next_change", "excluded", "as_of", "against_qualifies",
               "against_rules");

using TierColumns = std::vector<TierColumn>;

enum class OtherPolicy { no, yes };

/// All that a result has, in its order; those of another policy only with one.
[[nodiscard]] TierColumns all_tier_columns(OtherPolicy other);
/// Whether one of them says why an account has its tier, or what would lift it.
[[nodiscard]] bool explain_tiers(const TierColumns& columns);

}  // namespace acctplan
