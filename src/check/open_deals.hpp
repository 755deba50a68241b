// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/model/account.hpp>

namespace acctplan {

/// Known to be open.
[[nodiscard]] inline bool is_open(const Opportunity& deal) { return deal.outcome.is(Outcome::open); }
/// Open, or without an outcome: a check that wants to say that nothing is open does not count on it.
[[nodiscard]] inline bool may_be_open(const Opportunity& deal) { return !deal.outcome || is_open(deal); }

}  // namespace acctplan
