// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/last_contact.hpp>

#include "calendar_entries.hpp"

namespace acctplan {
namespace {

/// A cadence that is counted from the first day of the fiscal year.
struct YearlyCadence {
  std::string_view subject;
  std::string what;
  std::int64_t every;
  RepeatUnit unit;
};

/// Its first day in a fiscal year that is not before `from`.
Date first_of(const YearlyCadence& cadence, const Date& start, const Date& from) {
  if (cadence.unit == RepeatUnit::day) return next_in_series(weekday_on_or_after(start), cadence.every, from);
  int months = 0;
  while (start.plus_months(months) < from) months += static_cast<int>(cadence.every);
  return start.plus_months(months);
}

void add_yearly(std::vector<CalendarEntry>& out, const YearlyCadence& cadence, const CalendarCase& seen) {
  const FiscalCalendar calendar = seen.policy.calendar_of();
  constexpr std::int64_t kMonths = 12;
  // Months that a year is made of go on in the next as if it were the same.
  const bool goes_on = cadence.unit == RepeatUnit::month && kMonths % cadence.every == 0;
  Occurrence occurrence = Occurrence::next;
  for (Date day = seen.window.first; day <= seen.window.last;) {
    const Period year = calendar.year_of(day);
    const Date limit = goes_on ? seen.window.last : std::min(year.last, seen.window.last);
    const Date first = first_of(cadence, year.first, day);
    if (first <= limit) {
      CalendarEntry entry{"K.day1", cadence.what, seen.owner(), first, std::nullopt};
      entry.repeats = repeats_to(first, cadence.every, cadence.unit, limit);
      entry.occurrence = occurrence;
      entry.subject = goes_on ? std::string(cadence.subject)
                              : fmt::format("{}/FY{}", cadence.subject, calendar.quarter_of(day).year);
      out.push_back(std::move(entry));
      occurrence = Occurrence::later;
    }
    if (goes_on) return;
    day = year.last.plus_days(1);
  }
}

void add_contacts(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  const TierGuide& guide = seen.policy.guide(*seen.tier);
  if (!guide.engagement_days) return;
  const std::optional<LastContact> last = last_contact(seen.account, seen.as_of);
  Date next = last ? std::max(last->date.plus_days(*guide.engagement_days), seen.as_of) : seen.as_of;
  if (seen.rests(next)) next = seen.hold->until.plus_days(1);
  std::string what =
      last ? fmt::format("Contact with the customer, {} days after the last", days_between(last->date, next))
           : std::string("Contact with the customer; none is on record");
  if (next < seen.window.first) {
    next = next_in_series(next, *guide.engagement_days, seen.window.first);
    what = "Contact with the customer";
  }
  CalendarEntry entry{"C.engagement.overdue", std::move(what), seen.owner(), next, std::nullopt};
  entry.repeats = repeats_to(next, *guide.engagement_days, RepeatUnit::day, seen.window.last);
  entry.subject = "contact";
  out.push_back(std::move(entry));
}

}  // namespace

Date next_in_series(const Date& start, std::int64_t days, const Date& first) {
  const std::int64_t passed = days_between(start, first);
  return passed <= 0 ? start : start.plus_days((passed + days - 1) / days * days);
}

std::optional<Recurrence> repeats_to(const Date& first, std::int64_t every, RepeatUnit unit, const Date& limit) {
  Recurrence out{every, unit, first};
  if (unit == RepeatUnit::day) {
    out.until = first.plus_days(std::max<std::int64_t>(days_between(first, limit), 0) / every * every);
  } else {
    for (int months = static_cast<int>(every); first.plus_months(months) <= limit; months += static_cast<int>(every)) {
      out.until = first.plus_months(months);
    }
  }
  if (out.until == first) return std::nullopt;
  return out;
}

void add_cadences(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  if (!seen.tier || *seen.tier > 3) return;
  const CalendarPolicy& policy = seen.policy.calendar;
  if (*seen.tier == 1) {
    add_yearly(out,
               {"check-in", fmt::format("Internal check-in of {} minutes", *policy.checkin_minutes),
                *policy.checkin_days, RepeatUnit::day},
               seen);
  }
  if (*seen.tier <= 2) {
    add_yearly(out, {"progress", "Review of progress", *policy.progress_months, RepeatUnit::month}, seen);
  }
  add_contacts(out, seen);
}

}  // namespace acctplan
