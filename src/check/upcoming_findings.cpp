// SPDX-License-Identifier: MIT
#include <acctplan/check/upcoming_findings.hpp>

#include <map>
#include <string>
#include <utility>

#include <acctplan/check/check_account.hpp>

namespace acctplan {

std::vector<UpcomingFinding> upcoming_findings(const Account& account, const Policy& policy, const Date& as_of,
                                               std::int64_t days, std::span<const Finding> today) {
  std::map<std::string, Severity> standing;
  for (const Finding& finding : today) {
    if (finding.state == FindingState::open) standing.emplace(finding.id, finding.severity);
  }
  std::vector<UpcomingFinding> out;
  for (std::int64_t after = 1; after <= days; ++after) {
    const Date day = as_of.plus_days(after);
    for (Finding& finding : check_account(assess(account, policy, day), policy, day)) {
      if (finding.state != FindingState::open) continue;
      const auto [known, added] = standing.emplace(finding.id, finding.severity);
      if (!added && finding.severity <= known->second) continue;
      known->second = finding.severity;
      out.push_back({day, std::move(finding)});
    }
  }
  return out;
}

}  // namespace acctplan
