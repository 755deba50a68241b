// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_eam_fiscal_year(const CheckCase& seen) {
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

}  // namespace

CheckRow eam_fiscal_year_check() {
  return {.rule = "C.eam.fiscal-year",
          .why = "Executives agree on the year early in it, or soon after the relationship begins.",
          .remedy = "Hold the executive meeting and record it under eams, or waive it with a reason and a date.",
          .clock = Clock::can_be_held,
          .prospects = ForProspects::note,
          .find = find_eam_fiscal_year,
          .absent = "eams",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2025-11-05, status: held}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-02-10, status: held}]
)",
          .tried_on = "2026-03-10"};
}

}  // namespace acctplan
