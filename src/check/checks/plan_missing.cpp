// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_plan_missing(const CheckCase& seen) {
  const FreshnessResult& freshness = seen.assessment.freshness;
  if (freshness.state != Freshness::missing) return {};
  return {{"", seen.by_tier(), plan_place(seen),
           fmt::format("Tier {} account has no plan on record: plan.last_updated is not given", seen.tier()),
           std::nullopt}};
}

}  // namespace

CheckRow plan_missing_check() {
  return {.rule = "C.plan.missing",
          .why = "An account of this tier is worked by a plan that somebody keeps.",
          .remedy = "Write the plan and set plan.last_updated, or waive it with a reason and a date.",
          .find = find_plan_missing,
          .absent = "plan.last_updated",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
plan: {last_updated: 2026-01-10}
)"};
}

}  // namespace acctplan
