// SPDX-License-Identifier: MIT
#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/reports.hpp>

#include "report_words.hpp"

namespace acctplan {

std::string render_score_csv(const std::vector<ScoreResult>& results, const ReportContext&) {
  CsvWriter csv({"id", "name", "score", "ceiling", "known", "normalised", "grade", "best_grade", "provisional", "fit",
                 "intent", "value", "motion", "next"});
  for (const ScoreResult& result : results) {
    csv.text(result.id).text(result.name);
    csv.number(tenths_words(result.score_tenths)).number(tenths_words(result.ceiling_tenths));
    csv.number(cut_to_text(result.known * Rational(100), 1))
        .number(result.normalised ? cut_to_text(*result.normalised, 1) : "");
    csv.text(result.grade.value_or("")).text(result.best_grade).text(result.provisional ? "true" : "false");
    csv.number(tenths_words(result.fit_tenths)).number(tenths_words(result.intent_tenths));
    csv.number(tenths_words(result.value_tenths)).text(result.motion).text(result.next);
    csv.end_row();
  }
  return csv.take();
}

}  // namespace acctplan
