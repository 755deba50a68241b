// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/tier_lists.hpp>

#include "cli/load_inputs.hpp"
#include "cli/market_options.hpp"

namespace acctplan {

struct WhitespaceOptions {
  AccountOptions accounts;
  MarketOptions market;
  std::size_t top = kListedRows;
};

void bind_whitespace(CLI::App& app, WhitespaceOptions& options);
[[nodiscard]] ExitStatus run_whitespace(const WhitespaceOptions& options, StandardStreams& streams);

}  // namespace acctplan
