// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

const Capability* answer_to(const ValueCase& value, const Challenge& challenge) {
  for (const Capability& capability : value.capabilities) {
    if (challenge.id && capability.addresses && *capability.addresses == *challenge.id) return &capability;
  }
  return nullptr;
}

void write_challenges(MarkdownWriter& out, const ValueCase& value) {
  std::vector<std::vector<std::string>> rows;
  for (const Challenge& challenge : value.challenges) {
    const Capability* answer = answer_to(value, challenge);
    rows.push_back(
        {md(challenge.what), md(challenge.evidence), answer != nullptr ? md(answer->what) : "no answer yet"});
  }
  if (!rows.empty()) {
    out.table({{"Their challenge", Align::left}, {"Evidence", Align::left}, {"How we help", Align::left}}, rows);
  }
  for (const Capability& capability : value.capabilities) {
    if (!capability.addresses && capability.what) out.bullet(md(*capability.what));
  }
}

void line(MarkdownWriter& out, const char* name, const Fact<std::string>& text) {
  if (text) out.bullet(fmt::format("**{}:** {}", name, md(capital(*text))));
}

void write_impact(MarkdownWriter& out, const Account& account) {
  const ValueCase& value = account.value;
  if (account.value.impact.given) {
    out.heading(3, "Business impact");
    line(out, "Revenue", value.impact.revenue);
    line(out, "Cost", value.impact.cost);
    line(out, "Risk", value.impact.risk);
    line(out, "Time to value", value.impact.time_to_value);
  }
  if (account.value.proof.given) {
    out.heading(3, "Proof");
    line(out, "Company", value.proof.company);
    line(out, "Challenge", value.proof.challenge);
    line(out, "Solution", value.proof.solution);
    line(out, "Results", value.proof.results);
  }
}

void write_alternative(MarkdownWriter& out, const ValueCase& value) {
  if (!value.alternative && value.why_switch.empty()) return;
  out.heading(3, "Against the alternative");
  if (value.alternative) out.paragraph(md(sentence(capital(*value.alternative))));
  for (const auto& reason : value.why_switch) {
    if (reason) out.bullet(md(*reason));
  }
}

void write_achieved(MarkdownWriter& out, const PlanView& view) {
  const auto& achieved = view.assessment.account->value.achieved;
  if (achieved.empty()) return;
  out.heading(3, "Value already achieved");
  for (const Achieved& item : achieved) {
    std::string text = md(item.what);
    if (item.amount) text += ", " + md(*item.amount, view.policy);
    if (item.period) text += fmt::format(" ({})", md(*item.period));
    out.bullet(text);
  }
}

}  // namespace

void write_value(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  out.heading(2, "Value proposition");
  if (account.value.priority)
    out.paragraph(fmt::format("**Their priority:** {}", md(sentence(*account.value.priority))));
  write_challenges(out, account.value);
  write_impact(out, account);
  write_alternative(out, account.value);
  write_achieved(out, view);
  write_questions(out, view, "value");
}

}  // namespace acctplan
