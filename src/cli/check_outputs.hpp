// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include <acctplan/render/check_reports.hpp>

#include "cli/common_options.hpp"

namespace acctplan {

/// The report in a format.
[[nodiscard]] std::string render_check(const CheckReport& report, const ReportContext& context, Format format,
                                       const CheckLayout& layout);

/// Whether -o names a folder that takes a file for each owner: it is there, or ends in a slash.
[[nodiscard]] bool is_owner_folder(const OutputOptions& options, const CheckLayout& layout);

/// Writes a file for each owner with findings, named by the owner, all of them or none; `accounts` has the ids of each
/// owner's accounts by name. Throws UsageError when a file would replace one that the run has `read`. Returns the files
/// of owners without findings that lie there from an earlier run.
[[nodiscard]] std::vector<std::string> deliver_by_owner(
    const CheckReport& report, const ReportContext& context, const FileSet& read, const OutputOptions& options,
    const CheckLayout& layout, const std::map<std::string, std::vector<std::string>>& accounts);

}  // namespace acctplan
