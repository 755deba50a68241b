// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/tier_period.hpp>
#include <acctplan/model/words.hpp>

#include "checks.hpp"

namespace acctplan {
namespace {

Span plan_place(const CheckCase& seen) {
  const Account& account = seen.account();
  return place_or(seen, account.plan.last_updated.span(), account.plan.span);
}

}  // namespace

std::vector<Hit> check_plan_missing(const CheckCase& seen) {
  const FreshnessResult& freshness = seen.assessment.freshness;
  if (freshness.state != Freshness::missing) return {};
  return {{"", seen.by_tier(), plan_place(seen),
           fmt::format("Tier {} account has no plan on record: plan.last_updated is not given", seen.tier()),
           std::nullopt}};
}

std::vector<Hit> check_plan_stale(const CheckCase& seen) {
  const FreshnessResult& freshness = seen.assessment.freshness;
  if (freshness.state != Freshness::stale) return {};
  const auto name = planning_period_name(seen.tier());
  Date due = *freshness.due;
  std::string which = fmt::format("this {}'s", name);
  if (due >= seen.as_of) {
    // This period's update may still come in time; the one missed is the last period's.
    const Date before = freshness.period->first.plus_days(-1);
    due = planning_period(seen.policy.calendar_of(), seen.tier(), before)
              ->first.plus_days(*seen.policy.freshness.window_days);
    which = fmt::format("the last {}'s", name);
  }
  return {{"", seen.by_tier(), plan_place(seen),
           fmt::format("Tier {} plan last updated {}; {} was due {}", seen.tier(), to_words(*freshness.last_updated),
                       which, to_words(due)),
           due}};
}

std::vector<Hit> check_plan_due(const CheckCase& seen) {
  const FreshnessResult& freshness = seen.assessment.freshness;
  if (freshness.state != Freshness::due) return {};
  return {{"", Severity::note, plan_place(seen),
           fmt::format("Tier {} plan last updated {}; this {}'s is due by {}", seen.tier(),
                       to_words(*freshness.last_updated), planning_period_name(seen.tier()), to_words(*freshness.due)),
           freshness.due}};
}

std::vector<Hit> check_plan_unreviewed(const CheckCase& seen) {
  const FreshnessResult& freshness = seen.assessment.freshness;
  if (!seen.tier_within(1, 2) || !freshness.last_updated) return {};
  const Date start = freshness.period->first;
  if (seen.as_of <= start.plus_days(*seen.policy.freshness.window_days) || *freshness.last_updated >= start) return {};
  return {{"", Severity::note, plan_place(seen),
           fmt::format("the review of the {} that began {} is not in the plan, last updated {}",
                       planning_period_name(seen.tier()), to_words(start), to_words(*freshness.last_updated)),
           std::nullopt}};
}

std::vector<Hit> check_plan_unapproved(const CheckCase& seen) {
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

}  // namespace acctplan
