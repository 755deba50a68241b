// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kShown = 3;

std::string tier_text(const PlanView& view) {
  const auto tier = view.assessment.tier_in_force;
  if (tier) return fmt::format("**Tier {}, {}**", *tier, md(view.policy.guide(*tier).name));
  if (view.assessment.tier.excluded) return fmt::format("**Not tiered** ({})", md(*view.assessment.tier.excluded));
  return "**Tier not known yet**";
}

std::string grade_text(const ScoreResult& score) {
  const std::string range = score.score_tenths == score.ceiling_tenths
                                ? tenths_text(score.score_tenths)
                                : fmt::format("{}, of {} possible with what is still unknown",
                                              tenths_text(score.score_tenths), tenths_text(score.ceiling_tenths));
  if (!score.grade) return fmt::format("no ABM grade yet ({})", range);
  return fmt::format("ABM grade **{}** ({})", *score.grade, range);
}

std::string acv_text(const PlanView& view) {
  const Account& account = *view.assessment.account;
  std::string out;
  if (account.revenue.current_acv && !account.revenue.current_acv->is_zero()) {
    out = fmt::format("ACV **{}**", md(*account.revenue.current_acv, view.policy));
  } else if (account.revenue.estimated_acv) {
    out = fmt::format("no revenue yet, estimated ACV **{}**", md(*account.revenue.estimated_acv, view.policy));
  } else {
    out = account.revenue.current_acv ? "no revenue yet" : "ACV not known";
  }
  if (account.plan.target) out += fmt::format(", target {}", md(*account.plan.target, view.policy));
  return out;
}

std::string freshness_text(const FreshnessResult& freshness) {
  switch (freshness.state) {
    case Freshness::missing:
      return "plan date **missing**";
    case Freshness::not_required:
      return freshness.last_updated ? fmt::format("plan of {}", to_words(*freshness.last_updated)) : "no plan required";
    default:
      return fmt::format("plan **{}** ({})", word_of(freshness.state), to_words(*freshness.last_updated));
  }
}

/// The recommendation, when it differs from the tier in force (rulebook section 0).
void write_recommendation(MarkdownWriter& out, const TierResult& tier) {
  if (tier.excluded) return;
  std::string text;
  if (tier.action == TierAction::override_) {
    text = fmt::format("Tier by override. {}",
                       md(tier.reasons.empty() ? std::string() : sentence(tier.reasons.front().text)));
    if (tier.qualifies) text += fmt::format(" By the rules alone it qualifies for Tier {}.", *tier.qualifies);
  } else if (tier.tier && tier.tier != tier.in_force) {
    text = fmt::format("The tier review should decide: **{} to Tier {}**.", word_of(tier.action), *tier.tier);
    for (const Evidence& reason : tier.reasons) {
      if (reason.rule.starts_with("M."))
        text += fmt::format(" {} *({})*", md(sentence(capital(reason.text))), reason.rule);
    }
  } else if (tier.action == TierAction::review) {
    text = "The tier review should decide: rules point both up and down.";
    for (const Evidence& reason : tier.reasons) {
      if (reason.rule.starts_with("M."))
        text += fmt::format(" {} *({})*", md(sentence(capital(reason.text))), reason.rule);
    }
  } else if (tier.watch && tier.qualifies) {
    text = fmt::format("On watch: by today's facts it qualifies for Tier {} only, but no rule moves it down yet.",
                       *tier.qualifies);
    for (const Evidence& near : tier.context) {
      if (near.rule == "M.down.revenue") text += fmt::format(" {} *({})*", md(sentence(capital(near.text))), near.rule);
    }
  }
  if (!text.empty()) out.paragraph(text);
}

/// Why nothing below asks for outreach or meetings for now.
void write_hold(MarkdownWriter& out, const PlanView& view) {
  const auto& hold = view.plan.hold;
  if (!hold) return;
  out.paragraph(fmt::format("**Outreach and meetings are on hold** until {}: {}", to_words(hold->until),
                            md(sentence(hold->why))));
}

void write_what_would_change(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::string> parts;
  const TierResult& tier = view.assessment.tier;
  const auto& keepers = view.plan.tier_keepers;
  if (!keepers.empty() && tier.previous) {
    parts.push_back(md(sentence(fmt::format("What keeps Tier {}: {}", *tier.previous, fmt::join(keepers, "; ")))));
  }
  // The way up is no news to an account that is about to fall.
  if (tier.next && keepers.empty())
    parts.push_back(md(sentence(fmt::format("Tier {}: {}", tier.next->tier, tier.next->change))));
  if (!view.assessment.score.next.empty()) parts.push_back(md(sentence(view.assessment.score.next)));
  if (!parts.empty()) out.quote(fmt::format("{}", fmt::join(parts, " ")));
}

void write_do_next(MarkdownWriter& out, const PlanView& view) {
  if (view.plan.do_next.empty()) return;
  out.heading(2, "Do next");
  const std::size_t count = std::min(kShown, view.plan.do_next.size());
  for (std::size_t i = 0; i < count; ++i) {
    const NextThing& thing = view.plan.do_next[i];
    out.numbered(fmt::format("**{}** {}{}", md(sentence(thing.title)), md(thing.why), cited(thing.rules)));
  }
}

std::string lift_text(const WhitespaceOpportunity& opportunity) {
  if (opportunity.counting == Counting::in_pipeline) return "already in the pipeline";
  return opportunity.lift.empty() ? "–" : md(opportunity.lift);
}

void write_top_opportunities(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const WhitespaceOpportunity& opportunity : view.assessment.whitespace.opportunities) {
    if (rows.size() == kShown) break;
    if (opportunity.counting != Counting::counted && opportunity.counting != Counting::in_pipeline) continue;
    rows.push_back({md(opportunity.name), md(opportunity.annual_value, view.policy), std::to_string(opportunity.score),
                    opportunity.priority, md(opportunity.timeline), lift_text(opportunity)});
  }
  if (rows.empty()) return;
  out.table({{"Top opportunities", Align::left},
             {"Value a year", Align::right},
             {"Score", Align::right},
             {"Priority", Align::centre},
             {"Timeline", Align::left},
             {"What would lift it", Align::left}},
            rows);
}

void write_top_risks(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const PlanRisk& risk : view.plan.risks) {
    if (rows.size() == kShown) break;
    rows.push_back(
        {md(capital(risk.what)), risk.why.empty() ? "noted in the account file" : md(sentence(capital(risk.why))),
         (risk.mitigation.empty() ? std::string("none yet") : md(capital(risk.mitigation))) + cited(risk.rules)});
  }
  if (rows.empty()) return;
  out.table({{"Top risks", Align::left}, {"Why", Align::left}, {"What to do", Align::left}}, rows);
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void write_state(MarkdownWriter& out, const PlanView& view, PlanExtent extent) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Finding& finding : view.findings) {
    if (finding.state != FindingState::open) continue;
    if (finding.severity == Severity::error) ++errors;
    if (finding.severity == Severity::warning) ++warnings;
  }
  std::string text;
  if (errors + warnings == 0) {
    text = view.assessment.account->table ? "No management rule is broken that the table has columns for."
                                          : "No management rule is broken.";
  } else {
    std::vector<std::string> kinds;
    if (errors > 0) kinds.push_back(plural(errors, "error", "errors"));
    if (warnings > 0) kinds.push_back(plural(warnings, "warning", "warnings"));
    text = fmt::format("Open findings: {}", fmt::join(kinds, ", "));
    const std::string number = view.plans_before == 0 ? "" : fmt::format("-{}", view.plans_before);
    text += extent == PlanExtent::full ? fmt::format(" ([listed below](#open-findings{})).", number) : ".";
  }
  const auto& sections = view.plan.sections;
  const auto complete = std::count_if(sections.begin(), sections.end(), [](const auto& s) { return s.complete; });
  text +=
      fmt::format(" {} of the plan's {} sections {} complete", complete, sections.size(), complete == 1 ? "is" : "are");
  std::vector<std::string> questions;
  for (const OpenQuestion& question : view.plan.questions) {
    if (questions.size() == kShown || question.matters.empty()) break;
    questions.push_back(fmt::format("{} ({})", markdown_code(question.field), md(question.matters)));
  }
  text += questions.empty() ? "." : fmt::format("; the answers that matter most: {}.", fmt::join(questions, ", "));
  out.paragraph(text);
}

}  // namespace

void write_brief(MarkdownWriter& out, const PlanView& view, PlanExtent extent) {
  const Account& account = *view.assessment.account;
  out.heading(1, fmt::format("Account plan: {}", account.name()));
  out.paragraph(fmt::format("{} · {} · {} · {}", tier_text(view), grade_text(view.assessment.score), acv_text(view),
                            freshness_text(view.assessment.freshness)));
  write_recommendation(out, view.assessment.tier);
  write_hold(out, view);
  write_what_would_change(out, view);
  write_do_next(out, view);
  write_top_opportunities(out, view);
  write_top_risks(out, view);
  write_state(out, view, extent);
}

}  // namespace acctplan
