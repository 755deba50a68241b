// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/engine/finding.hpp>
#include <acctplan/model/words.hpp>

namespace acctplan {

/// A finding that stands against the account: neither held nor waived, and not in the baseline.
[[nodiscard]] inline bool counts_against(const Finding& finding) {
  return finding.state == FindingState::open && !finding.known;
}

/// How many findings there are: by severity those that count against accounts, and the others by why they do not.
struct FindingCounts {
  std::size_t error = 0, warning = 0, note = 0;
  std::size_t held = 0, waived = 0, known = 0;

  [[nodiscard]] std::size_t against() const { return error + warning + note; }
  [[nodiscard]] std::size_t all() const { return against() + held + waived + known; }
};

[[nodiscard]] FindingCounts count_findings(std::span<const Finding> findings);

/// What a later day brings unless something changes.
struct UpcomingFinding {
  Date on;          ///< the first day on which it stands, or stands with this severity
  Finding finding;  ///< as it is on that day
};

/// The result `check`.
struct CheckReport {
  std::vector<Finding> findings;              ///< those of files without an account, then by account in the order read
  std::vector<UpcomingFinding> upcoming;      ///< by day
  std::optional<std::int64_t> upcoming_days;  ///< how far was looked; nothing: not asked for
  std::vector<std::string> accounts;          ///< ids of those that were checked, in the order read
  std::size_t rejected = 0;                   ///< documents that were not
  std::size_t gone = 0;                       ///< ids of the baseline that nothing was found for
};

/// How findings are put together.
enum class GroupBy { owner, account, rule };
ACCTPLAN_WORDS(GroupBy, "owner", "account", "rule");

/// Findings of one owner, account or rule, in their order.
struct FindingGroup {
  std::string title;  ///< the owner's name, the account's id or the rule; empty where there is none
  std::vector<const Finding*> findings;
};

/// Owners and rules by name, accounts in the order of the findings; what has no owner or account comes last.
[[nodiscard]] std::vector<FindingGroup> group_findings(std::span<const Finding> findings, GroupBy by);

/// Marks findings whose id is in the baseline as known; returns how many of its ids nothing was found for.
std::size_t apply_baseline(std::span<Finding> findings, const std::set<std::string>& ids);

}  // namespace acctplan
