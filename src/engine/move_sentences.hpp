// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/model/account_words.hpp>
#include <acctplan/model/date.hpp>
#include <acctplan/model/policy.hpp>

#include "move_decision.hpp"

namespace acctplan {

/// Since when a signal counts, as a sentence says it.
struct RiseSince {
  std::int64_t before = 0;
  std::optional<Date> tier_since;
  std::int64_t signal_days = 0;
};

// The sentences of section 2's rules that fire, appended to a text.

/// To be followed by the reasons that give the tier.
void append_up_revenue(std::string& out, std::int64_t qualifies, std::int64_t before);
void append_up_strategic(std::string& out, SignalType type, const Date& date, const RiseSince& since);
void append_up_competitor(std::string& out, const Date& date, const RiseSince& since);
/// `revenue`: that of the tier before, of revenue_of_tier.
void append_down_revenue(std::string& out, std::int64_t quarters, std::int64_t before, std::string_view revenue);
/// `who` is empty for a person without name and id.
void append_down_champion(std::string& out, std::string_view who, const std::optional<Date>& departed,
                          const Date& as_of);
/// `limit`: the days without a meeting from which the rule fires.
void append_down_disengaged(std::string& out, const Date& meeting, std::int64_t silent, std::int64_t limit);

/// M.annual.
void append_annual(std::string& out, std::int64_t qualifies, std::int64_t before);

/// What gives a tier that qualifies, where a decision or a move gives a worse one: the nearest step up is its end.
/// `until`: of an override.
void append_way_back(std::string& out, const TierDecision& decision, const std::optional<Date>& until = std::nullopt);

/// "above $100,000", "at least $30,000": what a tier 1 to 3 asks of a quarter's ACV.
[[nodiscard]] std::string revenue_of_tier(std::int64_t tier, const Policy& policy);

}  // namespace acctplan
