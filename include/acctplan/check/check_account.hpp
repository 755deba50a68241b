// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <acctplan/engine/assessment.hpp>
#include <acctplan/engine/finding.hpp>

namespace acctplan {

/// The findings of rulebook section 4 on one account, with holds and waivers applied; errors first, then warnings, then
/// notes, each by due date, then rule, then id.
[[nodiscard]] std::vector<Finding> check_account(const Assessment& assessment, const Policy& policy, const Date& as_of);

}  // namespace acctplan
