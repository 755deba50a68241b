// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

/// What is known, a line each; what is not known has no line.
class FactList {
 public:
  explicit FactList(const PlanView& view) : view_(view) {}

  void add(std::string name, const Fact<std::string>& value) {
    if (value) rows_.emplace_back(std::move(name), md(*value));
  }
  void add(std::string name, const Fact<Money>& value) {
    if (value) rows_.emplace_back(std::move(name), md(*value, view_.policy));
  }
  void add(std::string name, const Fact<Date>& value) {
    if (value) rows_.emplace_back(std::move(name), to_words(*value));
  }
  void add(std::string name, std::string value) {
    if (!value.empty()) rows_.emplace_back(std::move(name), std::move(value));
  }
  void write(MarkdownWriter& out) const {
    for (const auto& [name, value] : rows_) out.bullet(fmt::format("**{}:** {}", name, value));
  }

 private:
  const PlanView& view_;
  std::vector<std::pair<std::string, std::string>> rows_;
};

void bullets(MarkdownWriter& out, std::string_view heading, const List<Fact<std::string>>& items) {
  if (items.empty()) return;
  out.paragraph(fmt::format("**{}**", heading));
  for (const auto& item : items) {
    if (item) out.bullet(md(capital(*item)));
  }
}

std::string place_text(const Headquarters& place) {
  std::string out = place.city ? md(*place.city) : "";
  if (place.country) out += fmt::format("{}{}", out.empty() ? "" : ", ", place.country->code);
  return out;
}

std::string locations_text(const List<Location>& locations) {
  std::vector<std::string> texts;
  for (const Location& location : locations) {
    std::string text = md(location.name);
    if (location.country) text += fmt::format(" ({}", location.country->code);
    if (location.country)
      text += location.employees ? fmt::format(", {} people)", count_text(*location.employees)) : ")";
    texts.push_back(text);
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

void write_overview(MarkdownWriter& out, const PlanView& view) {
  const Identity& identity = view.assessment.account->account;
  FactList facts(view);
  facts.add("Industry", identity.industry);
  if (identity.ownership) facts.add("Ownership", std::string(word_of(*identity.ownership)));
  facts.add("Headquarters", place_text(identity.headquarters));
  facts.add("Locations", locations_text(identity.locations));
  if (identity.employees) facts.add("Employees", count_text(*identity.employees));
  facts.add("Annual revenue", identity.annual_revenue);
  if (identity.growth_stage) facts.add("Growth stage", std::string(word_of(*identity.growth_stage)));
  facts.add("Customer since", identity.customer_since);
  facts.add("Parent", identity.parent);
  out.heading(3, "Company overview");
  facts.write(out);
}

void write_context(MarkdownWriter& out, const PlanView& view) {
  const Context& context = view.assessment.account->context;
  if (!view.assessment.account->context.given) return;
  out.heading(3, "Business model and context");
  if (context.business_model) out.paragraph(md(sentence(capital(*context.business_model))));
  bullets(out, "Strategic initiatives", context.initiatives);
  bullets(out, "Challenges", context.challenges);
  bullets(out, "What threatens their business", context.threats);
}

void write_technology(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  if (!account.technology.given && account.context.technology_priorities.empty()) return;
  out.heading(3, "Technology");
  FactList facts(view);
  facts.add("Cloud", joined(account.technology.cloud));
  facts.add("CRM", joined(account.technology.crm));
  facts.add("Analytics", joined(account.technology.analytics));
  facts.add("Development", joined(account.technology.development));
  facts.add("Other tools", joined(account.technology.other));
  if (account.technology.digital_maturity) {
    facts.add("Digital maturity", std::string(word_of(*account.technology.digital_maturity)));
  }
  facts.add("Priorities", joined(account.context.technology_priorities));
  facts.write(out);
}

void write_competition(MarkdownWriter& out, const PlanView& view) {
  const Competition& competition = view.assessment.account->competition;
  if (!view.assessment.account->competition.given) return;
  out.heading(3, "Competitive landscape");
  FactList facts(view);
  facts.add("Current solution", competition.incumbent.vendor);
  facts.add("In use since", competition.incumbent.since);
  facts.add("Contract ends", competition.incumbent.contract_end);
  if (competition.incumbent.satisfaction) {
    std::string text(word_of(*competition.incumbent.satisfaction));
    if (competition.incumbent.source) text += fmt::format(" (source: {})", md(*competition.incumbent.source));
    facts.add("Satisfaction", text);
  }
  facts.add("Also evaluating", joined(competition.evaluating));
  facts.write(out);
}

}  // namespace

void write_summary(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  const ScoreResult& score = view.assessment.score;
  out.heading(2, "Executive summary");
  FactList facts(view);
  if (view.assessment.tier_in_force) {
    const TierGuide& guide = view.policy.guide(*view.assessment.tier_in_force);
    facts.add("Tier in force", fmt::format("{}, {}", *view.assessment.tier_in_force, md(guide.name)));
    facts.add("Coverage model", md(capital(*guide.coverage)));
    facts.add("Planning", md(capital(*guide.planning)));
    facts.add("Time", md(capital(*guide.hours)));
  }
  facts.add("ABM motion", score.grade ? fmt::format("{}, {}", *score.grade, md(score.motion))
                                      : fmt::format("open; {} at best", score.best_grade));
  facts.add("Current ACV", account.revenue.current_acv);
  facts.add("Projected ACV, 12 months", account.revenue.projected_acv_12m);
  facts.add("Estimated ACV", account.revenue.estimated_acv);
  if (account.plan.sales_stage) facts.add("Sales stage", spoken(word_of(*account.plan.sales_stage)));
  facts.add("Owner", account.account.owner);
  facts.add("ABM support", account.plan.abm_support);
  facts.add("Last updated", account.plan.last_updated);
  facts.write(out);
  if (!view.assessment.tier.reasons.empty()) out.paragraph("Why this tier:");
  for (const Evidence& reason : view.assessment.tier.reasons) {
    out.bullet(fmt::format("{} *({})*", md(sentence(capital(reason.text))), reason.rule));
  }
  if (!view.assessment.tier.context.empty()) out.paragraph("Beside the rules, for context:");
  for (const Evidence& note : view.assessment.tier.context) out.bullet(md(sentence(capital(note.text))));
  write_questions(out, view, "summary");
}

void write_profile(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Account profile");
  write_overview(out, view);
  write_context(out, view);
  write_technology(out, view);
  write_competition(out, view);
  write_questions(out, view, "profile");
}

}  // namespace acctplan
