// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct WhitespaceOptions {
  AccountOptions accounts;
};

void bind_whitespace(CLI::App& app, WhitespaceOptions& options);
[[nodiscard]] ExitStatus run_whitespace(const WhitespaceOptions& options, StandardStreams& streams);

}  // namespace acctplan
