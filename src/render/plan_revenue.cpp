// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "plan_sections.hpp"
#include "whitespace_grid.hpp"

namespace acctplan {
namespace {

void write_bridge(MarkdownWriter& out, const PlanView& view) {
  const RevenueBridge& bridge = view.plan.bridge;
  std::vector<std::vector<std::string>> rows;
  const auto row = [&](const char* name, const std::optional<Money>& amount) {
    if (amount) rows.push_back({name, md(amount, view.policy)});
  };
  row("Current ACV", bridge.current);
  row("Target", bridge.target);
  row("Gap to the target", bridge.gap);
  row("Open renewals (they keep the current ACV)", bridge.renewal);
  row("Open expansions", bridge.expansion);
  row("Open new business", bridge.new_business);
  row("All of it weighted by probability", bridge.weighted);
  row("Gap that no open opportunity covers", bridge.uncovered);
  if (!rows.empty()) out.table({{"Bridge", Align::left}, {"Amount", Align::right}}, rows);
}

void write_history(MarkdownWriter& out, const PlanView& view) {
  const Revenue& revenue = view.assessment.account->revenue;
  if (revenue.history.empty()) return;
  std::vector<const QuarterAcv*> quarters;
  for (const QuarterAcv& quarter : revenue.history) {
    if (quarter.quarter && quarter.acv) quarters.push_back(&quarter);
  }
  std::stable_sort(quarters.begin(), quarters.end(),
                   [](const QuarterAcv* a, const QuarterAcv* b) { return *a->quarter < *b->quarter; });
  std::vector<std::vector<std::string>> rows;
  for (const QuarterAcv* quarter : quarters) {
    std::string attained = "–";
    if (quarter->target && !quarter->target->is_zero()) attained = percent_text(ratio(*quarter->acv, *quarter->target));
    rows.push_back({to_words(*quarter->quarter), md(*quarter->acv, view.policy),
                    quarter->target ? md(*quarter->target, view.policy) : "–", attained});
  }
  out.table({{"Quarter", Align::left}, {"ACV", Align::right}, {"Target", Align::right}, {"Attained", Align::right}},
            rows);
}

void write_contracts(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const Contract& contract : view.assessment.account->contracts) {
    std::string renewal = "–";
    if (contract.auto_renew) renewal = *contract.auto_renew ? "renews by itself" : "has to be renewed";
    if (contract.renewal_risk) renewal += fmt::format(", {} risk", word_of(*contract.renewal_risk));
    rows.push_back({md(contract.id), contract.value ? md(*contract.value, view.policy) : "–",
                    contract.end ? to_words(*contract.end) : "–",
                    contract.notice_by ? to_words(*contract.notice_by) : "–", renewal});
  }
  if (rows.empty()) return;
  out.table({{"Contract", Align::left},
             {"Value a year", Align::right},
             {"Ends", Align::left},
             {"Notice by", Align::left},
             {"Renewal", Align::left}},
            rows);
}

std::string stage_text(const Opportunity& opportunity) {
  return opportunity.stage ? spoken(word_of(*opportunity.stage)) : "–";
}

std::vector<std::string> opportunity_row(const Opportunity& opportunity, const PlanView& view) {
  std::string close = opportunity.close_date ? to_words(*opportunity.close_date) : "–";
  if (opportunity.close_date && *opportunity.close_date < view.as_of) close += " (past)";
  if (opportunity.moved && *opportunity.moved > 0) {
    close += *opportunity.moved == 1 ? ", moved once" : fmt::format(", moved {} times", *opportunity.moved);
  }
  return {md(opportunity.name),
          opportunity.type ? std::string(word_of(*opportunity.type)) : "–",
          stage_text(opportunity),
          opportunity.amount ? md(*opportunity.amount, view.policy) : "–",
          opportunity.probability ? percent_text(opportunity.probability->value) : "–",
          close};
}

void write_closed(MarkdownWriter& out, const PlanView& view) {
  for (const Opportunity& opportunity : view.assessment.account->opportunities) {
    if (is_open(opportunity)) continue;
    std::string text =
        fmt::format("{} {}", *opportunity.outcome == Outcome::won ? "Won:" : "Lost:", md(opportunity.name));
    if (opportunity.amount) text += ", " + md(*opportunity.amount, view.policy);
    if (opportunity.close_date) text += ", " + to_words(*opportunity.close_date);
    out.bullet(text);
  }
}

std::string counting_text(const WhitespaceOpportunity& opportunity) {
  switch (opportunity.counting) {
    case Counting::in_pipeline:
      return fmt::format("in the pipeline as {}", opportunity.entry != nullptr ? md(opportunity.entry->opportunity)
                                                                               : std::string("an opportunity"));
    case Counting::won:
      return "won";
    case Counting::lost:
      return "lost";
    case Counting::dismissed:
      return "dismissed";
    case Counting::counted:
      break;
  }
  if (opportunity.duty_due) return fmt::format("{}, by {}", md(opportunity.duty), to_words(*opportunity.duty_due));
  return md(opportunity.duty);
}

void write_products(MarkdownWriter& out, const PlanView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const ProductUse& product : view.assessment.whitespace.products) {
    rows.push_back({md(product.id), product.plan ? md(*product.plan) : "–",
                    product.seats ? std::to_string(*product.seats) : "–",
                    product.active ? std::to_string(*product.active) : "–",
                    product.utilisation ? percent_text(*product.utilisation) : "–", md(product.acv, view.policy)});
  }
  if (rows.empty()) return;
  out.table({{"In use today", Align::left},
             {"Plan", Align::left},
             {"Seats", Align::right},
             {"Active", Align::right},
             {"Utilisation", Align::right},
             {"ACV", Align::right}},
            rows);
}

void write_whitespace_totals(MarkdownWriter& out, const PlanView& view) {
  const WhitespaceResult& whitespace = view.assessment.whitespace;
  std::string text = fmt::format("Identified whitespace **{}** a year", md(whitespace.total, view.policy));
  if (whitespace.total_multiple) text += fmt::format(" ({}x current ACV)", cut_to_text(*whitespace.total_multiple, 1));
  text += fmt::format(", of which **{}**", md(whitespace.pursuable, view.policy));
  if (whitespace.pursuable_multiple) text += fmt::format(" ({}x)", cut_to_text(*whitespace.pursuable_multiple, 1));
  text += " is worth pursuing now (P1 and P2).";
  std::vector<std::string> parts;
  for (const auto& [dimension, amount] : whitespace.by_dimension) {
    parts.push_back(fmt::format("{} {}", word_of(dimension), md(amount, view.policy)));
  }
  if (parts.size() > 1) text += fmt::format(" By dimension: {}.", fmt::join(parts, ", "));
  text += " Entries in the pipeline, won, lost or dismissed are listed but not added up.";
  out.paragraph(text);
}

/// Where the values of what was discovered come from, and what comes before anything more is sold.
void write_bases(MarkdownWriter& out, const PlanView& view) {
  const WhitespaceResult& whitespace = view.assessment.whitespace;
  for (const WhitespaceOpportunity& one : whitespace.opportunities) {
    if (!one.discovered) continue;
    const std::string note = one.note.empty() ? std::string() : fmt::format("; {}", one.note);
    out.bullet(fmt::format("{}: {}, {}", md(one.name), word_of(one.confidence), md(one.basis + note)));
  }
  for (const UsageAction& action : whitespace.actions) {
    out.bullet(fmt::format("First: {} ({})", md(action.text), md(action.rule)));
  }
}

}  // namespace

void write_revenue(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Revenue objectives and growth strategy");
  write_bridge(out, view);
  write_history(out, view);
  write_contracts(out, view);
  write_questions(out, view, "revenue");
}

void write_opportunities(MarkdownWriter& out, const PlanView& view) {
  std::vector<const Opportunity*> open;
  for (const Opportunity& opportunity : view.assessment.account->opportunities) {
    if (is_open(opportunity)) open.push_back(&opportunity);
  }
  const bool asked = std::any_of(view.plan.questions.begin(), view.plan.questions.end(),
                                 [](const OpenQuestion& q) { return q.section == "opportunities"; });
  if (view.assessment.account->opportunities.empty() && !asked) return;
  std::stable_sort(open.begin(), open.end(), [](const Opportunity* a, const Opportunity* b) {
    if (a->close_date.known() != b->close_date.known()) return a->close_date.known();
    if (a->close_date && *a->close_date != *b->close_date) return *a->close_date < *b->close_date;
    return a->id.value_or("") < b->id.value_or("");
  });
  out.heading(2, "Key opportunities");
  std::vector<std::vector<std::string>> rows;
  for (const Opportunity* opportunity : open) rows.push_back(opportunity_row(*opportunity, view));
  if (!rows.empty()) {
    out.table({{"Open opportunity", Align::left},
               {"Type", Align::left},
               {"Stage", Align::left},
               {"Amount", Align::right},
               {"Probability", Align::right},
               {"Closes", Align::left}},
              rows);
  }
  write_closed(out, view);
  write_questions(out, view, "opportunities");
}

void write_footprint(MarkdownWriter& out, const PlanView& view) {
  out.heading(2, "Footprint and whitespace");
  write_products(out, view);
  if (view.assessment.whitespace.products.empty()) out.paragraph("No product of ours is recorded as in use.");
  std::vector<std::vector<std::string>> rows;
  for (const WhitespaceOpportunity& opportunity : view.assessment.whitespace.opportunities) {
    const std::string timeline = md(opportunity.timeline) + (opportunity.timeline_assumed ? " (assumed)" : "");
    const std::string score = opportunity.ceiling > opportunity.score
                                  ? fmt::format("{}–{}", opportunity.score, opportunity.ceiling)
                                  : std::to_string(opportunity.score);
    rows.push_back({md(opportunity.name), opportunity.dimension ? std::string(word_of(*opportunity.dimension)) : "–",
                    md(opportunity.annual_value, view.policy), score, opportunity.priority, timeline,
                    counting_text(opportunity)});
  }
  if (!rows.empty()) {
    out.table({{"Whitespace", Align::left},
               {"Dimension", Align::left},
               {"Value a year", Align::right},
               {"Score", Align::right},
               {"Priority", Align::centre},
               {"Timeline", Align::left},
               {"What it asks", Align::left}},
              rows);
    write_whitespace_totals(out, view);
    write_bases(out, view);
  }
  write_grids(out, view.assessment.whitespace.matrix);
  write_questions(out, view, "footprint");
}

}  // namespace acctplan
