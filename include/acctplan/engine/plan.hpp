// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/assessment.hpp>
#include <acctplan/engine/finding.hpp>
#include <acctplan/engine/holds.hpp>

namespace acctplan {

/// One thing to do: imperative title, why in one or two sentences, the rules behind it, when.
struct NextThing {
  std::string title, why;
  std::vector<std::string> rules;
  std::optional<Date> due;
  std::vector<FactRef> facts;
};

/// A risk worth a line: given in the file, or derived from a playbook, gap or figure.
struct PlanRisk {
  std::string what, why, mitigation;
  std::vector<std::string> rules;
  std::vector<FactRef> facts;
};

/// What is not known, as a question that names the field to fill.
struct OpenQuestion {
  std::string section;   ///< key of the plan section that asks it
  std::string question;  ///< for people
  std::string field;     ///< path to fill
  std::string matters;   ///< what the answer would change; may be empty
};

/// A section's share of the completeness (rulebook section 12).
struct SectionState {
  std::string key, title;
  bool complete = false;
  std::vector<std::string> missing_fields;
};

/// Target, gap and bridge (rulebook section 12, revenue objectives).
struct RevenueBridge {
  std::optional<Money> current, target, gap;              ///< gap = target - current when both are known
  std::optional<Money> renewal, expansion, new_business;  ///< open pipeline of each stream
  std::optional<Money> weighted;                          ///< amount x probability where both are known
  std::optional<Money> uncovered;  ///< what of the gap no open opportunity covers; zero when covered
  std::vector<Evidence> evidence;
};

/// One measure of success with where it stands (A:405-424).
struct PlanMeasure {
  std::string what, now;
};

/// A concrete step with its date for the lists of this week and of the next days, which the policy divides.
struct HorizonSteps {
  std::vector<NextThing> this_week, next_30_days, next_90_days;
};

/// What the plan document says beyond the engines' results, derived and ordered (docs/explanation).
struct PlanResult {
  std::vector<NextThing> do_next;       ///< all candidates in order; the brief shows the first three
  std::vector<PlanRisk> risks;          ///< worst first
  std::vector<OpenQuestion> questions;  ///< those that matter most first
  std::vector<SectionState> sections;
  Rational completeness;  ///< of one
  RevenueBridge bridge;
  HorizonSteps horizon;
  std::vector<PlanMeasure> measures;
  std::vector<std::string> tier_keepers;  ///< what keeps a tier that is in danger
  std::optional<ClockHold> hold;          ///< while outreach and meetings are suspended
};

[[nodiscard]] PlanResult derive_plan(const Assessment& assessment, const std::vector<Finding>& findings,
                                     const Policy& policy, const Date& as_of);

}  // namespace acctplan
