// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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
  std::optional<CountRange> guidance;    ///< P.stage, when an ARR is known
  Rational share_min, share_max;         ///< P.share, of one
  std::int64_t guidance_difference = 0;  ///< accounts over (above zero) or under (below zero) P.stage
  std::int64_t share_difference = 0;     ///< likewise P.share
  std::vector<std::string> candidates;   ///< ids that rank last in a tier over its guidance (P.rank), in rank order
  std::optional<Money> candidate_value;  ///< what the first of them ranks by: ACV and expansion potential
};

struct OwnerLoad {
  std::string owner;  ///< empty: accounts without owner
  std::size_t accounts = 0;
  Rational hours_min, hours_max;  ///< a week
  std::size_t tier3_accounts = 0;
  bool over_coverage = false;  ///< more Tier 3 accounts than one owner can look after (P.capacity)
};

struct TierMove {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::size_t count = 0;
  Money acv;
};

/// Rulebook section 3 over the results of a run. `rated` are the accounts with a tier, also one kept for want of facts.
/// Owners come by hours, ties by name, accounts without owner last; moves by ACV, ties by tiers.
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

/// What the summary looks at of an account that is tiered.
struct PortfolioEntry {
  std::string_view id;
  std::string_view owner;  ///< empty: none
  std::int64_t tier = 0;   ///< 1 to 4; 0: unrated
  std::int64_t previous = 0;
  Money acv, expansion;                ///< zero when unknown
  std::optional<Rational> score = {};  ///< composite, for P.rank
};

/// Of an account that is not excluded; points into it.
[[nodiscard]] PortfolioEntry entry_of(const TierResult& result);

/// Candidates to move that a tier names; of more those that rank last.
inline constexpr std::size_t kMaxCandidates = 1000;

/// Collects rulebook section 3 account by account, in memory for the owners and the candidates alone. Tallies of parts
/// add up; neither the order nor the parting of the accounts changes what comes out.
class PortfolioTally {
 public:
  /// The policy outlives it.
  explicit PortfolioTally(const Policy& policy);
  PortfolioTally(PortfolioTally&&) noexcept;
  PortfolioTally& operator=(PortfolioTally&&) noexcept;
  ~PortfolioTally();

  void add(const PortfolioEntry& entry);
  /// Whether accounts are ranked in their tiers, for which each is to be added by itself.
  [[nodiscard]] bool ranks() const;
  /// Adds `count` accounts with these tiers, their ACV together; where nothing is ranked, the same as one by one with
  /// add_owner for each.
  void add_alike(std::int64_t tier, std::int64_t previous, std::size_t count, const Money& acv);
  void add_owner(std::string_view owner, std::int64_t tier);
  void merge(const PortfolioTally& other);
  [[nodiscard]] Portfolio take() const;

 private:
  struct Sums;
  std::unique_ptr<Sums> sums_;
};

/// Pure; the result does not depend on the order of `results`.
[[nodiscard]] Portfolio summarise_portfolio(const std::vector<TierResult>& results, const Policy& policy);

}  // namespace acctplan
