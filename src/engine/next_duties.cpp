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

/// The unknown facts of the tier, an amount that makes one by itself first.
std::vector<std::string> fields_of_tier(const TierResult& tier) {
  std::vector<std::string> out;
  for (const Unknown& unknown : tier.unknowns) out.push_back(unknown.field);
  std::stable_partition(out.begin(), out.end(),
                        [](const std::string& field) { return field == "revenue.current_acv"; });
  return out;
}

/// The unknown facts of the score, those that could add most first.
std::vector<std::string> fields_of_score(const ScoreResult& score) {
  std::vector<std::pair<std::string, Rational>> sums;
  for (const ScoreUnknown& unknown : score.unknowns) {
    const auto same = std::ranges::find(sums, unknown.field, &std::pair<std::string, Rational>::first);
    if (same == sums.end()) {
      sums.emplace_back(unknown.field, unknown.could_add);
    } else {
      same->second = same->second + unknown.could_add;
    }
  }
  std::ranges::stable_sort(sums, [](const auto& a, const auto& b) { return b.second < a.second; });
  std::vector<std::string> out;
  for (auto& [field, points] : sums) out.push_back(std::move(field));
  return out;
}

/// "Funding of 12 Jan 2026: Series D."; the rule's own sentence when no signal in the file speaks.
std::string news_of(const Trigger& trigger) {
  if (trigger.signal == nullptr) return stopped(trigger.evidence.text);
  std::string out = spoken(trigger.type);
  if (trigger.date) out += fmt::format(" of {}", to_words(*trigger.date));
  if (trigger.signal->note) out += fmt::format(": {}", *trigger.signal->note);
  return stopped(out);
}

/// Findings whose subject another candidate already speaks of, or which list what other candidates list themselves.
std::string subject_of_finding(const Finding& finding) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSubjects = {
      {{"C.plan.unapproved", "approval"},
       {"C.plan.", "plan"},
       {"C.eam.followup", "eam-summary"},
       {"C.eam.", "meeting"},
       {"C.champion.missing", "champion"},
       {"C.revenue.decline", "decline"}}};
  for (const auto& [prefix, subject] : kSubjects) {
    if (finding.rule.starts_with(prefix)) return std::string(subject);
  }
  return "finding:" + finding.rule + finding.id;
}

bool listed_by_others(const Finding& finding) {
  static constexpr std::array<std::string_view, 5> kElsewhere = {
      "C.trigger.overdue", "C.whitespace.due", "C.action.overdue", "C.playbook.open", "C.data.champion-silent"};
  return std::find(kElsewhere.begin(), kElsewhere.end(), finding.rule) != kElsewhere.end();
}

}  // namespace

void offer_triggers(const NextCase& seen, NextCandidates& out) {
  for (const Trigger& trigger : seen.assessment.triggers.triggers) {
    if (trigger.state == TriggerState::acted || trigger.state == TriggerState::planned) continue;
    Candidate candidate;
    candidate.subject = "trigger:" + trigger.rule;
    std::string why = news_of(trigger);
    std::optional<Date> due = trigger.due;
    if (seen.hold) {
      // What a signal asks for is outreach: its deadline presses nobody while all outreach rests.
      due.reset();
      why += fmt::format(" Outreach is on hold until {}.", to_words(seen.hold->until));
    }
    candidate.pressure = seen.pressure_of(due, Pressure::later);
    if (due) why += " " + due_text(*due, seen.as_of);
    candidate.thing = {capital(trigger.asks), capital(why), {trigger.rule}, due, trigger.evidence.facts};
    out.add(std::move(candidate));
  }
}

void offer_actions(const NextCase& seen, NextCandidates& out) {
  for (const Action& action : seen.account.actions) {
    if (action.done.is(true) || !action.due || !action.what) continue;
    const Pressure pressure = seen.pressure_of(*action.due, Pressure::later);
    if (pressure == Pressure::later) continue;
    Candidate candidate;
    candidate.subject = "action:" + action.id.value_or(*action.what);
    candidate.pressure = pressure;
    std::string why = due_text(*action.due, seen.as_of);
    if (action.owner) why = fmt::format("{} has it. {}", *action.owner, why);
    std::vector<std::string> rules;
    if (pressure == Pressure::late) rules.emplace_back("C.action.overdue");
    candidate.thing = {
        capital(*action.what), why, rules, *action.due, {{"actions", to_words(*action.due), action.span}}};
    out.add(std::move(candidate));
  }
}

void offer_findings(const NextCase& seen, const std::vector<Finding>& findings, NextCandidates& out) {
  for (const Finding& finding : findings) {
    if (finding.state != FindingState::open || finding.severity == Severity::note || listed_by_others(finding))
      continue;
    Candidate candidate;
    candidate.subject = subject_of_finding(finding);
    // Nobody can say that the review of a fall is not late, as long as nobody says when the fall was seen.
    const bool undated_fall = finding.rule == "C.revenue.decline" && !finding.due;
    candidate.pressure = seen.pressure_of(finding.due, undated_fall ? Pressure::late : Pressure::in_the_way);
    if (finding.severity == Severity::error) candidate.pressure = Pressure::broken;
    if (finding.rule.starts_with("C.data.")) candidate.pressure = Pressure::later;
    std::string title = finding.remedy;
    if (candidate.subject == "plan") {
      title = finding.rule == "C.plan.missing" ? "Write the plan and set plan.last_updated"
                                               : "Review the plan and set plan.last_updated";
    }
    if (title.ends_with('.')) title.pop_back();
    candidate.thing = {
        capital(title), capital(stopped(finding.message)), {finding.rule}, finding.due, {{"", "", finding.span}}};
    out.add(std::move(candidate));
  }
}

/// Where too little is known for a tier or a grade, advice rests on nothing: the facts that decide come first.
void offer_missing_facts(const NextCase& seen, NextCandidates& out) {
  if (seen.assessment.tier.excluded || (seen.assessment.tier.qualifies && seen.assessment.score.grade)) return;
  constexpr std::size_t kAsked = 3;
  std::vector<std::string> fields =
      seen.assessment.tier.qualifies ? fields_of_score(seen.assessment.score) : fields_of_tier(seen.assessment.tier);
  if (fields.empty()) return;
  fields.resize(std::min(fields.size(), kAsked));
  const bool rated = seen.assessment.tier.qualifies.has_value();
  std::vector<std::string> questions;
  for (const std::string& field : fields) questions.push_back(fmt::format("{} ({})", question_of(field), field));
  Candidate candidate;
  candidate.subject = "facts";
  candidate.pressure = Pressure::soon;
  candidate.thing = {
      rated ? "Find out what decides the ABM grade" : "Find out what decides the tier",
      fmt::format("{}{}.", rated ? "" : "No rule of a tier holds, and no ACV is known. ", fmt::join(questions, " ")),
      rated ? std::vector<std::string>() : std::vector<std::string>{"T0.unrated"},
      std::nullopt,
      {}};
  out.add(std::move(candidate));
}

}  // namespace acctplan
