// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/engine/tier_period.hpp>

#include "calendar_entries.hpp"

namespace acctplan {
namespace {

std::vector<CalendarItem> items_of(const List<Fact<std::string>>& list) {
  std::vector<CalendarItem> out;
  for (const auto& text : list) out.push_back({*text, {}});
  return out;
}

/// The period in which a meeting counts: "FY2026-H1" for Tier 2, else the quarter.
std::string period_label(const CalendarCase& seen, const Date& date) {
  const FiscalQuarter quarter = seen.policy.calendar_of().quarter_of(date);
  if (seen.tier != 2) return to_iso(quarter);
  return fmt::format("FY{}-H{}", quarter.year, quarter.quarter <= 2 ? 1 : 2);
}

bool takes_place(const Eam& meeting) {
  return meeting.date && (meeting.status.is(EamStatus::planned) || meeting.status.is(EamStatus::held));
}

/// What each meeting of the file is known by: its id, else its place among those of its period, so that one that moves
/// within it stays the same, and takes the place of the one that was recommended.
class MeetingSubjects {
 public:
  explicit MeetingSubjects(const CalendarCase& seen) : seen_(seen) {
    for (const Eam& meeting : seen.account.eams) {
      if (takes_place(meeting)) in_order_.push_back(&meeting);
    }
    std::ranges::stable_sort(in_order_, {}, [](const Eam* meeting) { return *meeting->date; });
    for (const Eam* meeting : in_order_) {
      subjects_[meeting] = meeting->id ? "eam/id/" + *meeting->id : next_of(*meeting->date);
    }
  }

  [[nodiscard]] std::string of(const Eam& meeting) const {
    const auto found = subjects_.find(&meeting);
    return found == subjects_.end() ? "eam/none" : found->second;
  }

  /// Of one more meeting in the period of a day.
  std::string next_of(const Date& day) {
    const std::string label = period_label(seen_, day);
    return fmt::format("eam/{}/{}", label, ++taken_[label]);
  }

 private:
  const CalendarCase& seen_;
  std::vector<const Eam*> in_order_;
  std::map<const Eam*, std::string> subjects_;
  std::map<std::string, int> taken_;
};

/// "10:00, 90 minutes, onsite, Munich office"; empty when nothing of it is known.
std::string particulars_of(const Eam& meeting) {
  constexpr int kHour = 60;
  std::vector<std::string> parts;
  if (meeting.start) {
    parts.push_back(fmt::format("{:02}:{:02}", meeting.start->minutes / kHour, meeting.start->minutes % kHour));
  }
  if (meeting.minutes) parts.push_back(fmt::format("{} minutes", *meeting.minutes));
  if (meeting.mode) parts.push_back(std::string(word_of(*meeting.mode)));
  if (meeting.venue) parts.push_back(*meeting.venue);
  return fmt::format("{}", fmt::join(parts, ", "));
}

void add_preparation(std::vector<CalendarEntry>& out, const CalendarCase& seen, const Date& from, const Date& meeting,
                     const std::string& subject, Occurrence occurrence) {
  CalendarEntry entry{"E.preparation", "Preparation of the executive meeting", seen.owner(), from, meeting};
  entry.items = items_of(seen.policy.eam.preparation);
  entry.occurrence = occurrence;
  entry.subject = subject + "/preparation";
  out.push_back(std::move(entry));
}

void add_meeting(std::vector<CalendarEntry>& out, const CalendarCase& seen, std::string what, const Date& date,
                 const std::string& subject, Occurrence occurrence = Occurrence::next) {
  CalendarEntry entry{"E.due", std::move(what), seen.owner(), date, std::nullopt};
  entry.occurrence = occurrence;
  entry.subject = subject + "/meeting";
  out.push_back(std::move(entry));
}

/// What the file says of a meeting, and what it still asks for.
void add_from_file(std::vector<CalendarEntry>& out, const CalendarCase& seen, const Eam& meeting,
                   const std::string& subject) {
  if (meeting.status.is(EamStatus::planned)) {
    add_meeting(out, seen, "Executive meeting", *meeting.date, subject);
    if (const std::string particulars = particulars_of(meeting); !particulars.empty()) {
      out.back().items.push_back({particulars, {}});
    }
    for (const auto& topic : meeting.topics) out.back().items.push_back({*topic, {}});
    if (*meeting.date >= seen.as_of) {
      add_preparation(out, seen, meeting.date->plus_days(-*seen.policy.eam.preparation_days), *meeting.date, subject,
                      Occurrence::next);
    }
  }
  if (meeting.status.is(EamStatus::planned) || (meeting.status.is(EamStatus::held) && !meeting.summary_sent)) {
    CalendarEntry entry{"E.followup", fmt::format("Follow-up of the executive meeting of {}", to_words(*meeting.date)),
                        seen.owner(), meeting.date->plus_days(*seen.policy.eam.followup_days), std::nullopt};
    entry.items = items_of(seen.policy.eam.followup);
    entry.subject = subject + "/followup";
    out.push_back(std::move(entry));
  }
  for (const Commitment& promise : meeting.commitments) {
    if (!promise.due || promise.done.is(true)) continue;
    const std::string what = promise.what.value_or("");
    CalendarEntry entry{"E.followup", "Commitment: " + what, promise.owner.optional(), *promise.due, std::nullopt};
    entry.subject = "commitment/" + what;
    out.push_back(std::move(entry));
  }
}

/// The meetings that the tier asks for in the periods after the one whose meeting is due next.
void add_later_periods(std::vector<CalendarEntry>& out, const CalendarCase& seen, const Date& due,
                       MeetingSubjects& subjects) {
  const FiscalCalendar calendar = seen.policy.calendar_of();
  for (auto period = meeting_period(calendar, seen.tier, due.plus_days(1)); period->first <= seen.window.last;
       period = meeting_period(calendar, seen.tier, period->last.plus_days(1))) {
    const bool planned = std::any_of(seen.account.eams.begin(), seen.account.eams.end(), [&](const Eam& meeting) {
      return takes_place(meeting) && period->contains(*meeting.date);
    });
    const Date day = weekday_on_or_before(period->last);
    if (planned || seen.rests(day) || day < seen.window.first) continue;
    const std::string subject = subjects.next_of(day);
    add_preparation(out, seen, day.plus_days(-*seen.policy.eam.preparation_days), day, subject, Occurrence::later);
    add_meeting(out, seen, fmt::format("Executive meeting (recommended date; due by {})", to_words(period->last)), day,
                subject, Occurrence::later);
  }
}

}  // namespace

void add_meetings(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  MeetingSubjects subjects(seen);
  for (const Eam& meeting : seen.account.eams) {
    if (meeting.date) add_from_file(out, seen, meeting, subjects.of(meeting));
  }
  const EamDue eam = eam_due(seen.account, seen.policy, seen.as_of, seen.tier);
  if (!eam.due) return;
  if (eam.recommended) {
    const std::string subject = subjects.next_of(*eam.due);
    add_preparation(out, seen, *eam.preparation_from, *eam.recommended, subject, Occurrence::next);
    add_meeting(out, seen, "Executive meeting (recommended date)", *eam.recommended, subject);
  }
  if (!seen.rests(*eam.due)) {
    CalendarEntry entry{"E.due", "Last day for an executive meeting", seen.owner(), *eam.due, std::nullopt};
    entry.subject = "eam-due/" + period_label(seen, *eam.due);
    out.push_back(std::move(entry));
  }
  add_later_periods(out, seen, *eam.due, subjects);
}

}  // namespace acctplan
