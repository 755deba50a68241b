// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/render/check_reports.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "check_words.hpp"

namespace acctplan {
namespace {

std::string place_words(const Finding& finding) {
  if (!finding.span.known()) return "acctplan";
  return fmt::format("{}:{}", file_of(finding), line_of(finding));
}

void add_line(std::string& out, const std::string& line) { out += sanitize_terminal(line) + "\n"; }

void add_finding(std::string& out, const Finding& finding, bool with_advice) {
  add_line(out,
           fmt::format("{}: {}: {} [{}]", place_words(finding), standing_of(finding), told(finding), finding.rule));
  const std::string advice = advice_of(finding);
  if (with_advice && !advice.empty()) add_line(out, "    " + advice);
}

/// Whether every finding of a group says the same thing to do, so that the heading can.
bool has_one_advice(const FindingGroup& group) {
  return std::ranges::all_of(group.findings, [&](const Finding* finding) {
    return advice_of(*finding) == advice_of(*group.findings.front());
  });
}

void add_group(std::string& out, const FindingGroup& group, GroupBy by) {
  FindingCounts counts;
  for (const Finding* finding : group.findings) {
    if (!counts_against(*finding)) continue;
    ++(finding->severity == Severity::error     ? counts.error
       : finding->severity == Severity::warning ? counts.warning
                                                : counts.note);
  }
  const std::string severities = severities_words(counts);
  add_line(out, group_title(group, by) + (severities.empty() ? "" : " \u00B7 " + severities));
  const bool shared = by == GroupBy::rule && has_one_advice(group);
  if (shared) add_line(out, "    " + advice_of(*group.findings.front()));
  for (const Finding* finding : group.findings) add_finding(out, *finding, !shared);
  out += "\n";
}

void add_upcoming(std::string& out, const CheckReport& report) {
  if (report.upcoming.empty()) return;
  add_line(out, fmt::format("Within {} days, unless something is done:", *report.upcoming_days));
  for (const UpcomingFinding& upcoming : report.upcoming) {
    add_line(out,
             fmt::format("{}: {} from {}: {} [{}]", place_words(upcoming.finding), to_text(upcoming.finding.severity),
                         to_words(upcoming.on), told(upcoming.finding), upcoming.finding.rule));
  }
  out += "\n";
}

}  // namespace

std::string render_check_text(const CheckReport& report, const CheckLayout& layout) {
  std::string out;
  for (const FindingGroup& group : shown_groups(report, layout)) {
    if (layout.group) {
      add_group(out, group, *layout.group);
      continue;
    }
    for (const Finding* finding : group.findings) add_finding(out, *finding, true);
    out += "\n";
  }
  add_upcoming(out, report);
  if (!report.findings.empty() || !report.upcoming.empty() || report.gone > 0) add_line(out, check_summary(report));
  return out;
}

}  // namespace acctplan
