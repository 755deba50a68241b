// SPDX-License-Identifier: MIT
#include <acctplan/render/check_reports.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

#include "check_words.hpp"
#include "json_parts.hpp"

namespace acctplan {
std::string render_check_json(const CheckReport& report, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "check", context);
  write_findings(json, report.findings);
  const FindingCounts counts = count_findings(report.findings);
  json.key("counts");
  json.begin_object();
  json.field("error", counts.error);
  json.field("warning", counts.warning);
  json.field("note", counts.note);
  json.field("held", counts.held);
  json.field("waived", counts.waived);
  json.field("known", counts.known);
  json.end_object();
  json.field("accounts", report.accounts.size());
  json.field("rejected", report.rejected);
  json.field("baseline_gone", report.gone);
  json.key("upcoming");
  json.begin_array();
  for (const UpcomingFinding& upcoming : report.upcoming) {
    json.begin_object();
    json.field("on", upcoming.on);
    write_finding(json, upcoming.finding);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

std::string render_baseline(std::span<const Finding> findings, const ReportContext& context) {
  std::vector<const Finding*> those;
  for (const Finding& finding : findings) {
    if (finding.state == FindingState::open) those.push_back(&finding);
  }
  // By what does not change with the order of the files, so that version control shows what came and went.
  std::ranges::sort(those, {},
                    [](const Finding* finding) { return std::tie(finding->account, finding->rule, finding->id); });
  JsonWriter json(context.currency());
  begin_result(json, "baseline", context);
  json.key("findings");
  json.begin_array();
  for (const Finding* finding : those) {
    json.begin_object();
    json.field("id", finding->id);
    json.field("rule", finding->rule);
    json.field("account", finding->account);
    json.field("message", finding->message);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
