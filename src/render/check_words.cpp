// SPDX-License-Identifier: MIT
#include "check_words.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report_words.hpp"

namespace acctplan {
namespace {

/// The name of a file without folders and its first ending on: "acme" of "accounts/acme.people.yaml".
std::string_view stem_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return path.substr(0, path.find('.'));
}

/// " in 1 of 2 accounts"; empty when no account was read.
std::string accounts_words(const CheckReport& report) {
  if (report.accounts.empty()) return {};
  std::set<std::string_view> found;
  std::size_t against = 0;
  for (const Finding& finding : report.findings) {
    if (!counts_against(finding)) continue;
    ++against;
    if (!finding.account.empty()) found.insert(finding.account);
  }
  const std::string all = counted(report.accounts.size(), "account", "accounts");
  if (against == 0) return " in " + all;
  if (found.empty()) return " outside the " + all + " read";
  return fmt::format(" in {} of {}", count_words(static_cast<std::int64_t>(found.size())), all);
}

/// What was not checked; empty when all was.
std::string unchecked_words(const CheckReport& report) {
  const bool none = report.accounts.empty();
  if (report.rejected == 0) return none ? "no account was checked" : "";
  const bool one = report.rejected == 1;
  return fmt::format("{} not accepted, so {} checked", counted(report.rejected, "document was", "documents were"),
                     none  ? "no account was"
                     : one ? "it was not"
                           : "they were not");
}

}  // namespace

std::string_view file_of(const Finding& finding) {
  return finding.span.known() ? std::string_view(finding.span.file->name()) : std::string_view();
}

std::size_t line_of(const Finding& finding) {
  return finding.span.known() ? finding.span.file->locate(finding.span.begin).line : 0;
}

std::string told(const Finding& finding) {
  if (finding.account.empty() || stem_of(file_of(finding)) == finding.account) return finding.message;
  return finding.account + ": " + finding.message;
}

std::string standing_of(const Finding& finding) {
  std::string out(to_text(finding.severity));
  if (finding.state != FindingState::open) {
    out += fmt::format(", {}", word_of(finding.state));
  } else if (finding.known) {
    out += ", known";
  }
  return out;
}

std::string advice_of(const Finding& finding) {
  return finding.state == FindingState::open ? finding.remedy : finding.state_note;
}

std::string severities_words(const FindingCounts& counts) {
  std::vector<std::string> out;
  if (counts.error > 0) out.push_back(counted(counts.error, "error", "errors"));
  if (counts.warning > 0) out.push_back(counted(counts.warning, "warning", "warnings"));
  if (counts.note > 0) out.push_back(counted(counts.note, "note", "notes"));
  return fmt::format("{}", fmt::join(out, ", "));
}

std::vector<FindingGroup> shown_groups(const CheckReport& report, const CheckLayout& layout) {
  std::vector<FindingGroup> groups;
  if (layout.group) {
    groups = group_findings(report.findings, *layout.group);
  } else {
    groups.emplace_back();
    for (const Finding& finding : report.findings) groups.back().findings.push_back(&finding);
  }
  if (!layout.show_known) {
    for (FindingGroup& group : groups) {
      std::erase_if(group.findings,
                    [](const Finding* finding) { return finding->known && finding->state == FindingState::open; });
    }
  }
  std::erase_if(groups, [](const FindingGroup& group) { return group.findings.empty(); });
  return groups;
}

std::string group_title(const FindingGroup& group, GroupBy by) {
  if (!group.title.empty()) return group.title;
  return by == GroupBy::owner ? "No owner" : "No account";
}

std::string check_summary(const CheckReport& report) {
  const FindingCounts counts = count_findings(report.findings);
  std::string out = counted(counts.against(), "finding", "findings") + accounts_words(report);
  if (const std::string severities = severities_words(counts); !severities.empty()) out += ": " + severities;
  std::vector<std::string> others;
  if (counts.held > 0) others.push_back(fmt::format("{} held", counts.held));
  if (counts.waived > 0) others.push_back(fmt::format("{} waived", counts.waived));
  if (counts.known > 0) others.push_back(fmt::format("{} known", counts.known));
  if (report.gone > 0) others.push_back(fmt::format("{} of the baseline gone", report.gone));
  if (!others.empty()) out += fmt::format(" ({})", fmt::join(others, ", "));
  if (const std::string unchecked = unchecked_words(report); !unchecked.empty()) out += "; " + unchecked;
  return out;
}

}  // namespace acctplan
