// SPDX-License-Identifier: MIT
#include "cli/check_outputs.hpp"

#include <filesystem>
#include <set>

#include <fmt/format.h>

#include <acctplan/io/output_set.hpp>
#include <acctplan/render/init_template.hpp>

namespace acctplan {
namespace {

std::string_view ending_of(Format format) {
  switch (format) {
    case Format::text:
      return "txt";
    default:
      return word_of(format);
  }
}

/// A name that no other owner's file has.
std::string file_name_of(const std::string& owner, Format format, std::set<std::string>& taken) {
  const std::string base = owner.empty() ? "no-owner" : id_of_name(owner);
  for (std::size_t number = 1;; ++number) {
    std::string name = number == 1 ? fmt::format("{}.{}", base, ending_of(format))
                                   : fmt::format("{}-{}.{}", base, number, ending_of(format));
    if (taken.insert(name).second) return name;
  }
}

}  // namespace

std::string render_check(const CheckReport& report, const ReportContext& context, Format format,
                         const CheckLayout& layout) {
  switch (format) {
    case Format::json:
      return render_check_json(report, context);
    case Format::csv:
      return render_check_csv(report, context);
    case Format::md:
      return render_check_markdown(report, context, layout);
    default:
      return render_check_text(report, layout);
  }
}

bool is_owner_folder(const OutputOptions& options, const CheckLayout& layout) {
  if (options.output.empty() || layout.group != GroupBy::owner) return false;
  std::error_code failed;
  return options.output.back() == '/' || std::filesystem::is_directory(options.output, failed);
}

void deliver_by_owner(const CheckReport& report, const ReportContext& context, const OutputOptions& options,
                      const CheckLayout& layout, const std::map<std::string, std::size_t>& accounts) {
  const Format format = format_of(options);
  OutputSet outputs;
  const std::filesystem::path base = std::filesystem::path(options.output) / "";
  outputs.add_folder(base.parent_path().string());
  std::set<std::string> taken;
  for (const FindingGroup& group : group_findings(report.findings, GroupBy::owner)) {
    CheckReport own;
    for (const Finding* finding : group.findings) own.findings.push_back(*finding);
    if (count_findings(own.findings).against() == 0) continue;
    for (const UpcomingFinding& upcoming : report.upcoming) {
      if (upcoming.finding.owner.value_or("") == group.title) own.upcoming.push_back(upcoming);
    }
    own.upcoming_days = report.upcoming_days;
    const auto counted = accounts.find(group.title);
    if (counted != accounts.end()) own.accounts = counted->second;
    const CheckLayout inner{GroupBy::account, layout.show_known};
    outputs.add((base / file_name_of(group.title, format, taken)).string(), render_check(own, context, format, inner));
  }
  outputs.commit();
}

}  // namespace acctplan
