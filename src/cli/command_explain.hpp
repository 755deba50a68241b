// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct ExplainOptions {
  AccountOptions accounts;
};

void bind_explain(CLI::App& app, ExplainOptions& options);
[[nodiscard]] ExitStatus run_explain(const ExplainOptions& options, StandardStreams& streams);

}  // namespace acctplan
