// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct PolicyCommandOptions {
  std::string action;
  AccountOptions accounts;  ///< the paths are the argument of diff and the accounts of fit
};

void bind_policy_command(CLI::App& app, PolicyCommandOptions& options);
[[nodiscard]] ExitStatus run_policy(const PolicyCommandOptions& options, StandardStreams& streams);

}  // namespace acctplan
