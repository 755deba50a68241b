// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct ScoreOptions {
  AccountOptions accounts;
};

void bind_score(CLI::App& app, ScoreOptions& options);
[[nodiscard]] ExitStatus run_score(const ScoreOptions& options, StandardStreams& streams);

}  // namespace acctplan
