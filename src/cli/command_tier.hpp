// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct TierOptions {
  AccountOptions accounts;
  std::string previous, arr;
  bool reassign = false;
};

void bind_tier(CLI::App& app, TierOptions& options);
[[nodiscard]] ExitStatus run_tier(const TierOptions& options, StandardStreams& streams);

}  // namespace acctplan
