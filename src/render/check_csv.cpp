// SPDX-License-Identifier: MIT
#include <acctplan/render/check_reports.hpp>
#include <acctplan/render/csv_writer.hpp>

#include "check_words.hpp"

namespace acctplan {

std::string render_check_csv(const CheckReport& report, const ReportContext&) {
  CsvWriter csv({"id", "rule", "severity", "state", "known", "account", "owner", "file", "line", "due", "message",
                 "remedy", "state_note"});
  for (const Finding& finding : report.findings) {
    csv.text(finding.id).text(finding.rule).text(to_text(finding.severity)).text(word_of(finding.state));
    csv.text(finding.known ? "true" : "false").text(finding.account).text(finding.owner.value_or(""));
    csv.text(file_of(finding));
    csv.number(finding.span.known() ? std::optional(static_cast<std::int64_t>(line_of(finding))) : std::nullopt);
    csv.text(finding.due ? to_iso(*finding.due) : "").text(finding.message).text(finding.remedy);
    csv.text(finding.state_note);
    csv.end_row();
  }
  return csv.take();
}

}  // namespace acctplan
