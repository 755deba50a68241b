// SPDX-License-Identifier: MIT
#include <acctplan/engine/plan.hpp>

#include <algorithm>

#include <acctplan/engine/plan_parts.hpp>

namespace acctplan {

PlanResult derive_plan(const Assessment& assessment, const std::vector<Finding>& findings, const Policy& policy,
                       const Date& as_of) {
  PlanResult out;
  out.do_next = next_things(assessment, findings, policy, as_of);
  out.risks = plan_risks(assessment, policy, as_of);
  out.questions = open_questions(assessment, as_of);
  out.sections = plan_sections(assessment, as_of);
  const auto complete =
      std::count_if(out.sections.begin(), out.sections.end(), [](const SectionState& s) { return s.complete; });
  if (!out.sections.empty()) out.completeness = Rational(complete, static_cast<std::int64_t>(out.sections.size()));
  out.bridge = revenue_bridge(*assessment.account);
  out.horizon = horizon_steps(assessment, out.do_next, policy, as_of);
  out.measures = plan_measures(assessment, policy);
  out.tier_keepers = tier_keepers(assessment, policy, as_of);
  out.hold = clock_hold(*assessment.account, policy, as_of);
  return out;
}

}  // namespace acctplan
