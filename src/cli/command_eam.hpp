// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/load_inputs.hpp"
#include "cli/market_options.hpp"

namespace acctplan {

struct EamOptions {
  AccountOptions accounts;
  MarketOptions market;
  std::string part = "all";
};

void bind_eam(CLI::App& app, EamOptions& options);
[[nodiscard]] ExitStatus run_eam(const EamOptions& options, StandardStreams& streams);

}  // namespace acctplan
