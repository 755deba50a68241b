// SPDX-License-Identifier: MIT
#include <acctplan/engine/phrases.hpp>

#include "calendar_entries.hpp"

namespace acctplan {
namespace {

std::vector<std::string> details_of(const PlanningStep& step) {
  std::vector<std::string> out;
  for (const PlanningItem& item : step.items) out.push_back(*item.what);
  return out;
}

std::optional<std::string> owner_of(const Account& account) {
  if (!account.account.owner) return std::nullopt;
  return *account.account.owner;
}

/// `of_what` says what a step belongs to, since a calendar shows its name alone.
CalendarEntry entry_of(const PlanningStep& step, const std::string& of_what, const Account& account, const Date& date,
                       std::optional<Date> end) {
  return {*step.rule, of_what + clause(*step.name), owner_of(account), date, end, details_of(step)};
}

/// Tier 3 has two reviews a year, in the first quarter of each half.
bool is_reviewed(std::int64_t tier, int quarter) { return tier <= 2 || (tier == 3 && quarter % 2 == 1); }

}  // namespace

void add_annual_steps(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  if (!seen.tier || *seen.tier > 3) return;
  const FiscalCalendar calendar = seen.policy.calendar_of();
  const Date year = calendar.year_of(seen.first).first;
  // From the year that began up to the one after next, whose preparation may begin within the year ahead.
  for (int ahead = 0; ahead <= 2; ++ahead) {
    for (const PlanningStep& step : seen.policy.calendar.annual) {
      out.push_back(
          entry_of(step, "Annual plan: ", seen.account, year.plus_years(ahead).plus_days(-*step.days), std::nullopt));
    }
  }
}

void add_quarterly_steps(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  if (!seen.tier || *seen.tier > 3) return;
  const FiscalCalendar calendar = seen.policy.calendar_of();
  for (FiscalQuarter quarter = calendar.quarter_of(seen.first); calendar.quarter(quarter).first <= seen.last;
       quarter = plus_quarters(quarter, 1)) {
    if (!is_reviewed(*seen.tier, quarter.quarter)) continue;
    const Date start = calendar.quarter(quarter).first;
    for (const PlanningStep& step : seen.policy.calendar.quarterly) {
      std::optional<Date> end;
      if (step.last_day) end = start.plus_days(*step.last_day);
      out.push_back(entry_of(step, "Quarterly review: ", seen.account, start.plus_days(*step.days), end));
    }
  }
}

void add_sprint(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  if (!seen.account.plan.start) return;
  const Date start = *seen.account.plan.start;
  for (const PlanningStep& step : seen.policy.calendar.sprint) {
    CalendarEntry entry = entry_of(step, "ABM sprint: ", seen.account, start.plus_days(*step.days), std::nullopt);
    if (step.last_day) {
      entry.end = start.plus_days(*step.last_day);
    } else {
      // What goes on every week shows with its next date, and the agenda of the weekly review.
      constexpr std::int64_t kWeek = 7;
      const std::int64_t late = days_between(entry.date, seen.first);
      if (late > 0) entry.date = entry.date.plus_days((late + kWeek - 1) / kWeek * kWeek);
      for (const auto& point : seen.policy.calendar.weekly_review) entry.details.push_back(*point);
    }
    out.push_back(std::move(entry));
  }
}

}  // namespace acctplan
