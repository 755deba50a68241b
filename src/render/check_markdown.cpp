// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/render/check_reports.hpp>
#include <acctplan/render/markdown_writer.hpp>

#include "check_words.hpp"
#include "report_words.hpp"

namespace acctplan {
namespace {

/// GitHub takes comments of 65,536 characters.
constexpr std::size_t kMostBytes = 60'000;

std::vector<std::string> finding_row(const Finding& finding) {
  const std::string place =
      finding.span.known() ? fmt::format("{}:{}", file_of(finding), line_of(finding)) : std::string();
  return {escape_markdown(standing_of(finding)), place.empty() ? std::string() : markdown_code(place),
          escape_markdown(told(finding)), escape_markdown(advice_of(finding)), markdown_code(finding.rule)};
}

std::size_t size_of(const std::vector<std::string>& row) {
  std::size_t out = 4;
  for (const std::string& cell : row) out += cell.size() + 3;
  return out;
}

void write_upcoming_table(MarkdownWriter& out, const CheckReport& report, std::size_t& left) {
  Rows rows;
  for (const UpcomingFinding& upcoming : report.upcoming) {
    std::vector<std::string> row = finding_row(upcoming.finding);
    row.insert(row.begin(), escape_markdown(to_words(upcoming.on)));
    if (size_of(row) > left) break;
    left -= size_of(row);
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return;
  out.heading(3, fmt::format("Within {} days, unless something is done", *report.upcoming_days));
  out.table({{"From"}, {"Severity"}, {"Place"}, {"Finding"}, {"What to do"}, {"Rule"}}, rows);
}

}  // namespace

std::string render_check_markdown(const CheckReport& report, const ReportContext& context, const CheckLayout& layout) {
  MarkdownWriter out;
  out.heading(2, "Account plan checks");
  out.paragraph(escape_markdown(fmt::format("{} \u00B7 {}", check_summary(report), context_words(context))));
  std::size_t left = kMostBytes;
  std::size_t unseen = 0;
  for (const FindingGroup& group : shown_groups(report, layout)) {
    Rows rows;
    for (const Finding* finding : group.findings) {
      std::vector<std::string> row = finding_row(*finding);
      const std::size_t size = size_of(row);
      if (size > left) {
        ++unseen;
        continue;
      }
      left -= size;
      rows.push_back(std::move(row));
    }
    if (rows.empty()) continue;
    if (layout.group) out.heading(3, group_title(group, *layout.group));
    out.table({{"Severity"}, {"Place"}, {"Finding"}, {"What to do"}, {"Rule"}}, rows);
  }
  write_upcoming_table(out, report, left);
  if (unseen > 0) {
    out.paragraph(fmt::format("{} more do not fit into a comment; `acctplan check` lists all of them.",
                              counted(unseen, "finding", "findings")));
  }
  return out.take();
}

}  // namespace acctplan
