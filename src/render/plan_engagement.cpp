// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

void write_objectives(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  const bool own = account.plan.objectives.given;
  const bool pursuit = lifecycle_of(account, view.as_of) != Lifecycle::customer;
  if (!own && !pursuit) return;
  const Objectives& objectives = own ? static_cast<const Objectives&>(account.plan.objectives)
                                     : static_cast<const Objectives&>(view.policy.plan.objectives);
  const FiscalQuarter now = view.policy.calendar_of().quarter_of(view.as_of);
  const std::array<std::pair<int, const Fact<std::string>*>, 4> quarters = {
      {{1, &objectives.q1}, {2, &objectives.q2}, {3, &objectives.q3}, {4, &objectives.q4}}};
  out.heading(3, own ? "Objectives" : "Objectives (from the policy, until the plan has its own)");
  for (const auto& [quarter, text] : quarters) {
    if (!*text) continue;
    const char* mark = quarter == now.quarter ? ", now" : "";
    out.bullet(fmt::format("**Q{} FY{}{}:** {}", quarter, now.year, mark, md(**text)));
  }
}

void write_campaign(MarkdownWriter& out, const PlanView& view) {
  const Fact<Date>& start = view.assessment.account->plan.campaign_start;
  if (!start) return;
  out.heading(3, "Multi-channel plan");
  for (const CampaignStage& stage : view.policy.plan.campaign) {
    const Date first = start->plus_days(7 * (*stage.first_week - 1));
    const Date last = start->plus_days(7 * *stage.last_week - 1);
    out.paragraph(fmt::format("**Weeks {}–{}, {} to {}: {}**", *stage.first_week, *stage.last_week, to_words(first),
                              to_words(last), md(*stage.name)));
    for (const auto& tactic : stage.tactics) write_task(out, TaskState::open, md(*tactic));
  }
}

void write_assets(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  if (!account.assets.given && !account.plan.campaign_start) return;
  out.heading(3, "Content and assets");
  for (const Asset& asset : account.assets) {
    const bool ready = asset.status.is(AssetStatus::ready) || asset.status.is(AssetStatus::delivered);
    std::string text = md(asset.what);
    if (asset.status) text += fmt::format(", {}", word_of(*asset.status));
    if (asset.owner) text += fmt::format(" ({})", md(*asset.owner));
    if (asset.due && !ready) text += fmt::format(", due {}", to_words(*asset.due));
    write_task(out, ready ? TaskState::done : TaskState::open, text);
  }
  if (account.assets.empty()) {
    for (const auto& asset : view.policy.plan.assets) write_task(out, TaskState::open, md(capital(*asset)));
  }
}

void write_events(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  if (account.events.empty()) return;
  out.heading(3, "Field marketing and events");
  for (const FieldEvent& event : account.events) {
    std::string text = md(event.what);
    if (event.date) text += fmt::format(", {}{}", to_words(*event.date), *event.date < view.as_of ? " (past)" : "");
    out.bullet(text);
  }
}

void write_measures(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const PlanMeasure& measure : view.plan.measures) {
    rows.push_back({md(capital(measure.what)), md(measure.now)});
  }
  if (!rows.empty()) out.table({{"Measure of success", Align::left}, {"Where it stands", Align::left}}, rows);
}

void write_activity(MarkdownWriter& out, const PlanView& view) {
  const auto& activity = view.assessment.account->activity;
  if (!activity.given) return;
  const std::string when = activity.period ? to_words(*activity.period) : "the period given";
  std::string text = fmt::format("The activity is that of {}", when);
  if (activity.calls) text += fmt::format("; {} made beside it", counted(*activity.calls, "call was", "calls were"));
  out.paragraph(text + ".");
}

void write_health(MarkdownWriter& out, const PlanView& view) {
  const Health& health = view.assessment.account->health;
  if (!view.assessment.account->health.given) return;
  std::vector<std::string> parts;
  if (health.score) {
    std::string text = "score " + cut_to_text(health.score->value, 0);
    if (health.trend) text += fmt::format(", trend {}", word_of(*health.trend));
    parts.push_back(text);
  }
  if (health.nps) parts.push_back("NPS " + cut_to_text(health.nps->value, 0));
  if (health.csat) parts.push_back("CSAT " + cut_to_text(health.csat->value, 1));
  if (health.open_tickets) parts.push_back(counted(*health.open_tickets, "open ticket", "open tickets"));
  if (health.escalations) parts.push_back(counted(*health.escalations, "escalation", "escalations"));
  if (parts.empty()) return;
  const std::string when = health.date ? fmt::format(" on {}", to_words(*health.date)) : "";
  out.paragraph(fmt::format("Health{}: {}.", when, fmt::join(parts, ", ")));
}

}  // namespace

void write_engagement(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Engagement strategy");
  if (view.assessment.tier_in_force) {
    const TierGuide& guide = view.policy.guide(*view.assessment.tier_in_force);
    std::string text = fmt::format("Cadence of Tier {}: {}.", *view.assessment.tier_in_force, md(*guide.engagement));
    if (view.plan.hold) text += fmt::format(" On hold until {}.", to_words(view.plan.hold->until));
    out.paragraph(text);
  }
  write_objectives(out, view);
  write_campaign(out, view);
  write_assets(out, view);
  write_events(out, view);
  write_questions(out, view, "engagement");
}

void write_metrics(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Metrics");
  write_measures(out, view);
  write_activity(out, view);
  write_health(out, view);
  if (view.assessment.tier_in_force) {
    const TierGuide& guide = view.policy.guide(*view.assessment.tier_in_force);
    out.paragraph(
        fmt::format("Win rates expected of Tier {}: {}.", *view.assessment.tier_in_force, md(*guide.win_rates)));
  }
  write_questions(out, view, "metrics");
}

}  // namespace acctplan
