// SPDX-License-Identifier: MIT
#include <acctplan/check/check_report.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace acctplan {
namespace {

std::string title_of(const Finding& finding, GroupBy by) {
  switch (by) {
    case GroupBy::owner:
      return finding.owner.value_or("");
    case GroupBy::account:
      return finding.account;
    case GroupBy::rule:
      break;
  }
  return finding.rule;
}

}  // namespace

FindingCounts count_findings(std::span<const Finding> findings) {
  FindingCounts out;
  for (const Finding& finding : findings) {
    if (finding.state == FindingState::held) {
      ++out.held;
    } else if (finding.state == FindingState::waived) {
      ++out.waived;
    } else if (finding.known) {
      ++out.known;
    } else {
      ++(finding.severity == Severity::error     ? out.error
         : finding.severity == Severity::warning ? out.warning
                                                 : out.note);
    }
  }
  return out;
}

std::vector<FindingGroup> group_findings(std::span<const Finding> findings, GroupBy by) {
  std::vector<FindingGroup> out;
  std::map<std::string, std::size_t> places;
  for (const Finding& finding : findings) {
    std::string title = title_of(finding, by);
    const auto [at, added] = places.emplace(title, out.size());
    if (added) out.push_back({std::move(title), {}});
    out[at->second].findings.push_back(&finding);
  }
  if (by != GroupBy::account) std::ranges::stable_sort(out, {}, &FindingGroup::title);
  std::stable_partition(out.begin(), out.end(), [](const FindingGroup& group) { return !group.title.empty(); });
  return out;
}

std::size_t apply_baseline(std::span<Finding> findings, const std::set<std::string>& ids) {
  std::set<std::string> found;
  for (Finding& finding : findings) {
    finding.known = ids.contains(finding.id);
    if (finding.known) found.insert(finding.id);
  }
  return ids.size() - found.size();
}

}  // namespace acctplan
