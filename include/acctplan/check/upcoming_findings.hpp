// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <acctplan/check/check_report.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// How far `--expires-within` looks at most.
inline constexpr std::int64_t kMostUpcomingDays = 366;

/// What will stand against an account within `days` after `as_of` if nobody does anything, and does not yet: findings
/// that are new, that get graver, or whose hold or waiver ends. Each day is judged as a run of that day would.
/// `today` are the findings of check_account at `as_of`.
[[nodiscard]] std::vector<UpcomingFinding> upcoming_findings(const Account& account, const Policy& policy,
                                                             const Date& as_of, std::int64_t days,
                                                             std::span<const Finding> today);

}  // namespace acctplan
