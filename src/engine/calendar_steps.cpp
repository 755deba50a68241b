// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "calendar_entries.hpp"

namespace acctplan {
namespace {

constexpr std::int64_t kLowestPlannedTier = 3;

std::vector<CalendarItem> items_of(const PlanningStep& step) {
  std::vector<CalendarItem> out;
  for (const PlanningItem& item : step.items) {
    CalendarItem& added = out.emplace_back(CalendarItem{*item.what, {}});
    for (const auto& detail : item.details) added.details.push_back(*detail);
  }
  return out;
}

/// `of_what` says what a step belongs to, since a calendar shows its name alone.
CalendarEntry entry_of(const PlanningStep& step, const std::string& of_what, const Date& date,
                       std::optional<Date> end) {
  return {*step.rule, of_what + clause(*step.name), std::nullopt, date, end, items_of(step)};
}

/// Tier 3 has two reviews a year, in the first quarter of each half.
bool is_reviewed(std::int64_t tier, int quarter) {
  return tier <= 2 || (tier == kLowestPlannedTier && quarter % 2 == 1);
}

/// The members whose tiers a step is for, and who owns them when all have the same owner.
template <class IsFor>
CalendarEntry whom_it_is_for(std::span<const CalendarMember> members, IsFor is_for) {
  CalendarEntry out;
  bool several_owners = false;
  for (const CalendarMember& member : members) {
    if (!member.tier || !is_for(*member.tier)) continue;
    several_owners = several_owners || (!out.accounts.empty() && out.owner != member.owner);
    out.owner = member.owner;
    out.account_name = member.name;
    out.accounts.push_back(member.id);
  }
  if (several_owners) out.owner.reset();
  if (out.accounts.size() > 1) out.account_name.clear();
  std::ranges::sort(out.accounts);
  return out;
}

void add_step(std::vector<CalendarEntry>& out, CalendarEntry entry, const CalendarEntry& team, std::string subject) {
  entry.owner = team.owner;
  entry.account_name = team.account_name;
  entry.accounts = team.accounts;
  entry.subject = std::move(subject);
  out.push_back(std::move(entry));
}

}  // namespace

void add_annual_steps(std::vector<CalendarEntry>& out, std::span<const CalendarMember> members, const Policy& policy,
                      const Period& window) {
  const CalendarEntry team = whom_it_is_for(members, [](std::int64_t tier) { return tier <= kLowestPlannedTier; });
  if (team.accounts.empty()) return;
  const FiscalCalendar calendar = policy.calendar_of();
  std::int64_t earliest = 0;
  for (const PlanningStep& step : policy.calendar.annual) earliest = std::max(earliest, *step.days);
  for (Date year = calendar.year_of(window.first).first; year.plus_days(-earliest) <= window.last;
       year = year.plus_years(1)) {
    for (const PlanningStep& step : policy.calendar.annual) {
      add_step(out, entry_of(step, "Annual plan: ", year.plus_days(-*step.days), std::nullopt), team,
               fmt::format("{}/FY{}", *step.rule, calendar.quarter_of(year).year));
    }
  }
}

void add_quarterly_steps(std::vector<CalendarEntry>& out, std::span<const CalendarMember> members, const Policy& policy,
                         const Period& window) {
  const FiscalCalendar calendar = policy.calendar_of();
  for (FiscalQuarter quarter = calendar.quarter_of(window.first); calendar.quarter(quarter).first <= window.last;
       quarter = plus_quarters(quarter, 1)) {
    const CalendarEntry team =
        whom_it_is_for(members, [&](std::int64_t tier) { return is_reviewed(tier, quarter.quarter); });
    if (team.accounts.empty()) continue;
    const Date start = calendar.quarter(quarter).first;
    for (const PlanningStep& step : policy.calendar.quarterly) {
      std::optional<Date> end;
      if (step.last_day) end = start.plus_days(*step.last_day);
      add_step(out, entry_of(step, "Quarterly review: ", start.plus_days(*step.days), end), team,
               fmt::format("{}/{}", *step.rule, to_iso(quarter)));
    }
  }
}

void add_sprint(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  if (!seen.account.plan.start) return;
  const Date start = *seen.account.plan.start;
  for (const PlanningStep& step : seen.policy.calendar.sprint) {
    CalendarEntry entry = entry_of(step, "ABM sprint: ", start.plus_days(*step.days), std::nullopt);
    entry.owner = seen.owner();
    entry.subject = *step.rule;
    if (step.last_day) {
      entry.end = start.plus_days(*step.last_day);
    } else {
      // What goes on every week shows with its next date, and the agenda of the weekly review.
      constexpr std::int64_t kWeek = 7;
      entry.date = next_in_series(entry.date, kWeek, seen.window.first);
      entry.repeats = repeats_to(entry.date, kWeek, RepeatUnit::day, seen.window.last);
      for (const auto& point : seen.policy.calendar.weekly_review) entry.items.push_back({*point, {}});
    }
    out.push_back(std::move(entry));
  }
}

}  // namespace acctplan
