// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/mobility.hpp>

namespace acctplan {

struct CountRange {
  std::int64_t min = 0;
  std::int64_t max = 0;
};

struct PortfolioTier {
  std::int64_t tier = 0;
  std::size_t count = 0;
  Rational share;  ///< of the rated accounts; 0 with none rated
  Money acv;
  std::optional<CountRange> guidance;   ///< P.stage, when an ARR is known
  Rational share_min, share_max;        ///< P.share, of one
  std::vector<std::string> candidates;  ///< ids that rank last in a tier over its guidance (P.rank)
};

struct OwnerLoad {
  std::string owner;  ///< empty: accounts without owner
  std::size_t accounts = 0;
  Rational hours_min, hours_max;  ///< a week
};

struct TierMove {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::size_t count = 0;
  Money acv;
};

/// Rulebook section 3 over the results of a run.
struct Portfolio {
  std::size_t accounts = 0;  ///< all but the excluded
  std::size_t rated = 0;
  Money acv;
  std::string stage;  ///< of P.stage; empty without an ARR
  std::vector<PortfolioTier> tiers;
  Rational hours_min, hours_max, fte_min, fte_max;
  std::vector<OwnerLoad> owners;
  std::vector<TierMove> moves;
};

[[nodiscard]] Portfolio summarise_portfolio(const std::vector<TierResult>& results, const Policy& policy);

}  // namespace acctplan
