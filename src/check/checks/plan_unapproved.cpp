// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/model/words.hpp>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_plan_unapproved(const CheckCase& seen) {
  if (!seen.tier_within(1, 1)) return {};
  const DutyPolicy& duties = seen.policy.duties;
  const FiscalCalendar calendar = seen.policy.calendar_of();
  Date year = calendar.next_year_start(seen.as_of);
  if (seen.as_of < year.plus_days(-*duties.approval_ahead_days)) year = calendar.year_of(seen.as_of).first;
  const Date from = year.plus_days(-*duties.approval_days);
  const PlanFacts& plan = seen.account().plan;
  const bool approved = std::ranges::any_of(plan.approvals, [&](const Approval& approval) {
    return approval.role && same_word(*approval.role, "manager") && approval.date && *approval.date >= from &&
           *approval.date <= seen.as_of;
  });
  if (approved) return {};
  return {{to_iso(year), Severity::warning, place_or(seen, plan.approvals.span, seen.account().plan.span),
           fmt::format("no manager has approved the plan for the fiscal year of {} (since {})", to_words(year),
                       to_words(from)),
           std::nullopt}};
}

}  // namespace

CheckRow plan_unapproved_check() {
  return {.rule = "C.plan.unapproved",
          .why = "A strategic account's plan commits resources that a manager answers for.",
          .remedy = "Have the manager approve the plan, and record it under plan.approvals with role manager.",
          .find = find_plan_unapproved,
          .absent = "plan.approvals",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan:
  last_updated: 2026-01-10
  approvals: [{by: Lee Marsh, role: manager, date: 2025-12-20}]
)"};
}

}  // namespace acctplan
