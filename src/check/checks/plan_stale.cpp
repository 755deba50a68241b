// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/tier_period.hpp>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_plan_stale(const CheckCase& seen) {
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

}  // namespace

CheckRow plan_stale_check() {
  return {.rule = "C.plan.stale",
          .why = "A plan that missed its period's update no longer says what is being done.",
          .remedy = "Review it and set plan.last_updated, or waive it with a reason and a date.",
          .find = find_plan_stale,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2025-09-30}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)"};
}

}  // namespace acctplan
