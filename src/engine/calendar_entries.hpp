// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <acctplan/engine/calendar.hpp>
#include <acctplan/engine/holds.hpp>

namespace acctplan {

/// What the parts of the calendar are made from; entries outside [first, last] are dropped by the caller.
struct CalendarCase {
  const Account& account;
  const Policy& policy;
  Date first, last;
  std::optional<std::int64_t> tier;
  std::optional<ClockHold> hold = std::nullopt;  ///< until its end nothing asks for contacts or meetings

  [[nodiscard]] bool rests(const Date& date) const { return hold && date <= hold->until; }
};

/// K.t60 to K.day1 for tiers that have an annual plan.
void add_annual_steps(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// K.w1 to K.w4 of the quarters that the tier reviews.
void add_quarterly_steps(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// K.abm1 to K.abm5 from plan.start, and the next weekly review once they run on.
void add_sprint(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// The next date of each cadence of the tier.
void add_cadences(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// The executive meeting, its preparation, and summaries still to be sent.
void add_meetings(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// Notice dates and ends of contracts.
void add_contracts(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// Whitespace duties, what signals ask for, and open actions.
void add_duties(std::vector<CalendarEntry>& out, const CalendarCase& seen, const WhitespaceResult& whitespace,
                const TriggersResult& triggers);

}  // namespace acctplan
