// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/engine/portfolio.hpp>

namespace acctplan {

/// The tiers 1 to 4, and 0 for none.
inline constexpr std::size_t kTierSlots = 5;

struct TierSum {
  std::size_t count = 0;
  Money acv;

  void add(const Money& amount) {
    ++count;
    acv += amount;
  }
  void merge(const TierSum& other) {
    count += other.count;
    acv += other.acv;
  }
};

/// By the tier before, then by the tier.
using TierMatrix = std::array<std::array<TierSum, kTierSlots>, kTierSlots>;
/// Accounts by tier.
using OwnerCounts = std::array<std::size_t, kTierSlots>;
using OwnerSums = std::map<std::string, OwnerCounts, std::less<>>;

/// Where an account stands in its tier (P.rank).
struct RankPlace {
  Money value;
  Rational score;
  std::string_view id;

  [[nodiscard]] bool before(const RankPlace& other) const;
};

/// Those of a tier who rank last, kMaxCandidates at most.
class LastRanked {
 public:
  void add(const RankPlace& place);
  void merge(const LastRanked& other);
  /// The last `count` of them, or as many as are kept, in rank order; their ids point into this.
  [[nodiscard]] std::vector<RankPlace> places(std::size_t count) const;

 private:
  struct Kept {
    Money value;
    Rational score;
    std::string id;

    [[nodiscard]] RankPlace place() const { return {value, score, id}; }
  };
  static bool ranks_after(const Kept& a, const Kept& b) { return b.place().before(a.place()); }

  std::vector<Kept> heap_;  ///< the best of them first
};

struct PortfolioTally::Sums {
  Sums(const Policy& of_policy, bool has_guidance) : policy(of_policy), ranked(has_guidance) {}

  /// The counts of an owner. Most tables have few.
  OwnerCounts& owner(std::string_view name) {
    Seen& seen = lately[std::hash<std::string_view>()(name) % lately.size()];
    if (seen.counts == nullptr || seen.name != name) {
      auto found = owners.find(name);
      if (found == owners.end()) found = owners.try_emplace(std::string(name)).first;
      seen = {found->first, &found->second};
    }
    return *seen.counts;
  }

  const Policy& policy;
  bool ranked;
  TierMatrix matrix;
  OwnerSums owners;
  /// Where owners are, by their hash.
  struct Seen {
    std::string_view name;
    OwnerCounts* counts = nullptr;
  };
  std::array<Seen, 128> lately;
  std::array<LastRanked, kTierSlots> last;
};

}  // namespace acctplan
