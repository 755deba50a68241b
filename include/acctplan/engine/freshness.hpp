// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

enum class Freshness { fresh, due, stale, missing, not_required };
ACCTPLAN_WORDS(Freshness, "fresh", "due", "stale", "missing", "not_required");

struct FreshnessResult {
  Freshness state = Freshness::not_required;
  std::optional<Date> last_updated;
  std::optional<Period> period;  ///< current planning period of the tier
  std::optional<Date> due;       ///< the last day on which this period's update is in time
  Evidence evidence;
};

/// Rulebook section 4, Freshness, for the tier in force (nothing: not_required).
[[nodiscard]] FreshnessResult evaluate_freshness(const Account& account, const Policy& policy, const Date& as_of,
                                                 std::optional<std::int64_t> tier_in_force);

}  // namespace acctplan
