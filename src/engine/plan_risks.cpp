// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/acv_fall.hpp>
#include <acctplan/engine/committee.hpp>
#include <acctplan/engine/plan_parts.hpp>

#include "contract_ends.hpp"

namespace acctplan {
namespace {

std::string first_open_step(const DetectedPlaybook& playbook, const Date& as_of) {
  for (const DatedStep& step : playbook.steps) {
    if (!step.due || *step.due >= as_of)
      return step.due && *step.due > as_of ? fmt::format("{} (by {})", step.what, to_words(*step.due)) : step.what;
  }
  return playbook.steps.empty() ? "" : playbook.steps.back().what;
}

void add_renewals_at_risk(const Account& account, const Date& as_of, std::vector<PlanRisk>& out) {
  for (const Contract& contract : account.contracts) {
    if (!contract.renewal_risk.is(Level3::high) || !contract.end || *contract.end < as_of) continue;
    const bool notice = contract.notice_by && *contract.notice_by >= as_of;
    const std::string why = fmt::format("It ends {}", to_words(*contract.end));
    const std::string what =
        notice ? fmt::format("settle the renewal before notice can be given, {}", to_words(*contract.notice_by))
               : fmt::format("settle the renewal before {}", to_words(*contract.end));
    out.push_back({fmt::format("Renewal of {} at high risk", name_of(contract)),
                   why,
                   what,
                   {"Q.renewal"},
                   {{"contracts.renewal_risk", "high", contract.renewal_risk.span()}}});
  }
}

/// A contract near its end that nobody works on is at risk whatever the file says of it.
void add_unopened_renewals(const Account& account, const Policy& policy, const Date& as_of,
                           std::vector<PlanRisk>& out) {
  if (has_open_renewal(account)) return;
  for (const ContractEnd& end : contract_ends(account, policy, as_of)) {
    const Contract& contract = *end.contract;
    if (contract.renewal_risk.is(Level3::high)) continue;
    const std::string value = contract.value ? fmt::format(" ({})", to_text(*contract.value, *policy.currency)) : "";
    out.push_back({fmt::format("Renewal of {} not opened", name_of(contract)),
                   fmt::format("{} {}{}, and no renewal opportunity is open",
                               end.day == ContractDay::notice ? "Notice can be given until" : "It ends",
                               to_words(**end.date), value),
                   fmt::format("open the renewal and settle it by {}", to_words(**end.date)),
                   {"Q.renewal"},
                   {{end.day == ContractDay::notice ? "contracts.notice_by" : "contracts.end", to_words(**end.date),
                     end.date->span()}}});
  }
}

/// A fall that the quarters of the history show is told by its playbook instead.
void add_fall(const Assessment& assessment, const Policy& policy, const Date& as_of, std::vector<PlanRisk>& out) {
  const Account& account = *assessment.account;
  if (account.account.lifecycle.is(Lifecycle::former)) return;
  const auto fall = acv_fall(account, policy, as_of);
  if (!fall ||
      std::ranges::find(assessment.playbooks, "R.decline", &DetectedPlaybook::rule) != assessment.playbooks.end()) {
    return;
  }
  out.push_back({"Revenue is falling",
                 fall->text,
                 "find out with the customer what went, and bring it before the executives",
                 {fall->rule},
                 fall->facts});
}

/// Who is to leave has not left, but the days to be introduced to somebody else are counted.
void add_leaving_champions(const Account& account, const Date& as_of, std::vector<PlanRisk>& out) {
  for (const Stakeholder& person : account.stakeholders) {
    if (!person.departed || *person.departed <= as_of || !person.has_role(Role::champion)) continue;
    const std::string day = to_words(*person.departed);
    out.push_back({"The champion is leaving",
                   fmt::format("{} leaves on {}", person_text(person), day),
                   fmt::format("have a successor introduced before {}", day),
                   {},
                   {{"stakeholders.departed", day, person.departed.span()}}});
  }
}

void add_health(const Account& account, std::vector<PlanRisk>& out) {
  if (!account.health.trend.is(Trend::down)) return;
  const std::string score =
      account.health.score ? fmt::format(" at {}", cut_to_text(account.health.score->value, 0)) : "";
  out.push_back({"Health is falling",
                 fmt::format("Health score{}, trend down", score),
                 "",
                 {"Q.renewal"},
                 {{"health.trend", "down", account.health.trend.span()}}});
}

/// Gaps that endanger what is sold already, under a name a reader knows.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kRiskyGaps = {
    {{"B.gap.single-thread", "Hanging by a thread"},
     {"B.gap.blocker", "A blocker whom nobody answers"},
     {"B.gap.stale-champion", "A champion fallen silent"}}};

void add_gaps(const CommitteeResult& committee, std::vector<PlanRisk>& out) {
  for (const auto& [rule, name] : kRiskyGaps) {
    for (const Gap& gap : committee.gaps) {
      if (gap.evidence.rule == rule) {
        out.push_back({std::string(name), gap.evidence.text, gap.move, {gap.evidence.rule}, gap.evidence.facts});
      }
    }
  }
}

void add_playbook(const DetectedPlaybook& playbook, const Date& as_of, std::vector<PlanRisk>& out) {
  out.push_back({playbook.name,
                 playbook.evidence.text,
                 first_open_step(playbook, as_of),
                 {playbook.rule},
                 playbook.evidence.facts});
}

/// Where data may be kept makes a plan longer; the other playbooks may cost the account.
constexpr std::string_view kSlowRisk = "R.residency";

}  // namespace

std::vector<PlanRisk> plan_risks(const Assessment& assessment, const Policy& policy, const Date& as_of) {
  const Account& account = *assessment.account;
  std::vector<PlanRisk> out;
  add_renewals_at_risk(account, as_of, out);
  add_unopened_renewals(account, policy, as_of, out);
  add_fall(assessment, policy, as_of, out);
  add_leaving_champions(account, as_of, out);
  for (const DetectedPlaybook& playbook : assessment.playbooks) {
    if (playbook.rule != kSlowRisk) add_playbook(playbook, as_of, out);
  }
  add_health(account, out);
  if (committee_matters(assessment, policy)) add_gaps(assessment.committee, out);
  for (const DetectedPlaybook& playbook : assessment.playbooks) {
    if (playbook.rule == kSlowRisk) add_playbook(playbook, as_of, out);
  }
  for (const Risk& risk : account.risks) {
    if (!risk.what) continue;
    out.push_back({*risk.what, "", risk.mitigation.value_or(""), {}, {{"risks", *risk.what, risk.span}}});
  }
  return out;
}

}  // namespace acctplan
