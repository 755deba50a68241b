// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tier_rules.hpp"

namespace acctplan {

/// More of one known amount that reaches a better tier.
struct TierRaise {
  std::int64_t tier = 0;
  TierField field = TierField::current_acv;
  std::int64_t more = 0;  ///< whole minor units
};

/// Of the known amounts the one that needs the smallest sum to lift the tier `now`, of equal sums the one that reaches
/// the better tier, then the field's order; nothing when none lifts it. ACV a year ago is past and lifts nothing.
/// `holding` are the rules that hold now.
[[nodiscard]] std::optional<TierRaise> nearest_raise(const TierInputs& inputs, TierRuleSet holding,
                                                     const TierLimits& limits, std::int64_t now);

/// "+$4,000.01 of current ACV (to $100,000.01)".
void append_raise_text(std::string& out, std::string_view more, TierField field, std::string_view raised);
/// The same of whole minor units.
void append_raise_text(std::string& out, const AmountStyle& money, std::int64_t more, TierField field,
                       std::int64_t raised);

}  // namespace acctplan
