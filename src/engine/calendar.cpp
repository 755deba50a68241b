// SPDX-License-Identifier: MIT
#include <acctplan/engine/calendar.hpp>

#include <algorithm>
#include <iterator>
#include <tuple>

#include <acctplan/engine/mobility.hpp>

#include "calendar_entries.hpp"

namespace acctplan {
namespace {

void drop_outside(std::vector<CalendarEntry>& entries, const Period& window) {
  std::erase_if(entries, [&](const CalendarEntry& entry) {
    return entry.end.value_or(entry.date) < window.first || entry.date > window.last;
  });
}

std::vector<CalendarEntry> account_entries(const CalendarCase& seen, const WhitespaceResult& whitespace,
                                           const TriggersResult& triggers) {
  std::vector<CalendarEntry> out;
  add_sprint(out, seen);
  add_cadences(out, seen);
  add_meetings(out, seen);
  add_contracts(out, seen);
  add_duties(out, seen, whitespace, triggers);
  // Before entries are dropped: their numbers are not to hang on the window.
  set_uids(out, seen.account.id());
  drop_outside(out, seen.window);
  return out;
}

std::vector<CalendarEntry> team_entries(std::span<const CalendarMember> members, const Policy& policy,
                                        const Period& window) {
  std::vector<CalendarEntry> out;
  add_annual_steps(out, members, policy, window);
  add_quarterly_steps(out, members, policy, window);
  set_uids(out, "");
  drop_outside(out, window);
  return out;
}

}  // namespace

Period year_from(const Date& first) { return {first, first.plus_years(1).plus_days(-1)}; }

std::vector<CalendarEntry> plan_calendar(const Account& account, const Policy& policy, const Date& as_of,
                                         std::optional<std::int64_t> tier_in_force, const WhitespaceResult& whitespace,
                                         const TriggersResult& triggers) {
  const Period window = year_from(as_of);
  const CalendarCase seen{account, policy, as_of, window, tier_in_force, clock_hold(account, policy, as_of)};
  const CalendarMember member{account.id(), account.name(), seen.owner(), tier_in_force};
  std::vector<CalendarEntry> out = team_entries(std::span(&member, 1), policy, window);
  std::ranges::move(account_entries(seen, whitespace, triggers), std::back_inserter(out));
  std::erase_if(out, [](const CalendarEntry& entry) { return entry.occurrence == Occurrence::later; });
  std::ranges::sort(out, {}, [](const CalendarEntry& entry) {
    return std::tuple(entry.date, std::string_view(entry.rule), std::string_view(entry.what), entry.owner, entry.end);
  });
  return out;
}

void add_to_calendar(Calendar& calendar, const Account& account, const Policy& policy, const Date& as_of) {
  const auto tier = evaluate_tier(account, policy, as_of).in_force;
  const CalendarCase seen{account, policy, as_of, calendar.window, tier, clock_hold(account, policy, as_of)};
  calendar.members.push_back({account.id(), account.name(), seen.owner(), tier});
  for (CalendarEntry& entry :
       account_entries(seen, evaluate_whitespace(account, policy, as_of), evaluate_triggers(account, policy, as_of))) {
    entry.account = account.id();
    entry.account_name = account.name();
    calendar.entries.push_back(std::move(entry));
  }
}

void finish_calendar(Calendar& calendar, const Policy& policy) {
  std::ranges::move(team_entries(calendar.members, policy, calendar.window), std::back_inserter(calendar.entries));
  std::ranges::sort(calendar.entries, {}, [](const CalendarEntry& entry) {
    return std::tuple(entry.date, entry.account ? std::string_view(*entry.account) : std::string_view(),
                      std::string_view(entry.rule), std::string_view(entry.what), std::string_view(entry.uid));
  });
}

}  // namespace acctplan
