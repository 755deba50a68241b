// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <acctplan/check/check_report.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// How a report for reading is laid out.
struct CheckLayout {
  std::optional<GroupBy> group;  ///< nothing: one list
  bool show_known = false;       ///< also what the baseline holds, which is counted only otherwise
};

/// One line a finding (`file:line: severity: message [rule]`), then what to do about it; at the end a line that counts.
/// Findings held or waived stand there with their reason. Empty when there is no finding at all.
[[nodiscard]] std::string render_check_text(const CheckReport& report, const CheckLayout& layout);
/// The contract's result `check`.
[[nodiscard]] std::string render_check_json(const CheckReport& report, const ReportContext& context);
/// One row a finding.
[[nodiscard]] std::string render_check_csv(const CheckReport& report, const ReportContext& context);
/// For a comment on a pull request: the count, then a table for each group. Cut at 60,000 bytes, as a comment holds no
/// more, with a line that says how many findings are left out.
[[nodiscard]] std::string render_check_markdown(const CheckReport& report, const ReportContext& context,
                                                const CheckLayout& layout);
/// The ids of the findings that count against accounts or are known already, by account and rule, for --baseline.
[[nodiscard]] std::string render_baseline(std::span<const Finding> findings, const ReportContext& context);

/// "2 findings in 2 of 118 accounts: 1 error, 1 warning (3 held, 1 waived)".
[[nodiscard]] std::string check_summary(const CheckReport& report);

}  // namespace acctplan
