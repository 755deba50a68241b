// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace acctplan {

/// What a canonical column gives to a plain account; `unread` is checked alone.
enum class PlainSlot : std::uint8_t {
  unread,
  id,
  name,
  owner,
  lifecycle,
  current_acv,
  projected_acv_12m,
  projected_acv_18m,
  expansion_potential,
  multi_year_potential,
  prior_year_acv,
  current_tier,
  tier_since,
  strategic_logo,
  icp_match,
  growth_trajectory,
  motion,
  sales_stage,
  quarters_below_tier,
  last_meeting,
  customer_since,
  buying_signals,
  champion_departed
};

[[nodiscard]] PlainSlot plain_slot_of(std::string_view column);

}  // namespace acctplan
