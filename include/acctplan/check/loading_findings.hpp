// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/engine/finding.hpp>
#include <acctplan/model/account_mark.hpp>

namespace acctplan {

/// What the reading of the files found, as findings: the rule is the diagnostic's id. One inside an account's document
/// or row is that account's, and its owner's; others belong to nobody. In the order of the diagnostics.
[[nodiscard]] std::vector<Finding> loading_findings(const Diagnostics& diagnostics,
                                                    std::span<const AccountMark> accounts);

}  // namespace acctplan
