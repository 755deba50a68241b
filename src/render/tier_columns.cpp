// SPDX-License-Identifier: MIT
#include <acctplan/render/tier_columns.hpp>

#include <algorithm>

namespace acctplan {

TierColumns all_tier_columns(OtherPolicy other) {
  TierColumns out;
  const auto end = other == OtherPolicy::yes ? TierColumn::against_rules : TierColumn::as_of;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(end); ++i) out.push_back(static_cast<TierColumn>(i));
  return out;
}

bool explain_tiers(const TierColumns& columns) {
  return std::ranges::any_of(columns, [](TierColumn column) {
    return column == TierColumn::rules || column == TierColumn::reasons || column == TierColumn::next_tier ||
           column == TierColumn::next_change;
  });
}

}  // namespace acctplan
