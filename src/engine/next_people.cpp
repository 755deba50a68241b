// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "next_candidates.hpp"

namespace acctplan {
namespace {

const WhitespaceOpportunity* closest_budget(const NextCase& seen) {
  const WhitespaceOpportunity* best = nullptr;
  for (const WhitespaceOpportunity& opportunity : seen.assessment.whitespace.opportunities) {
    const bool open = opportunity.counting == Counting::counted || opportunity.counting == Counting::in_pipeline;
    if (!open || !opportunity.budget_date || (opportunity.priority != "P1" && opportunity.priority != "P2")) continue;
    if (best == nullptr || *opportunity.budget_date < *best->budget_date) best = &opportunity;
  }
  return best;
}

bool revenue_at_stake(const NextCase& seen) {
  return !seen.assessment.whitespace.pursuable.is_zero() || std::ranges::any_of(seen.account.opportunities, is_open);
}

/// Gaps of the buying committee that stop a deal, and the subject under which other rules speak of the same thing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kBlockingGaps = {
    {{"B.gap.champion", "champion"},
     {"B.gap.economic", "economic"},
     {"B.gap.executive", "executive"},
     {"B.gap.single-thread", "single-thread"}}};

std::string subject_of_playbook(const std::string& rule) {
  if (rule == "R.no-champion" || rule == "R.champion-departed") return "champion";
  if (rule == "R.decline") return "decline";
  return "playbook:" + rule;
}

/// Of a playbook whose next step has no date. A champion is to be found within 30 days, whenever they began.
Pressure pressure_of_playbook(const std::string& rule) {
  if (rule == "R.residency") return Pressure::later;
  return rule == "R.no-champion" ? Pressure::soon : Pressure::in_the_way;
}

}  // namespace

bool committee_matters(const Assessment& assessment, const Policy& policy) {
  if (std::ranges::any_of(assessment.account->opportunities, is_open)) return true;
  if (assessment.tier.excluded) return false;
  const auto& tier = assessment.tier_in_force;
  return !tier || policy.guide(*tier).engagement_days.known();
}

void offer_gaps(const NextCase& seen, NextCandidates& out) {
  if (!committee_matters(seen.assessment, seen.policy)) return;
  const WhitespaceOpportunity* budget = closest_budget(seen);
  for (const Gap& gap : seen.assessment.committee.gaps) {
    Candidate candidate;
    candidate.subject = gap.evidence.rule;
    for (const std::string& person : gap.about) candidate.subject += ":" + person;
    for (const auto& [rule, subject] : kBlockingGaps) {
      if (gap.evidence.rule != rule) continue;
      candidate.subject = subject;
      if (revenue_at_stake(seen)) candidate.pressure = Pressure::in_the_way;
    }
    std::string why = capital(stopped(gap.evidence.text));
    std::vector<std::string> rules = {gap.evidence.rule};
    if (gap.evidence.rule == "B.gap.economic" && budget != nullptr) {
      const std::int64_t left = days_between(seen.as_of, *budget->budget_date);
      if (left <= *seen.policy.plan.notice_days) {
        why += fmt::format(" The budget for {} closes {}, in {}.", budget->name, to_words(*budget->budget_date),
                           days_text(left));
        rules.emplace_back("W.timeline");
        candidate.thing.due = budget->budget_date;
        if (left <= *seen.policy.plan.soon_days) candidate.pressure = Pressure::soon;
      }
    }
    candidate.thing = {gap.move, why, rules, candidate.thing.due, gap.evidence.facts};
    out.add(std::move(candidate));
  }
}

void offer_meeting(const NextCase& seen, NextCandidates& out) {
  const EamDue& eam = seen.assessment.eam;
  if (!eam.due || eam.planned || seen.hold) return;
  Candidate candidate;
  candidate.subject = "meeting";
  candidate.pressure = seen.pressure_of(eam.due, Pressure::later);
  std::string title = fmt::format("Plan the executive alignment meeting, due {}", to_words(*eam.due));
  std::string why =
      eam.last_held ? fmt::format("The last was held {}.", to_words(*eam.last_held)) : "None is on record.";
  if (eam.recommended) {
    why += fmt::format(" {} is the recommended day", to_words(*eam.recommended));
    why += eam.preparation_from ? fmt::format("; preparation starts {}.", to_words(*eam.preparation_from)) : ".";
  }
  candidate.thing = {title, why, {"E.due"}, eam.due, {}};
  out.add(std::move(candidate));
}

void offer_playbooks(const NextCase& seen, NextCandidates& out) {
  for (const DetectedPlaybook& playbook : seen.assessment.playbooks) {
    const auto next = std::find_if(playbook.steps.begin(), playbook.steps.end(),
                                   [&](const DatedStep& step) { return !step.due || *step.due >= seen.as_of; });
    if (next == playbook.steps.end()) continue;
    Candidate candidate;
    candidate.subject = subject_of_playbook(playbook.rule);
    candidate.pressure = seen.pressure_of(next->due, pressure_of_playbook(playbook.rule));
    candidate.thing = {
        next->what, capital(stopped(playbook.evidence.text)), {playbook.rule}, next->due, playbook.evidence.facts};
    out.add(std::move(candidate));
  }
}

}  // namespace acctplan
