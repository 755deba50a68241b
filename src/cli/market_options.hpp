// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <acctplan/engine/market.hpp>

#include "cli/load_inputs.hpp"

namespace acctplan {

/// What whitespace is discovered by.
struct MarketOptions {
  std::string catalog, portfolio;
};

void bind_market(CLI::App& app, MarketOptions& options);

/// Names the files of the command line as ones that the run goes by, before accounts are read: nobody has to be told
/// that they are no accounts.
void name_market(const MarketOptions& options, Session& session);

/// What came of looking for a market.
struct MarketChoice {
  enum class Outcome { none, accepted, refused };
  Outcome outcome = Outcome::none;  ///< refused: said, and the status set; there is no result then
  std::optional<Market> market;

  [[nodiscard]] const Market* known() const { return market ? &*market : nullptr; }
};

/// The catalog of --catalog or of the settings with the customers of --portfolio, else with the run's `own`. Throws
/// UsageError for a portfolio without catalog.
[[nodiscard]] MarketChoice read_market(const MarketOptions& options, SimilarCustomers own, Session& session,
                                       const AccountOptions& accounts, const StandardStreams& streams);
/// Likewise for a session whose accounts have been read; what of them the catalog does not know is said.
[[nodiscard]] MarketChoice market_of(const MarketOptions& options, Session& session, const AccountOptions& accounts,
                                     const StandardStreams& streams);

}  // namespace acctplan
