// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <acctplan/engine/plan.hpp>

// The parts of derive_plan, a file each; docs/explanation/plan.md explains their orders.

namespace acctplan {

/// The sections of rulebook section 12 that ask for facts of this account, with what is missing in each.
[[nodiscard]] std::vector<SectionState> plan_sections(const Assessment& assessment, const Date& as_of);

/// Whether gaps of the buying committee call for anything: unless a deal is open nobody builds one at a former customer
/// or a partner, nor where the policy asks for no touch of ours (Tier 4: digital only).
[[nodiscard]] bool committee_matters(const Assessment& assessment, const Policy& policy);

/// The question that a field answers, for people: "Which industry are they in?"
[[nodiscard]] std::string question_of(std::string_view field);

/// What keeps the tier that the account has when a rule moves it down or it is on watch: one clause a cause, in the
/// order of the rules; empty otherwise.
[[nodiscard]] std::vector<std::string> tier_keepers(const Assessment& assessment, const Policy& policy,
                                                    const Date& as_of);

/// What is not known: first what could change the tier, then by the points it could add to the score, then in the
/// plan's order.
[[nodiscard]] std::vector<OpenQuestion> open_questions(const Assessment& assessment, const Date& as_of);

/// Target, gap and what the open pipeline covers of it.
[[nodiscard]] RevenueBridge revenue_bridge(const Account& account);

/// Everything worth doing, one entry a subject, in the order that docs/explanation/plan.md gives: from contracts about
/// to end over what is broken, late and soon due to the rest; inside each by date, then value.
[[nodiscard]] std::vector<NextThing> next_things(const Assessment& assessment, const std::vector<Finding>& findings,
                                                 const Policy& policy, const Date& as_of);

/// What could go wrong: renewals at high risk, renewals near that nobody opened, a fall of ACV, a champion about to
/// leave, playbooks, falling health, gaps that endanger revenue, data residency, then the risks of the file.
[[nodiscard]] std::vector<PlanRisk> plan_risks(const Assessment& assessment, const Policy& policy, const Date& as_of);

/// Actions and next things by when they are due.
[[nodiscard]] HorizonSteps horizon_steps(const Assessment& assessment, const std::vector<NextThing>& things,
                                         const Policy& policy, const Date& as_of);

/// The policy's measures of success, each with where the account stands; measures of which nothing is known are left
/// out.
[[nodiscard]] std::vector<PlanMeasure> plan_measures(const Assessment& assessment, const Policy& policy);

}  // namespace acctplan
