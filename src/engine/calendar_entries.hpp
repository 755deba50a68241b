// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/engine/calendar.hpp>
#include <acctplan/engine/holds.hpp>

namespace acctplan {

/// What the parts of the calendar are made from; entries outside the window are dropped by the caller.
struct CalendarCase {
  const Account& account;
  const Policy& policy;
  Date as_of;
  Period window;
  std::optional<std::int64_t> tier;
  std::optional<ClockHold> hold = std::nullopt;  ///< until its end nothing asks for contacts or meetings

  [[nodiscard]] bool rests(const Date& date) const { return hold && date <= hold->until; }
  [[nodiscard]] std::optional<std::string> owner() const { return account.account.owner.optional(); }
};

/// K.t60 to K.day1 for tiers that have an annual plan, once for all members.
void add_annual_steps(std::vector<CalendarEntry>& out, std::span<const CalendarMember> members, const Policy& policy,
                      const Period& window);
/// K.w1 to K.w4 of the quarters that the members' tiers review.
void add_quarterly_steps(std::vector<CalendarEntry>& out, std::span<const CalendarMember> members, const Policy& policy,
                         const Period& window);
/// K.abm1 to K.abm5 from plan.start, and the weekly review once they run on.
void add_sprint(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// Check-ins, reviews of progress and contacts, as often as the tier asks for.
void add_cadences(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// The executive meetings of the file and of the periods ahead, their preparation, and summaries still to be sent.
void add_meetings(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// Notice dates and ends of contracts.
void add_contracts(std::vector<CalendarEntry>& out, const CalendarCase& seen);
/// Whitespace duties, what signals ask for, and open actions.
void add_duties(std::vector<CalendarEntry>& out, const CalendarCase& seen, const WhitespaceResult& whitespace,
                const TriggersResult& triggers);

/// "acme" and "contract/C-1/end" give the same text in every run.
[[nodiscard]] std::string calendar_uid(std::string_view account, std::string_view subject);
/// Gives entries of an account (none: of the team) their uids. Those of one subject are numbered by date and text.
void set_uids(std::vector<CalendarEntry>& entries, std::string_view account);

/// The first day of a series from `start` in steps of `days` that is not before `first`.
[[nodiscard]] Date next_in_series(const Date& start, std::int64_t days, const Date& first);
/// How what begins on `first` comes again up to `limit`; nothing when it does not.
[[nodiscard]] std::optional<Recurrence> repeats_to(const Date& first, std::int64_t every, RepeatUnit unit,
                                                   const Date& limit);

}  // namespace acctplan
