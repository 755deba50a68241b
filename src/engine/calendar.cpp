// SPDX-License-Identifier: MIT
#include <acctplan/engine/calendar.hpp>

#include <algorithm>
#include <tuple>

#include "calendar_entries.hpp"

namespace acctplan {

std::vector<CalendarEntry> plan_calendar(const Account& account, const Policy& policy, const Date& as_of,
                                         std::optional<std::int64_t> tier_in_force, const WhitespaceResult& whitespace,
                                         const TriggersResult& triggers) {
  const CalendarCase seen{
      account, policy, as_of, as_of.plus_years(1).plus_days(-1), tier_in_force, clock_hold(account, policy, as_of)};
  std::vector<CalendarEntry> out;
  add_annual_steps(out, seen);
  add_quarterly_steps(out, seen);
  add_sprint(out, seen);
  add_cadences(out, seen);
  add_meetings(out, seen);
  add_contracts(out, seen);
  add_duties(out, seen, whitespace, triggers);
  std::erase_if(out, [&](const CalendarEntry& entry) {
    return entry.end.value_or(entry.date) < seen.first || entry.date > seen.last;
  });
  const auto order = [](const CalendarEntry& entry) {
    return std::tuple(entry.date, entry.rule, entry.what, entry.owner, entry.end);
  };
  std::ranges::sort(out, {}, order);
  return out;
}

}  // namespace acctplan
