// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/mobility.hpp>

namespace acctplan {

/// By what listed accounts are ordered. Ties, and accounts that do not have it, follow by current ACV descending
/// (unknown last), then by id; tiers run from 1, actions from what asks for a decision to what does not.
enum class TierOrder { id, name, owner, tier, acv, action };
ACCTPLAN_WORDS(TierOrder, "id", "name", "owner", "tier", "acv", "action");

/// Which accounts are listed, and how; totals do not depend on it.
struct ListChoice {
  std::optional<TierOrder> order;    ///< nothing: lists by ACV, rows of a result as they came
  std::optional<std::int64_t> tier;  ///< only accounts that the result puts into this tier
  bool moves_only = false;           ///< only accounts whose tier changes or whose rules contradict each other
  std::optional<std::size_t> top;    ///< rows of a list; nothing: 20 for reading, all for others
};

/// Rows of a list for reading when nothing is asked for.
inline constexpr std::size_t kListedRows = 20;

[[nodiscard]] bool listed_before(const TierResult& a, const TierResult& b, TierOrder order);

/// The tier changes, or the rules contradict each other and a review decides.
[[nodiscard]] bool is_move(const TierResult& result);
[[nodiscard]] bool is_listed(const TierResult& result, const ListChoice& choice);

/// The results that a choice lists, in its order, cut to its top.
[[nodiscard]] std::vector<TierResult> chosen_results(std::vector<TierResult> results, const ListChoice& choice);

/// One list of the review: how many accounts it has and their ACV, and its first rows.
struct TierList {
  std::size_t count = 0;
  Money acv;
  std::vector<TierResult> rows;
};

struct ActionTotal {
  std::size_t count = 0;
  Money acv;
};

/// What the quarterly tier review goes through. Totals are over all accounts, lists over those that the choice lists.
struct PortfolioReview {
  ListChoice choice;
  std::size_t results = 0;                      ///< with the excluded ones
  std::array<ActionTotal, 7> actions = {};      ///< by TierAction
  bool acv_known = false;                       ///< of any account that is tiered
  std::size_t watched = 0;                      ///< of those on hold
  ActionTotal override_moves;                   ///< overrides that give another tier than the one before
  std::map<std::string, std::size_t> excluded;  ///< why -> accounts

  TierList upgrades, downgrades, reviews, watch, overrides, undetermined;
  TierList accounts;              ///< all that are listed
  std::vector<TierResult> first;  ///< of a portfolio small enough to be shown whole: those listed, uncut; else none

  [[nodiscard]] const ActionTotal& of(TierAction action) const { return actions[static_cast<std::size_t>(action)]; }
};

/// Collects a review account by account in bounded memory: a list keeps its first rows alone. Reviews of parts add up;
/// the result does not depend on how accounts were parted, as long as parts are merged in the order of the input.
class PortfolioReviewTally {
 public:
  explicit PortfolioReviewTally(ListChoice choice);

  void add(const TierResult& result);
  /// Whether a list would keep this result as a row. This, and `add` of one that is not kept, look at id, name, owner,
  /// tier, previous, action, watch, acv and excluded alone: reasons need be made only for what is kept.
  [[nodiscard]] bool keeps(const TierResult& result) const;
  /// Whether `keeps` says no to every tiered result with this action, watch and ACV (whole minor units, or
  /// kUnknownAmount); quick, and no is the answer where that takes more.
  [[nodiscard]] bool passes_over(TierAction action, bool watch, std::int64_t acv) const;
  /// The same of excluded accounts.
  [[nodiscard]] bool passes_over_excluded() const { return review_.results >= kListedRows; }
  /// Adds `count` results that `keeps` says no to, all with this verdict; `acv` is the sum of those that are known.
  void add_passed_over(const TierResult& verdict, std::size_t count, const Money& acv);
  /// Adds what was collected of the accounts that follow in the input.
  void merge(PortfolioReviewTally&& later);
  [[nodiscard]] PortfolioReview take();

 private:
  void keep(TierList& list, const TierResult& result);
  void set_bars();

  std::size_t top_;
  TierOrder order_;
  PortfolioReview review_;
  /// By TierAction, on hold also by watch: ACV in whole minor units below which nothing is kept; unknown lies below
  /// all.
  std::array<std::array<std::int64_t, 2>, 7> bars_;
};

/// The review of results at hand.
[[nodiscard]] PortfolioReview review_tiers(const std::vector<TierResult>& results, const ListChoice& choice);

}  // namespace acctplan
