// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/tier_period.hpp>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_plan_due(const CheckCase& seen) {
  const FreshnessResult& freshness = seen.assessment.freshness;
  if (freshness.state != Freshness::due) return {};
  return {{"", Severity::note, plan_place(seen),
           fmt::format("Tier {} plan last updated {}; this {}'s is due by {}", seen.tier(),
                       to_words(*freshness.last_updated), planning_period_name(seen.tier()), to_words(*freshness.due)),
           freshness.due}};
}

}  // namespace

CheckRow plan_due_check() {
  return {.rule = "C.plan.due",
          .why = "The plan is brought up to date around the start of each of its periods.",
          .remedy = "Review the plan and set plan.last_updated.",
          .find = find_plan_due,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2025-11-15}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-05}
)",
          .tried_on = "2026-01-20"};
}

}  // namespace acctplan
