// SPDX-License-Identifier: MIT
#include <acctplan/render/qbr_reports.hpp>

#include <fmt/format.h>

#include "qbr_sections.hpp"

namespace acctplan {
namespace {

std::string places_text(const std::vector<FactRef>& facts) {
  std::vector<std::string> texts;
  for (const FactRef& fact : facts) {
    std::string text = markdown_code(fact.field);
    if (!fact.shown.empty()) text += " " + md(fact.shown);
    if (fact.span.known()) text += fmt::format(" ({})", markdown_code(place_of(fact.span)));
    texts.push_back(std::move(text));
  }
  return texts.empty() ? "–" : fmt::format("{}", fmt::join(texts, "; "));
}

void write_gap_list(MarkdownWriter& out, const QbrView& view) {
  if (view.review.gaps.empty()) return;
  out.heading(2, "Open questions");
  for (const QbrGap& gap : view.review.gaps) {
    out.bullet(fmt::format("{} {}{}", md(gap.text), markdown_code(gap.field), cited({gap.rule})));
  }
}

void write_footer_line(MarkdownWriter& out, const QbrView& view) {
  out.thematic_break();
  out.paragraph(fmt::format("Owner: {} · as of {} · policy {} (`{}`)", md(view.account.account.owner),
                            to_words(view.as_of), md(view.policy.name), view.policy.sha256.substr(0, 12)));
}

}  // namespace

void write_qbr_findings(MarkdownWriter& out, const QbrView& view) {
  std::vector<std::vector<std::string>> rows;
  for (const Finding& finding : view.report.findings) {
    if (finding.state == FindingState::waived) continue;
    const std::string severity = finding.state == FindingState::held
                                     ? fmt::format("{} (held)", to_text(finding.severity))
                                     : std::string(to_text(finding.severity));
    rows.push_back({severity, md(capital(sentence(finding.message))), md(capital(sentence(finding.remedy))),
                    md(finding.due), finding.rule, finding.span.known() ? markdown_code(place_of(finding.span)) : "–"});
  }
  if (rows.empty()) return;
  out.heading(2, "Open findings");
  out.table({{"Severity", Align::left},
             {"Finding", Align::left},
             {"What to do", Align::left},
             {"Due", Align::left},
             {"Rule", Align::left},
             {"Place", Align::left}},
            rows);
}

void write_qbr_evidence(MarkdownWriter& out, const QbrView& view) {
  out.heading(2, "Evidence");
  std::vector<std::vector<std::string>> rows;
  for (const Evidence& evidence : review_evidence(view.review)) {
    rows.push_back({evidence.rule, md(sentence(capital(evidence.text))), places_text(evidence.facts)});
  }
  out.table({{"Rule", Align::left}, {"Because", Align::left}, {"Facts and places", Align::left}}, rows);
}

std::string render_qbr_page(const QbrReport& report, const ReportContext& context) {
  const QbrView view{report, report.review, *report.assessment.account, context.policy, context.as_of};
  MarkdownWriter out;
  write_qbr_summary(out, view);
  write_qbr_revenue(out, view);
  write_qbr_relationships(out, view);
  write_qbr_strategy(out, view);
  write_qbr_next(out, view);
  write_qbr_findings(out, view);
  write_gap_list(out, view);
  write_qbr_evidence(out, view);
  write_footer_line(out, view);
  return out.take();
}

}  // namespace acctplan
