// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/holds.hpp>
#include <acctplan/engine/phrases.hpp>
#include <acctplan/engine/tier_period.hpp>

#include "eam_parts.hpp"

namespace acctplan {
namespace {

constexpr std::int64_t kDayMinutes = 24 * 60;

/// The earliest planned one from as-of on.
const Eam* planned_meeting(const Account& account, const Date& as_of) {
  const Eam* out = nullptr;
  for (const Eam& eam : account.eams) {
    if (!eam.status.is(EamStatus::planned) || !eam.date || *eam.date < as_of) continue;
    if (out == nullptr || *eam.date < *out->date) out = &eam;
  }
  return out;
}

std::vector<const Eam*> held_meetings(const Account& account, const Date& as_of) {
  std::vector<const Eam*> out;
  for (const Eam& eam : account.eams) {
    if (eam.status.is(EamStatus::held) && eam.date && *eam.date <= as_of) out.push_back(&eam);
  }
  std::ranges::stable_sort(out, [](const Eam* a, const Eam* b) { return *a->date > *b->date; });
  return out;
}

std::string no_cadence(const EamCase& seen) {
  const auto& tier = seen.assessment.tier_in_force;
  const auto lifecycle = lifecycle_of(seen.account, seen.as_of);
  if (lifecycle && (*lifecycle == Lifecycle::former || *lifecycle == Lifecycle::partner)) {
    return fmt::format("No executive meeting is due: a {} is given no tier.",
                       *lifecycle == Lifecycle::former ? "former customer" : "partner");
  }
  if (!tier) return "No executive meeting is due: the account has no tier yet.";
  return fmt::format("No executive meeting is due: Tier {} has none in its cadence, which is for Tier 1 and Tier 2.",
                     *tier);
}

std::string due_text(const EamCase& seen) {
  const EamDue& eam = seen.assessment.eam;
  const bool quarterly = *seen.assessment.tier_in_force == 1;
  const std::string last =
      eam.last_held ? fmt::format("the last was held on {}", to_words(*eam.last_held)) : "none is on record as held";
  return fmt::format("Tier {} meets every {}, {}, and the next is due by {}.", *seen.assessment.tier_in_force,
                     quarterly ? "quarter" : "half year", last, to_words(*eam.due));
}

std::string why_this_date(const EamPack& pack, const EamCase& seen) {
  const EamDue& eam = seen.assessment.eam;
  if (pack.meeting != nullptr) {
    const std::string planned = fmt::format("Planned for {}. ", to_words(*pack.date));
    if (!eam.due) return planned + no_cadence(seen);
    const bool late = *pack.date > *eam.due;
    return planned + due_text(seen) + (late ? " The planned day is later than that." : "");
  }
  if (!eam.due) return no_cadence(seen);
  if (eam.recommended) {
    return fmt::format("None is planned. {} is recommended: {} It is the last working day in time.",
                       to_words(*eam.recommended), due_text(seen));
  }
  if (const auto hold = clock_hold(seen.account, seen.policy, seen.as_of)) {
    return fmt::format("None is planned, and none is recommended while meetings are on hold until {} ({}). {}",
                       to_words(hold->until), hold->why, due_text(seen));
  }
  return "None is planned, and no working day is left in time. " + due_text(seen);
}

void ask(EamPack& pack, bool unknown, const char* field, const char* question) {
  if (unknown) pack.questions.push_back({"eam", question, field, ""});
}

void ask_for_meeting(EamPack& pack) {
  ask(pack, pack.meeting == nullptr, "eams.date", "On which day is the meeting?");
  ask(pack, pack.meeting == nullptr || !pack.meeting->start, "eams.start", "When does it start?");
  ask(pack, !pack.account->account.timezone, "account.timezone", "In which time zone are its clock times?");
  ask(pack, pack.meeting == nullptr || (!pack.meeting->venue && !pack.meeting->mode.is(MeetingMode::remote)),
      "eams.venue", "Where does it take place?");
  ask(pack, pack.promises.empty() && pack.dates.last_held, "eams.commitments",
      "What was promised in the last meeting?");
}

}  // namespace

std::string to_words(const TimeOfDay& time) { return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60); }

std::optional<UnfitMeeting> unfit_meeting(const Account& account, const Policy& policy, const Date& as_of) {
  const Eam* meeting = planned_meeting(account, as_of);
  if (meeting == nullptr) return std::nullopt;
  const std::int64_t minutes = meeting->minutes.value_or(*policy.eam.minutes);
  if (minutes < kShortestMeeting || minutes > kLongestMeeting) {
    return UnfitMeeting{minutes, std::nullopt, meeting->minutes ? meeting->minutes.span() : meeting->span};
  }
  if (!meeting->start || meeting->start->minutes + minutes <= kDayMinutes) return std::nullopt;
  return UnfitMeeting{minutes, meeting->start.optional(), meeting->start.span()};
}

std::vector<const Stakeholder*> present_people(const Account& account) {
  std::vector<const Stakeholder*> out;
  for (const Stakeholder& person : account.stakeholders) {
    if (!person.status.is(ContactStatus::departed) && (person.name || person.id)) out.push_back(&person);
  }
  return out;
}

std::string promise_text(const Commitment& promise) {
  std::vector<std::string> around;
  if (promise.owner) around.push_back(*promise.owner);
  if (promise.due) around.push_back("by " + to_words(*promise.due));
  const std::string what = promise.what.value_or("a commitment without words");
  return around.empty() ? what : fmt::format("{} ({})", what, fmt::join(around, ", "));
}

bool is_kept(const EamPromise& promise) { return promise.commitment->done.is(true); }

EamPack prepare_eam(const Assessment& assessment, const Policy& policy, const Date& as_of) {
  const EamCase seen{assessment, *assessment.account, policy, as_of};
  EamPack pack;
  pack.account = &seen.account;
  pack.tier_in_force = assessment.tier_in_force;
  pack.dates = assessment.eam;
  pack.meeting = planned_meeting(seen.account, as_of);
  pack.date = pack.meeting != nullptr ? pack.meeting->date.optional() : assessment.eam.recommended;
  pack.needed = pack.meeting != nullptr || assessment.eam.due.has_value();
  pack.standing = why_this_date(pack, seen);
  const auto held = held_meetings(seen.account, as_of);
  const auto period = meeting_period(policy.calendar_of(), assessment.tier_in_force, as_of);
  if (!held.empty() && period && period->contains(*held.front()->date) && !held.front()->summary_sent) {
    pack.held = held.front();
  }
  for (const Eam* meeting : held) {
    for (const Commitment& promise : meeting->commitments) pack.promises.push_back({&promise, *meeting->date});
  }
  if (!pack.needed) return pack;
  pack.minutes = pack.meeting != nullptr ? pack.meeting->minutes.value_or(*policy.eam.minutes) : *policy.eam.minutes;
  if (pack.meeting != nullptr) pack.dates.preparation_from = pack.date->plus_days(-*policy.eam.preparation_days);
  if (pack.date) pack.followup_due = pack.date->plus_days(*policy.eam.followup_days);
  ask_for_meeting(pack);
  add_participants(pack, seen);
  add_topics(pack, seen);
  check_success_manager(pack, seen);
  add_agenda(pack, seen);
  add_steps(pack, seen);
  add_slides(pack, seen);
  return pack;
}

}  // namespace acctplan
