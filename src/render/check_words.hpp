// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <acctplan/check/check_report.hpp>
#include <acctplan/render/check_reports.hpp>

namespace acctplan {

/// The file of a finding as a path; empty when it has no place.
[[nodiscard]] std::string_view file_of(const Finding& finding);
/// Its line from 1; 0 without a place.
[[nodiscard]] std::size_t line_of(const Finding& finding);
/// The account's id and its message; the message alone where the file's name says which account it is.
[[nodiscard]] std::string told(const Finding& finding);
/// "error", or with its state "error, held" or "error, known".
[[nodiscard]] std::string standing_of(const Finding& finding);
/// What to do; of what is held or waived until when, by whom and why.
[[nodiscard]] std::string advice_of(const Finding& finding);
/// "1 error, 2 warnings", without what there is none of.
[[nodiscard]] std::string severities_words(const FindingCounts& counts);
/// The findings that a layout shows, in its groups; one group without title when none is asked for. Groups that show
/// nothing are left out.
[[nodiscard]] std::vector<FindingGroup> shown_groups(const CheckReport& report, const CheckLayout& layout);
/// "Dana Ruiz", or "No owner", "No account".
[[nodiscard]] std::string group_title(const FindingGroup& group, GroupBy by);

}  // namespace acctplan
