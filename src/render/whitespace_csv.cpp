// SPDX-License-Identifier: MIT
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

std::string render_whitespace_csv(const std::vector<WhitespaceResult>& results, const ReportContext& context) {
  CsvWriter csv({"account",
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
                 "duty",
                 "duty_due",
                 "lift"});
  for (const WhitespaceResult& result : results) {
    for (const WhitespaceOpportunity& item : result.opportunities) {
      csv.text(result.id).text(result.name).text(item.id).text(item.name);
      csv.text(item.dimension ? word_of(*item.dimension) : "").text(item.target);
      csv.number(item.annual_value ? to_plain_text(*item.annual_value, context.currency()) : "");
      csv.number(item.score).number(item.ceiling).text(item.priority);
      csv.number(item.points.revenue).number(item.points.probability);
      csv.number(item.points.timeline).number(item.points.alignment);
      csv.text(item.timeline).text(word_of(item.counting));
      csv.text(item.counting == Counting::counted ? "true" : "false").text(word_of(item.confidence));
      csv.text(item.duty).text(item.duty_due ? to_iso(*item.duty_due) : "").text(item.lift);
      csv.end_row();
    }
  }
  return csv.take();
}

}  // namespace acctplan
