// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/last_contact.hpp>

#include "calendar_entries.hpp"

namespace acctplan {
namespace {

std::vector<std::string> texts_of(const List<Fact<std::string>>& list) {
  std::vector<std::string> out;
  for (const auto& text : list) out.push_back(*text);
  return out;
}

/// The first day of a series from `start` in steps of `days` that is not before `first`.
Date next_in_series(const Date& start, std::int64_t days, const Date& first) {
  const std::int64_t passed = days_between(start, first);
  return passed <= 0 ? start : start.plus_days((passed + days - 1) / days * days);
}

}  // namespace

void add_cadences(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  if (!seen.tier || *seen.tier > 3) return;
  const CalendarPolicy& policy = seen.policy.calendar;
  const auto owner = seen.account.account.owner.optional();
  const Date year = seen.policy.calendar_of().year_of(seen.first).first;
  if (*seen.tier == 1) {
    out.push_back({"K.day1",
                   fmt::format("Internal check-in of {} minutes", *policy.checkin_minutes),
                   owner,
                   next_in_series(year, *policy.checkin_days, seen.first),
                   std::nullopt,
                   {}});
  }
  if (*seen.tier <= 2) {
    const int step = static_cast<int>(*policy.progress_months);
    int months = 0;
    while (year.plus_months(months) < seen.first) months += step;
    out.push_back({"K.day1", "Review of progress", owner, year.plus_months(months), std::nullopt, {}});
  }
  const TierGuide& guide = seen.policy.guide(*seen.tier);
  if (!guide.engagement_days) return;
  const std::optional<LastContact> last = last_contact(seen.account, seen.first);
  Date next = last ? std::max(last->date.plus_days(*guide.engagement_days), seen.first) : seen.first;
  if (seen.rests(next)) next = seen.hold->until.plus_days(1);
  out.push_back({"C.engagement.overdue",
                 last ? fmt::format("Contact with the customer, {} days after the last", days_between(last->date, next))
                      : std::string("Contact with the customer; none is on record"),
                 owner,
                 next,
                 std::nullopt,
                 {}});
}

void add_meetings(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  const EamDue eam = eam_due(seen.account, seen.policy, seen.first, seen.tier);
  const auto owner = seen.account.account.owner.optional();
  if (eam.preparation_from) {
    const Date meeting = eam.planned ? *eam.planned : *eam.recommended;
    out.push_back({"E.preparation", "Preparation of the executive meeting", owner, *eam.preparation_from, meeting,
                   texts_of(seen.policy.eam.preparation)});
  }
  if (eam.recommended) {
    out.push_back({"E.due", "Executive meeting (recommended date)", owner, *eam.recommended, std::nullopt, {}});
  }
  if (eam.due && !seen.rests(*eam.due))
    out.push_back({"E.due", "Last day for an executive meeting", owner, *eam.due, std::nullopt, {}});
  for (const Eam& meeting : seen.account.eams) {
    if (!meeting.date) continue;
    if (meeting.status.is(EamStatus::planned)) {
      out.push_back({"E.due", "Executive meeting", owner, *meeting.date, std::nullopt, texts_of(meeting.topics)});
    }
    const bool asks_summary =
        meeting.status.is(EamStatus::planned) || (meeting.status.is(EamStatus::held) && !meeting.summary_sent);
    if (asks_summary) {
      out.push_back({"E.followup", fmt::format("Follow-up of the executive meeting of {}", to_words(*meeting.date)),
                     owner, meeting.date->plus_days(*seen.policy.eam.followup_days), std::nullopt,
                     texts_of(seen.policy.eam.followup)});
    }
    for (const Commitment& promise : meeting.commitments) {
      if (!promise.due || promise.done.is(true)) continue;
      out.push_back({"E.followup",
                     fmt::format("Commitment: {}", promise.what.value_or("")),
                     promise.owner.optional(),
                     *promise.due,
                     std::nullopt,
                     {}});
    }
  }
}

}  // namespace acctplan
