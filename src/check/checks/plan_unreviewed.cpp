// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/tier_period.hpp>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_plan_unreviewed(const CheckCase& seen) {
  const FreshnessResult& freshness = seen.assessment.freshness;
  if (!seen.tier_within(1, 2) || !freshness.last_updated) return {};
  const Date start = freshness.period->first;
  if (seen.as_of <= start.plus_days(*seen.policy.freshness.window_days) || *freshness.last_updated >= start) return {};
  return {{"", Severity::note, plan_place(seen),
           fmt::format("the review of the {} that began {} is not in the plan, last updated {}",
                       planning_period_name(seen.tier()), to_words(start), to_words(*freshness.last_updated)),
           std::nullopt}};
}

}  // namespace

CheckRow plan_unreviewed_check() {
  return {.rule = "C.plan.unreviewed",
          .why = "What the period's own review decided belongs into the plan.",
          .remedy = "Write the review's results into the plan and set plan.last_updated.",
          .find = find_plan_unreviewed,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2025-12-20}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)"};
}

}  // namespace acctplan
