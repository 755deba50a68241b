// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/tier_lists.hpp>
#include <acctplan/load/portfolio_stream.hpp>
#include <acctplan/render/tier_rows.hpp>

#include "cli/common_options.hpp"

namespace acctplan {

/// What all threads of a run tier by.
struct TierRun {
  const Policy& policy;
  const Date& as_of;
  const PlainTiers& tiers;
  Reassign mode = Reassign::no;
  ListChoice choice;
  std::size_t bytes = 0;  ///< of the table

  [[nodiscard]] TierResult result_of(const Account& account) const;
};

/// What of a plain account's result totals and lists go by.
class BriefResult {
 public:
  [[nodiscard]] const TierResult& of(const PlainAccount& account, const PlainTier& tier);

 private:
  TierResult result_;
};

/// Writes the rows that are listed, in the order of the table.
class TierRowMaker : public AccountWorker {
 public:
  TierRowMaker(const TierRun& run, const AppendResult& append);

  void take(const PlainAccount& account, const WholeAccount& row) override;
  void take(const Account& account) override;
  Closing finish_stretch() override;

 private:
  const TierRun& run_;
  bool all_listed_;
  BriefResult brief_;
  TierRows rows_;
  const AppendResult& append_;
};

/// What a thread adds up for the review.
struct TierTally {
  explicit TierTally(const TierRun& run) : portfolio(run.policy), review(run.choice) {}

  PortfolioTally portfolio;
  PortfolioReviewTally review;
};

class TierSummer : public AccountWorker {
 public:
  TierSummer(const TierRun& run, TierTally& tally) : run_(run), tally_(tally) {}

  void take(const PlainAccount& account, const WholeAccount& row) override;
  void take(const Account& account) override;
  Closing finish_stretch() override { return {}; }

 private:
  const TierRun& run_;
  TierTally& tally_;
  BriefResult brief_;
};

}  // namespace acctplan
