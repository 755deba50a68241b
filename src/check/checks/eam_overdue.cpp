// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/tier_period.hpp>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

bool planned_within(const CheckCase& seen, const Period& period) {
  return std::ranges::any_of(seen.account().eams, [&](const Eam& eam) {
    return eam.status.is(EamStatus::planned) && eam.date && *eam.date >= seen.as_of && period.contains(*eam.date);
  });
}

std::vector<Hit> find_eam_overdue(const CheckCase& seen) {
  const FiscalCalendar calendar = seen.policy.calendar_of();
  const auto period = meeting_period(calendar, seen.assessment.tier_in_force, seen.as_of);
  if (!period || held_within(seen, *period) || planned_within(seen, *period)) return {};
  const auto name = planning_period_name(seen.tier());
  const Date warns = period->first.plus_days(*seen.policy.duties.eam_warning_days);
  Severity severity = seen.as_of >= warns ? Severity::warning : Severity::note;
  std::string message = fmt::format("no executive meeting held or planned in the {} that began {}; {}", name,
                                    to_words(period->first), last_held_text(seen));
  const Period before = *meeting_period(calendar, seen.assessment.tier_in_force, period->first.plus_days(-1));
  const Fact<Date>& tier_since = seen.account().tiering.tier_since;
  if (tier_since && *tier_since < before.last && !held_within(seen, before)) {
    severity = seen.by_tier();
    message += fmt::format(", so the {} before went without one too", name);
  }
  return {{"", severity, meetings_place(seen), std::move(message), period->last}};
}

}  // namespace

CheckRow eam_overdue_check() {
  return {.rule = "C.eam.overdue",
          .why = "Executives of both sides meet once in every period of the tier.",
          .remedy = "Set a date with the executives, and record the meeting under eams.",
          .clock = Clock::can_be_held,
          .prospects = ForProspects::note,
          .find = find_eam_overdue,
          .absent = "eams",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: []
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-03-10, status: planned}]
)"};
}

}  // namespace acctplan
