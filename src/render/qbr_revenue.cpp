// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "qbr_sections.hpp"

namespace acctplan {
namespace {

void write_coverage_line(MarkdownWriter& out, const QbrView& view) {
  const QbrCoverage& coverage = view.review.pipeline.coverage;
  std::string text =
      fmt::format("Coverage of {}: {}", to_words(view.review.current), coverage_text(coverage, view.policy));
  if (coverage.closing && coverage.left && !coverage.left->is_zero()) {
    text += fmt::format(": {} closes in it, {} is left to book", md(coverage.closing, view.policy),
                        md(coverage.left, view.policy));
  }
  out.paragraph(text + ". *(Q.coverage)*");
}

void write_stage_table(MarkdownWriter& out, const QbrView& view) {
  const QbrPipeline& pipeline = view.review.pipeline;
  std::vector<std::vector<std::string>> rows;
  for (const QbrStage& stage : pipeline.stages) {
    rows.push_back({stage.stage ? spoken(word_of(*stage.stage)) : "not given", std::to_string(stage.deals),
                    md(stage.value, view.policy)});
  }
  if (rows.empty()) {
    out.paragraph(pipeline.deals ? "No deal is open." : "The file lists no opportunities.");
    return;
  }
  rows.push_back({"**all**", std::to_string(*pipeline.deals), fmt::format("**{}**", md(pipeline.open, view.policy))});
  out.table({{"Stage", Align::left}, {"Deals", Align::right}, {"Value", Align::right}}, rows);
  std::string text = pipeline.weighted ? fmt::format("Weighted by their chances: {}. *(Q.weighted)*",
                                                     md(pipeline.weighted, view.policy))
                                       : std::string("Of no open deal are amount and chance known. *(Q.weighted)*");
  const auto leave_out = [&](const std::vector<std::string>& names, std::string_view what) {
    if (!names.empty()) text += fmt::format(" Left out, {}: {}.", what, md(joined(names)));
  };
  leave_out(pipeline.without_amount, "the amount not being known");
  leave_out(pipeline.without_chance, "neither stage nor probability being known");
  out.paragraph(text);
}

std::vector<std::string> deal_row(const QbrDeal& deal, const QbrView& view) {
  return {md(deal.name), deal.deal->amount ? md(*deal.deal->amount, view.policy) : "–",
          md(deal.deal->close_date.optional()), md(capital(joined(deal.reasons)))};
}

void write_deal_table(MarkdownWriter& out, const std::vector<QbrDeal>& deals, std::string title, const QbrView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const QbrDeal& deal : deals) rows.push_back(deal_row(deal, view));
  out.table({{std::move(title), Align::left}, {"Amount", Align::right}, {"Closes", Align::left}, {"Why", Align::left}},
            rows);
}

void write_retention_line(MarkdownWriter& out, const QbrView& view) {
  const QbrRetention& retention = view.review.retention;
  if (!retention.nrr) {
    out.paragraph(fmt::format("Retention: {} *(Q.nrr, Q.grr)*", md(sentence(retention.evidence.text))));
    return;
  }
  out.paragraph(
      fmt::format("NRR **{}**: {} *(Q.nrr)*", share_text(*retention.nrr), md(sentence(retention.evidence.text))));
  out.paragraph(
      fmt::format("GRR **{}**: {} *(Q.grr)*", share_text(*retention.grr), md(sentence(retention.gross_evidence.text))));
}

std::string health_text(const Account& account) {
  std::vector<std::string> parts;
  if (account.health.score) parts.push_back(cut_to_text(account.health.score->value, 0));
  if (account.health.trend) parts.push_back("trend " + std::string(word_of(*account.health.trend)));
  return parts.empty() ? "–" : fmt::format("{}", fmt::join(parts, ", "));
}

/// Of all products whose seats and active ones are known.
std::string use_text(const WhitespaceResult& whitespace) {
  std::int64_t seats = 0;
  std::int64_t active = 0;
  for (const ProductUse& product : whitespace.products) {
    if (!product.seats || !product.active) continue;
    seats += *product.seats;
    active += *product.active;
  }
  return seats == 0 ? "–" : share_text(Rational(active, seats));
}

void write_renewal_table(MarkdownWriter& out, const QbrView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const QbrRenewal& renewal : view.review.renewals) {
    const Contract& contract = *renewal.contract;
    rows.push_back({md(capital(renewal.name)), contract.value ? md(*contract.value, view.policy) : "–",
                    fmt::format("{} {}", renewal.by_notice ? "notice by" : "ends", to_words(renewal.date)),
                    fmt::format("{}, within {}", renewal.days_left, renewal.window),
                    renewal.renewal_open ? "open" : "**not opened**",
                    contract.renewal_risk ? std::string(word_of(*contract.renewal_risk)) : "–",
                    health_text(view.account), use_text(view.report.assessment.whitespace)});
  }
  out.table({{"Renewal", Align::left},
             {"Value a year", Align::right},
             {"When", Align::left},
             {"Days", Align::right},
             {"Opportunity", Align::left},
             {"Risk", Align::left},
             {"Health", Align::left},
             {"Seats in use", Align::right}},
            rows);
}

}  // namespace

void write_qbr_revenue(MarkdownWriter& out, const QbrView& view) {
  const QbrResult& review = view.review;
  write_week(out, view, "K.w1");
  out.heading(3, "Actual against target");
  if (review.attainment.streams.empty()) {
    out.paragraph(md(sentence(capital(review.attainment.evidence.text))));
  }
  write_attainment_table(out, review.attainment.streams, review.attainment.total, view.policy);
  out.heading(3, "Pipeline");
  write_coverage_line(out, view);
  write_stage_table(out, view);
  if (!review.changes.pipeline.empty()) {
    write_label(out, fmt::format("Moved since {}:", to_words(*review.changes.since)));
    write_lines(out, review.changes.pipeline);
  }
  if (view.account.opportunities.given) {
    out.paragraph(fmt::format("Win rate, new: {}. Expansion: {}. *(Q.winrate)*",
                              win_rate_text(review.won_new, view.policy),
                              win_rate_text(review.won_expansion, view.policy)));
  }
  write_deal_table(out, review.pipeline.at_risk, "At risk of missing the quarter", view);
  write_deal_table(out, review.pipeline.overdue, "Dated before this quarter and open still", view);
  out.heading(3, "Retention and renewals");
  write_retention_line(out, view);
  write_renewal_table(out, view);
}

}  // namespace acctplan
