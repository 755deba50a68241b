// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include <acctplan/engine/calendar.hpp>
#include <acctplan/engine/committee.hpp>
#include <acctplan/engine/freshness.hpp>
#include <acctplan/engine/mobility.hpp>
#include <acctplan/engine/playbooks.hpp>
#include <acctplan/engine/scoring.hpp>
#include <acctplan/engine/triggers.hpp>
#include <acctplan/engine/whitespace.hpp>

namespace acctplan {

/// Everything that the engines say of one account; the account outlives it.
struct Assessment {
  const Account* account = nullptr;
  TierResult tier;
  std::optional<std::int64_t> tier_in_force;
  ScoreResult score;
  WhitespaceResult whitespace;
  CommitteeResult committee;
  FreshnessResult freshness;
  TriggersResult triggers;
  std::vector<DetectedPlaybook> playbooks;
  EamDue eam;
  std::vector<CalendarEntry> calendar;
};

/// With a market, whitespace is discovered too.
[[nodiscard]] Assessment assess(const Account& account, const Policy& policy, const Date& as_of,
                                const std::optional<PreviousTier>& previous = std::nullopt,
                                const Market* market = nullptr);

}  // namespace acctplan
