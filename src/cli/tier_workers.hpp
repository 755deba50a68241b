// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/tier_lists.hpp>
#include <acctplan/load/account_stream.hpp>
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
  std::string path;       ///< of the table
  std::size_t bytes = 0;  ///< likewise

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

  void take(const PlainAccount& account, const RowPlace& row) override;
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

  /// Adds what a later thread has added up; tallies of threads come in any order.
  void merge(TierTally&& later);
  /// The review, with all that its rows say: of most accounts nobody asks.
  [[nodiscard]] PortfolioReview take_review(const TierRun& run, const AccountStream& stream);

  PortfolioTally portfolio;
  PortfolioReviewTally review;
  std::map<std::string, RowPlace> kept;  ///< by id, where rows stand that a list has kept by their verdict alone
};

class TierSummer : public AccountWorker {
 public:
  TierSummer(const TierRun& run, TierTally& tally) : run_(run), tally_(tally) {}

  void take(const PlainAccount& account, const RowPlace& row) override;
  void take(const Account& account) override;
  Closing finish_stretch() override;

 private:
  /// Whether no list of the review keeps the account, which is then counted with those of the same verdict.
  [[nodiscard]] bool pass_over(const PlainAccount& account, const PlainTier& tier);

  /// Accounts of a stretch with one verdict.
  struct Alike {
    std::size_t count = 0;
    Int128 acv = 0;  ///< minor units, of those that are known
    bool acv_known = false;
  };
  using AlikeByVerdict = std::array<std::array<Alike, 2>, 7>;  ///< by TierAction, then watch

  const TierRun& run_;
  TierTally& tally_;
  BriefResult brief_;
  std::array<std::array<AlikeByVerdict, 5>, 5> alike_{};  ///< by the tier before, then the tier
  std::map<std::string_view, std::size_t> excluded_;
};

}  // namespace acctplan
