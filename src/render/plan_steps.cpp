// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

void write_horizon(MarkdownWriter& out, const PlanView& view, const std::string& title,
                   const std::vector<NextThing>& things) {
  if (things.empty()) return;
  out.heading(3, title);
  for (const NextThing& thing : things) {
    std::string text = md(thing.title);
    if (thing.due) {
      const bool late = *thing.due < view.as_of;
      text += fmt::format(" — **{}**{}", to_words(*thing.due), late ? " (overdue)" : "");
    }
    write_task(out, TaskState::open, text + cited(thing.rules));
  }
}

std::string date_text(const CalendarEntry& entry) {
  if (!entry.end || *entry.end == entry.date) return to_words(entry.date);
  return fmt::format("{} to {}", to_words(entry.date), to_words(*entry.end));
}

}  // namespace

void write_next_steps(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Next steps");
  write_horizon(out, view, "This week", view.plan.horizon.this_week);
  write_horizon(out, view, fmt::format("Next {} days", *view.policy.plan.near_days), view.plan.horizon.next_30_days);
  write_horizon(out, view, fmt::format("Next {} days", *view.policy.plan.far_days), view.plan.horizon.next_90_days);
  write_questions(out, view, "next");
}

void write_calendar(MarkdownWriter& out, const PlanView& view) {
  if (view.assessment.calendar.empty()) return;
  out.heading(2, "Calendar");
  std::vector<std::vector<std::string>> rows;
  for (const CalendarEntry& entry : view.assessment.calendar) {
    rows.push_back({date_text(entry), md(capital(entry.what)), entry.owner ? md(*entry.owner) : "–", entry.rule});
  }
  out.table({{"When", Align::left}, {"What", Align::left}, {"Who", Align::left}, {"Rule", Align::left}}, rows);
}

void write_approvals(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  const bool asked = view.assessment.tier_in_force == 1;
  if (account.plan.approvals.empty() && !account.plan.published && !asked) return;
  out.heading(2, "Approvals");
  for (const Approval& approval : account.plan.approvals) {
    std::string text = md(approval.by);
    if (approval.role) text += fmt::format(" ({})", md(*approval.role));
    if (approval.date) text += ", " + to_words(*approval.date);
    out.bullet(text);
  }
  if (account.plan.published) out.paragraph(fmt::format("Published {}.", to_words(*account.plan.published)));
  write_questions(out, view, "approvals");
}

}  // namespace acctplan
