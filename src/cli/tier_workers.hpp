// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/engine/policy_comparison.hpp>
#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/rank_scores.hpp>
#include <acctplan/engine/tier_lists.hpp>
#include <acctplan/load/account_stream.hpp>
#include <acctplan/render/tier_rows.hpp>

#include "cli/command_tier.hpp"
#include "cli/tier_row_list.hpp"

namespace acctplan {

/// What all threads of a run tier by.
struct TierRun {
  const Policy& policy;
  const Date& as_of;
  const TierBasis& basis;
  const PlainTiers& tiers;
  Reassign mode = Reassign::no;
  bool plain = true;  ///< plain accounts that are chosen suffice
  ListChoice choice;
  TierColumns columns;                 ///< of rows
  const RankLimits* limits = nullptr;  ///< of P.rank, once they are known
  std::string path;                    ///< of the table
  std::size_t bytes = 0;               ///< likewise

  /// Whether a plain account is either not chosen or enough.
  [[nodiscard]] bool suffices(const PlainAccount& account) const;
  [[nodiscard]] TierResult result_of(const Account& account, PreviousDifferences& differences) const;
};

/// What the threads of a run find, put together in the order of the input.
struct TierFindings {
  explicit TierFindings(const ListChoice& choice) : rows(choice) {}

  std::size_t chosen = 0;  ///< accounts that the report is about
  PreviousDifferences differences;
  TierRowList rows;  ///< those that cannot be written as they come

  void merge(TierFindings&& later);
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
  TierRowMaker(const TierRun& run, TierFindings& findings, const AppendResult& append);

  [[nodiscard]] bool suffices(const PlainAccount& account) const override { return run_.suffices(account); }
  void take(const PlainAccount& account, const RowPlace& row) override;
  void take(const Account& account) override;
  Closing finish_stretch() override;

 private:
  /// Sees to the row that has been appended last.
  void keep(const TierResult& result);

  const TierRun& run_;
  TierFindings& findings_;
  bool all_listed_, in_order_;
  BriefResult brief_;
  TierRows rows_;
  TierFindings found_;  ///< of the stretch
  const AppendResult& append_;
};

/// What a thread adds up for the review.
struct TierTally {
  explicit TierTally(const TierRun& run);

  /// Adds what a later thread has added up; tallies of threads come in any order.
  void merge(TierTally&& later);
  /// The review, with all that its rows say: of most accounts nobody asks.
  [[nodiscard]] PortfolioReview take_review(const TierRun& run, const AccountStream& stream);

  PortfolioTally portfolio;
  PortfolioReviewTally review;
  std::optional<PolicyComparisonTally> against;
  std::map<std::string, RowPlace> kept;  ///< by id, where rows stand that a list has kept by their verdict alone
};

class TierSummer : public AccountWorker {
 public:
  TierSummer(const TierRun& run, TierFindings& findings, TierTally& tally)
      : run_(run), findings_(findings), tally_(tally), found_(run.choice) {}

  [[nodiscard]] bool suffices(const PlainAccount& account) const override;
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

  /// Hands on what accounts of one verdict add up to.
  void add_alike();

  const TierRun& run_;
  TierFindings& findings_;
  TierTally& tally_;
  BriefResult brief_;
  TierFindings found_;                                    ///< of the stretch
  std::array<std::array<AlikeByVerdict, 5>, 5> alike_{};  ///< by the tier before, then the tier
  std::map<std::string_view, std::size_t> excluded_;
};

}  // namespace acctplan
