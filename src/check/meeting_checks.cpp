// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/tier_period.hpp>

#include "checks.hpp"

namespace acctplan {
namespace {

bool held_within(const CheckCase& seen, const Period& period) {
  return std::ranges::any_of(seen.account().eams, [&](const Eam& eam) {
    return eam.status.is(EamStatus::held) && eam.date && *eam.date <= seen.as_of && period.contains(*eam.date);
  });
}

bool planned_within(const CheckCase& seen, const Period& period) {
  return std::ranges::any_of(seen.account().eams, [&](const Eam& eam) {
    return eam.status.is(EamStatus::planned) && eam.date && *eam.date >= seen.as_of && period.contains(*eam.date);
  });
}

std::string last_held_text(const CheckCase& seen) {
  const auto& last = seen.assessment.eam.last_held;
  return last ? fmt::format("last held {}", to_words(*last)) : std::string("none is on record");
}

Span meetings_place(const CheckCase& seen) { return place_or(seen, seen.account().eams.span); }

}  // namespace

std::vector<Hit> check_eam_fiscal_year(const CheckCase& seen) {
  if (!seen.tier_within(1, 1)) return {};
  const Account& account = seen.account();
  if (lifecycle_of(account, seen.as_of) != Lifecycle::customer) return {};
  Date since = seen.policy.calendar_of().year_of(seen.as_of).first;
  for (const Fact<Date>* start : {&account.account.customer_since, &account.tiering.tier_since}) {
    if (*start && **start <= seen.as_of) since = std::max(since, **start);
  }
  const Date due = since.plus_days(*seen.policy.duties.eam_fiscal_year_days);
  if (seen.as_of <= due || held_within(seen, {since, seen.as_of})) return {};
  return {{to_iso(since), Severity::error, meetings_place(seen),
           fmt::format("no executive meeting since {}, due by {}: {}", to_words(since), to_words(due),
                       last_held_text(seen)),
           due}};
}

std::vector<Hit> check_eam_overdue(const CheckCase& seen) {
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

std::vector<Hit> check_eam_followup(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Eam& eam : seen.account().eams) {
    if (!eam.status.is(EamStatus::held) || !eam.date || eam.summary_sent) continue;
    const Date due = eam.date->plus_days(*seen.policy.duties.eam_summary_days);
    if (seen.as_of <= due) continue;
    out.push_back({to_iso(*eam.date), Severity::warning, place_or(seen, eam.span),
                   fmt::format("the summary of the executive meeting of {} was due {} and is not recorded as sent",
                               to_words(*eam.date), to_words(due)),
                   due});
  }
  return out;
}

}  // namespace acctplan
