// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/plan_parts.hpp>

namespace acctplan {
namespace {

std::string first_open_step(const DetectedPlaybook& playbook, const Date& as_of) {
  for (const DatedStep& step : playbook.steps) {
    if (!step.due || *step.due >= as_of)
      return step.due ? fmt::format("{} (by {})", step.what, to_words(*step.due)) : step.what;
  }
  return playbook.steps.empty() ? "" : playbook.steps.back().what;
}

/// What a health figure or a contract says that nothing else on the page says.
void add_figures(const Account& account, const Date& as_of, std::vector<PlanRisk>& out) {
  if (account.health.trend.is(Trend::down)) {
    const std::string score =
        account.health.score ? fmt::format(" at {}", cut_to_text(account.health.score->value, 0)) : "";
    out.push_back({"Health is falling",
                   fmt::format("Health score{}, trend down.", score),
                   "",
                   {"Q.renewal"},
                   {{"health.trend", "down", account.health.trend.span()}}});
  }
  for (const Contract& contract : account.contracts) {
    if (contract.renewal_risk.is(Level3::high) && contract.end && *contract.end >= as_of) {
      out.push_back({fmt::format("Renewal of {} at high risk", contract.id.value_or("the contract")),
                     fmt::format("It ends {}.", to_words(*contract.end)),
                     "",
                     {"K.notice"},
                     {{"contracts.renewal_risk", "high", contract.renewal_risk.span()}}});
    }
  }
}

}  // namespace

std::vector<PlanRisk> plan_risks(const Assessment& assessment, const Policy& policy, const Date& as_of) {
  const Account& account = *assessment.account;
  std::vector<PlanRisk> out;
  for (const DetectedPlaybook& playbook : assessment.playbooks) {
    out.push_back({playbook.name,
                   playbook.evidence.text,
                   first_open_step(playbook, as_of),
                   {playbook.rule},
                   playbook.evidence.facts});
  }
  add_figures(account, as_of, out);
  for (const Gap& gap : assessment.committee.gaps) {
    if (gap.evidence.rule != "B.gap.single-thread" && gap.evidence.rule != "B.gap.blocker" &&
        gap.evidence.rule != "B.gap.stale-champion") {
      continue;
    }
    out.push_back({gap.evidence.text, "", gap.move, {gap.evidence.rule}, gap.evidence.facts});
  }
  for (const Risk& risk : account.risks) {
    if (!risk.what) continue;
    out.push_back({*risk.what, "", risk.mitigation.value_or(""), {}, {{"risks", *risk.what, risk.span}}});
  }
  static_cast<void>(policy);
  return out;
}

}  // namespace acctplan
