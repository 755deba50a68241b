// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "qbr_sections.hpp"

namespace acctplan {

void write_week(MarkdownWriter& out, const QbrView& view, std::string_view rule) {
  const auto& weeks = view.policy.calendar.quarterly;
  const auto week = std::ranges::find_if(weeks.items, [&](const PlanningStep& step) { return *step.rule == rule; });
  if (week == weeks.end()) return;
  out.heading(2, *week->name);
  const Date first = view.policy.calendar_of().quarter(view.review.current).first;
  const Date from = first.plus_days(*week->days);
  const Date to = first.plus_days(week->last_day.value_or(*week->days));
  out.paragraph(fmt::format("{} to {} *({})*", to_words(from), to_words(to), *week->rule));
}

void write_lines(MarkdownWriter& out, const std::vector<Evidence>& lines) {
  for (const Evidence& line : lines) out.bullet(md(sentence(capital(line.text))));
}

void write_label(MarkdownWriter& out, std::string_view text) { out.paragraph(fmt::format("**{}**", text)); }

std::string ratio_text(const std::optional<Rational>& ratio) { return ratio ? share_text(*ratio) : "–"; }

std::string coverage_text(const QbrCoverage& coverage, const Policy& policy) {
  const std::string wanted = tenth_text(policy.qbr.coverage_from->value);
  switch (coverage.state) {
    case CoverageState::met:
      return "nothing is left to book";
    case CoverageState::thin:
      return fmt::format("**{}x**, under {}x", cut_to_text(*coverage.ratio, 1), wanted);
    case CoverageState::enough:
      return fmt::format("**{}x**, at least {}x", cut_to_text(*coverage.ratio, 1), wanted);
    case CoverageState::unknown:
      break;
  }
  return "not known";
}

void write_attainment_table(MarkdownWriter& out, const std::vector<QbrStream>& streams, const QbrStream& total,
                            const Policy& policy) {
  std::vector<std::vector<std::string>> rows;
  for (const QbrStream& stream : streams) {
    rows.push_back({stream.name, md(stream.actual, policy), md(stream.target, policy), ratio_text(stream.ratio)});
  }
  if (rows.empty()) return;
  rows.push_back({"**total**", md(total.actual, policy), md(total.target, policy),
                  fmt::format("**{}**", ratio_text(total.ratio))});
  out.table({{"Stream", Align::left}, {"Booked", Align::right}, {"Target", Align::right}, {"Attained", Align::right}},
            rows);
}

std::string win_rate_text(const QbrWinRate& rate, const Policy& policy) {
  const std::string counts = fmt::format("{} won, {} lost", rate.won, rate.lost);
  if (!rate.rate) return fmt::format("{}; told from {} closed deals on", counts, *policy.qbr.winrate_deals);
  std::string out = fmt::format("{}: {}", counts, share_text(*rate.rate));
  if (rate.target) {
    out += fmt::format(", {} the {} asked for", *rate.rate > *rate.target ? "above" : "not above",
                       share_text(*rate.target));
  }
  return out;
}

std::vector<Evidence> review_evidence(const QbrResult& review) {
  std::vector<Evidence> out;
  const auto add = [&](const Evidence& evidence) {
    if (!evidence.text.empty()) out.push_back(evidence);
  };
  const auto add_all = [&](const std::vector<Evidence>& list) { out.insert(out.end(), list.begin(), list.end()); };
  add(review.attainment.evidence);
  add(review.pipeline.coverage.evidence);
  add(review.pipeline.weighted_evidence);
  add(review.pipeline.open_evidence);
  add_all(review.changes.pipeline);
  add(review.won_new.evidence);
  add(review.won_expansion.evidence);
  for (const QbrDeal& deal : review.pipeline.at_risk) add(deal.evidence);
  for (const QbrDeal& deal : review.pipeline.overdue) add(deal.evidence);
  add(review.retention.evidence);
  add(review.retention.gross_evidence);
  for (const QbrRenewal& renewal : review.renewals) add(renewal.evidence);
  add(review.relationships.evidence);
  add_all(review.relationships.departed);
  add_all(review.changes.people);
  add(review.execution.evidence);
  for (const QbrRanked& ranked : review.ranking) {
    out.push_back({ranked.evidence.rule, ranked.name + ": " + ranked.evidence.text, ranked.evidence.facts});
  }
  add_all(review.changes.standing);
  add_all(review.changes.competition);
  add_all(review.changes.risks);
  add_all(review.next.resources);
  add_all(review.next.meetings);
  add_all(review.next.asks);
  return out;
}

}  // namespace acctplan
