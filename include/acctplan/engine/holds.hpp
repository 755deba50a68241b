// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// Why and until when (inclusive) the clocks of meetings and outreach are suspended (rulebook section 4, Holds).
struct ClockHold {
  Date until;
  std::string why;  ///< the reason given, or the merger or acquisition with its date
  FactRef fact;
};

/// The hold that runs at `as_of`: `checks.hold_until` with a reason, or R.merger's pause after a dated merger or
/// acquisition signal; of several the one that ends last. Nothing when none runs.
[[nodiscard]] std::optional<ClockHold> clock_hold(const Account& account, const Policy& policy, const Date& as_of);

}  // namespace acctplan
