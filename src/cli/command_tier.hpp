// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"
#include "cli/tier_selection.hpp"

namespace acctplan {

struct TierOptions {
  AccountOptions accounts;
  SelectionOptions selection;
  std::string previous, arr, against;
  bool reassign = false;
};

void bind_tier(CLI::App& app, TierOptions& options);
[[nodiscard]] ExitStatus run_tier(const TierOptions& options, StandardStreams& streams);

}  // namespace acctplan
