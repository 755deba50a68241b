// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <acctplan/engine/assessment.hpp>
#include <acctplan/engine/finding.hpp>
#include <acctplan/engine/plan.hpp>

namespace acctplan {

/// The first page alone, or the whole document.
enum class PlanExtent { brief, full };

/// Everything that the plan document is made from; all of it outlives the call.
struct PlanView {
  const Assessment& assessment;
  const PlanResult& plan;
  const std::vector<Finding>& findings;
  const Policy& policy;
  Date as_of;
  std::size_t plans_before = 0;  ///< in the same document that list findings, which numbers the heading's anchor
};

/// Whether the whole document lists findings.
[[nodiscard]] bool lists_findings(const PlanView& view);

/// The strategic account plan as GitHub Markdown (rulebook section 12). Sections of which nothing is known stand as
/// their open questions; what is unknown is never written as a fact.
[[nodiscard]] std::string render_plan_markdown(const PlanView& view, PlanExtent extent);

}  // namespace acctplan
