// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct PolicyCommandOptions {
  std::string action, argument;
  PolicyOptions rules;
  OutputOptions output;
};

void bind_policy_command(CLI::App& app, PolicyCommandOptions& options);
[[nodiscard]] ExitStatus run_policy(const PolicyCommandOptions& options, StandardStreams& streams);

}  // namespace acctplan
