// SPDX-License-Identifier: MIT
#include <algorithm>

#include <acctplan/engine/calendar.hpp>
#include <acctplan/engine/holds.hpp>
#include <acctplan/engine/tier_period.hpp>

namespace acctplan {
namespace {

std::optional<Date> last_held(const Account& account, const Date& as_of) {
  std::optional<Date> out;
  for (const Eam& eam : account.eams) {
    if (!eam.status.is(EamStatus::held) || !eam.date || *eam.date > as_of) continue;
    if (!out || *eam.date > *out) out = *eam.date;
  }
  return out;
}

std::optional<Date> next_planned(const Account& account, const Date& as_of) {
  std::optional<Date> out;
  for (const Eam& eam : account.eams) {
    if (!eam.status.is(EamStatus::planned) || !eam.date || *eam.date < as_of) continue;
    if (!out || *eam.date < *out) out = *eam.date;
  }
  return out;
}

/// The last weekday up to `due`; nothing when none is left.
std::optional<Date> last_weekday(const Date& due, const Date& as_of) {
  const Date day = weekday_on_or_before(due);
  if (day < as_of) return std::nullopt;
  return day;
}

}  // namespace

EamDue eam_due(const Account& account, const Policy& policy, const Date& as_of,
               std::optional<std::int64_t> tier_in_force) {
  EamDue out;
  out.last_held = last_held(account, as_of);
  const FiscalCalendar calendar = policy.calendar_of();
  const std::optional<Period> period = meeting_period(calendar, tier_in_force, as_of);
  if (!period) return out;
  const bool held = out.last_held && period->contains(*out.last_held);
  out.due = held ? meeting_period(calendar, tier_in_force, period->last.plus_days(1))->last : period->last;
  out.planned = next_planned(account, as_of);
  if (!out.planned) out.recommended = last_weekday(*out.due, as_of);
  const std::optional<ClockHold> hold = clock_hold(account, policy, as_of);
  if (hold && out.recommended && *out.recommended <= hold->until) out.recommended.reset();
  if (out.planned) out.preparation_from = out.planned->plus_days(-*policy.eam.preparation_days);
  // Too late for the whole preparation, it begins at once.
  if (out.recommended)
    out.preparation_from = std::max(out.recommended->plus_days(-*policy.eam.preparation_days), as_of);
  return out;
}

}  // namespace acctplan
