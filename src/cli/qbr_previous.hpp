// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <acctplan/engine/qbr.hpp>
#include <acctplan/load/load_previous_plan.hpp>

#include "cli/load_inputs.hpp"

namespace acctplan {

/// What `--previous` names: last quarter's account files, and results of `acctplan plan --format json`. Snapshots point
/// into it.
struct EarlierFiles {
  std::vector<Account> accounts;
  std::map<std::string, std::size_t> by_id;  ///< where an account stands
  EarlierPlans plans;
  bool given = false;

  /// What it says of an account, the account file first; nothing when it says nothing.
  [[nodiscard]] std::optional<QbrSnapshot> snapshot(const std::string& id, const Policy& policy,
                                                    const FiscalQuarter& reviewed) const;
  /// The ids of all that it has, sorted.
  [[nodiscard]] std::set<std::string> ids() const;
};

/// Reads them; what was not accepted is said, and the status set.
[[nodiscard]] EarlierFiles earlier_files(const std::string& path, Session& session);

}  // namespace acctplan
