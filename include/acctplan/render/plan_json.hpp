// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/plan.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// One account's plan with what it was derived from.
struct PlanReport {
  Assessment assessment;
  std::vector<Finding> findings;
  PlanResult plan;
};

/// The result `plan`.
[[nodiscard]] std::string render_plan_json(const std::vector<PlanReport>& reports, const ReportContext& context);

}  // namespace acctplan
