// SPDX-License-Identifier: MIT
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/reports.hpp>
#include <acctplan/render/whitespace_pieces.hpp>

namespace acctplan {

std::string whitespace_csv_header() {
  return CsvWriter({"account",
                    "account_name",
                    "id",
                    "name",
                    "dimension",
                    "target",
                    "annual_value",
                    "score",
                    "ceiling",
                    "priority",
                    "revenue_points",
                    "probability_points",
                    "timeline_points",
                    "alignment_points",
                    "timeline",
                    "standing",
                    "counted",
                    "confidence",
                    "basis",
                    "discovered",
                    "duty",
                    "duty_due",
                    "lift"})
      .take();
}

void append_whitespace_rows(CsvWriter& csv, const WhitespaceResult& result, const std::string& currency) {
  for (const WhitespaceOpportunity& item : result.opportunities) {
    csv.text(result.id).text(result.name).text(item.id).text(item.name);
    csv.text(item.dimension ? word_of(*item.dimension) : "").text(item.target);
    csv.number(item.annual_value ? to_plain_text(*item.annual_value, currency) : "");
    csv.number(item.score).number(item.ceiling).text(item.priority);
    csv.number(item.points.revenue).number(item.points.probability);
    csv.number(item.points.timeline).number(item.points.alignment);
    csv.text(item.timeline).text(word_of(item.counting));
    csv.text(item.counting == Counting::counted ? "true" : "false").text(word_of(item.confidence));
    csv.text(item.basis).word(item.discovered ? "true" : "false");
    csv.text(item.duty).text(item.duty_due ? to_iso(*item.duty_due) : "").text(item.lift);
    csv.end_row();
  }
}

std::string render_whitespace_csv(const WhitespaceReport& report, const ReportContext& context) {
  CsvWriter csv;
  for (const WhitespaceResult& result : report.results) append_whitespace_rows(csv, result, context.currency());
  return whitespace_csv_header() + csv.take();
}

}  // namespace acctplan
