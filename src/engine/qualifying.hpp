// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/policy_comparison.hpp>

namespace acctplan {

/// Whether an account gets a tier at all: no former customer, no partner.
[[nodiscard]] bool is_tiered(const Account& account, const Date& as_of);

/// Counts an account that qualifies for a tier (nothing: unrated).
void count_qualifying(QualifyingShape& shape, const std::optional<std::int64_t>& tier, const Account& account);

}  // namespace acctplan
