// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"
#include "cli/market_options.hpp"

namespace acctplan {

struct PlanOptions {
  AccountOptions accounts;
  MarketOptions market;
  bool brief = false;
};

void bind_plan(CLI::App& app, PlanOptions& options);
[[nodiscard]] ExitStatus run_plan(const PlanOptions& options, StandardStreams& streams);

}  // namespace acctplan
