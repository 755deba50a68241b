// SPDX-License-Identifier: MIT
#include <acctplan/render/plan_markdown.hpp>

#include <fmt/format.h>

#include "plan_sections.hpp"

namespace acctplan {
namespace {

void write_footer(MarkdownWriter& out, const PlanView& view) {
  const Account& account = *view.assessment.account;
  std::string line = fmt::format("Owner: {}", md(account.account.owner));
  if (account.plan.review_cadence) line += fmt::format(" · review {}", word_of(*account.plan.review_cadence));
  line += fmt::format(" · last updated {}",
                      account.plan.last_updated ? to_words(*account.plan.last_updated) : std::string("not recorded"));
  line += fmt::format(" · as of {} · policy {} (`{}`)", to_words(view.as_of), md(view.policy.name),
                      view.policy.sha256.substr(0, 12));
  out.thematic_break();
  out.paragraph(line);
}

}  // namespace

std::string render_plan_markdown(const PlanView& view, PlanExtent extent) {
  MarkdownWriter out;
  write_brief(out, view, extent);
  if (extent == PlanExtent::full) {
    write_summary(out, view);
    write_profile(out, view);
    write_revenue(out, view);
    write_opportunities(out, view);
    write_footprint(out, view);
    write_committee(out, view);
    write_value(out, view);
    write_engagement(out, view);
    write_metrics(out, view);
    write_signals(out, view);
    write_risks(out, view);
    write_team(out, view);
    write_next_steps(out, view);
    write_calendar(out, view);
    write_approvals(out, view);
    write_evidence(out, view);
  }
  write_footer(out, view);
  return out.take();
}

}  // namespace acctplan
