// SPDX-License-Identifier: MIT
#include "cli/check_outputs.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <span>

#include <fmt/format.h>

#include <acctplan/check/check_guides.hpp>
#include <acctplan/io/output_set.hpp>
#include <acctplan/load/diagnostic_ids.hpp>
#include <acctplan/render/check_ci.hpp>
#include <acctplan/render/init_template.hpp>

namespace acctplan {
namespace {

/// The guides of the rules that findings cite, by id.
std::vector<DiagnosticGuide> finding_guides(const CheckReport& report) {
  std::set<std::string_view> cited;
  for (const Finding& finding : report.findings) cited.insert(finding.rule);
  std::vector<DiagnosticGuide> out;
  const auto take = [&](std::span<const DiagnosticGuide> guides) {
    std::ranges::copy_if(guides, std::back_inserter(out),
                         [&](const DiagnosticGuide& guide) { return cited.contains(guide.id); });
  };
  take(check_guides());
  take(diagnostic_guides());
  std::ranges::sort(out, {}, &DiagnosticGuide::id);
  return out;
}

std::string_view ending_of(Format format) {
  switch (format) {
    case Format::text:
    case Format::github:
      return "txt";
    case Format::junit:
      return "xml";
    case Format::gitlab:
    case Format::rdjson:
      return "json";
    default:
      return word_of(format);
  }
}

std::string stem_of_owner(const std::string& owner) { return owner.empty() ? "no-owner" : id_of_name(owner); }

/// A name that no other owner's file has.
std::string file_name_of(const std::string& owner, Format format, std::set<std::string>& taken) {
  const std::string base = stem_of_owner(owner);
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
    case Format::sarif:
      return render_check_sarif(report, finding_guides(report), ACCTPLAN_VERSION);
    case Format::junit:
      return render_check_junit(report);
    case Format::github:
      return render_check_github(report);
    case Format::gitlab:
      return render_check_gitlab(report);
    case Format::rdjson:
      return render_check_rdjson(report);
    default:
      return render_check_text(report, layout);
  }
}

bool is_owner_folder(const OutputOptions& options, const CheckLayout& layout) {
  if (options.output.empty() || layout.group != GroupBy::owner) return false;
  std::error_code failed;
  return options.output.back() == '/' || std::filesystem::is_directory(options.output, failed);
}

std::vector<std::string> deliver_by_owner(const CheckReport& report, const ReportContext& context, const FileSet& read,
                                          const OutputOptions& options, const CheckLayout& layout,
                                          const std::map<std::string, std::vector<std::string>>& accounts) {
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
    const auto those = accounts.find(group.title);
    if (those != accounts.end()) own.accounts = those->second;
    const CheckLayout inner{GroupBy::account, layout.show_known};
    const std::string path = (base / file_name_of(group.title, format, taken)).string();
    refuse_input_as_output(path, read);
    outputs.add(path, render_check(own, context, format, inner));
  }
  outputs.commit();
  std::vector<std::string> stale;
  for (const auto& [owner, ids] : accounts) {
    const std::string name = fmt::format("{}.{}", stem_of_owner(owner), ending_of(format));
    std::error_code failed;
    if (!taken.contains(name) && std::filesystem::exists(base / name, failed)) stale.push_back((base / name).string());
  }
  return stale;
}

}  // namespace acctplan
