// SPDX-License-Identifier: MIT
#include <acctplan/engine/portfolio.hpp>

#include <algorithm>

#include "portfolio_sums.hpp"

namespace acctplan {
namespace {

/// The stage of a company with this ARR; the list has the smallest first.
const StageGuide* stage_of(const Policy& policy) {
  if (!policy.arr) return nullptr;
  const StageGuide* out = nullptr;
  for (const StageGuide& stage : policy.portfolio.stages) {
    if (*stage.arr_from <= *policy.arr) out = &stage;
  }
  return out;
}

CountRange guidance_of(const StageGuide& stage, std::int64_t tier) {
  switch (tier) {
    case 1:
      return {*stage.tier1_min, *stage.tier1_max};
    case 2:
      return {*stage.tier2_min, *stage.tier2_max};
    case 3:
      return {*stage.tier3_min, *stage.tier3_max};
    default:
      return {*stage.tier4_min, *stage.tier4_max};
  }
}

/// How far a count lies over (above zero) or under (below zero) a range.
std::int64_t difference(std::int64_t count, const CountRange& range) {
  if (count > range.max) return count - range.max;
  if (count < range.min) return count - range.min;
  return 0;
}

/// The counts that give a share; where no whole number of so few accounts does, the ones on either side.
CountRange counts_of_share(const TierGuide& guide, std::int64_t rated) {
  const std::int64_t least = (guide.share_min->value * Rational(rated)).ceil();
  const std::int64_t most = (guide.share_max->value * Rational(rated)).floor();
  return {std::min(least, most), std::max(least, most)};
}

PortfolioTier summarise_tier(std::int64_t tier, const TierSum& sum, const LastRanked& last, std::int64_t rated,
                             const Policy& policy) {
  PortfolioTier out;
  out.tier = tier;
  out.count = sum.count;
  out.acv = sum.acv;
  const auto count = static_cast<std::int64_t>(sum.count);
  if (rated > 0) out.share = Rational(count, rated);
  const TierGuide& guide = policy.guide(tier);
  out.share_min = guide.share_min->value;
  out.share_max = guide.share_max->value;
  out.share_difference = difference(count, counts_of_share(guide, rated));
  const StageGuide* stage = stage_of(policy);
  if (stage == nullptr) return out;
  out.guidance = guidance_of(*stage, tier);
  out.guidance_difference = difference(count, *out.guidance);
  if (count <= out.guidance->max) return out;
  for (const RankPlace& place : last.places(static_cast<std::size_t>(count - out.guidance->max))) {
    if (!out.candidate_value) out.candidate_value = place.value;
    out.candidates.emplace_back(place.id);
  }
  return out;
}

void add_capacity(Portfolio& portfolio, const OwnerSums& owners, const Policy& policy) {
  const auto tier3_limit = static_cast<std::size_t>(*policy.portfolio.tier3_accounts_max);
  for (const auto& [owner, counts] : owners) {
    OwnerLoad load;
    load.owner = owner;
    for (std::size_t tier = 0; tier < counts.size(); ++tier) {
      load.accounts += counts[tier];
      if (tier == 0) continue;
      const TierGuide& guide = policy.guide(static_cast<std::int64_t>(tier));
      const Rational count(static_cast<std::int64_t>(counts[tier]));
      load.hours_min += guide.hours_min->value * count;
      load.hours_max += guide.hours_max->value * count;
    }
    load.tier3_accounts = counts[3];
    load.over_coverage = !load.owner.empty() && load.tier3_accounts > tier3_limit;
    portfolio.hours_min += load.hours_min;
    portfolio.hours_max += load.hours_max;
    portfolio.owners.push_back(std::move(load));
  }
  std::sort(portfolio.owners.begin(), portfolio.owners.end(), [](const OwnerLoad& a, const OwnerLoad& b) {
    if (a.owner.empty() != b.owner.empty()) return b.owner.empty();
    if (a.hours_max != b.hours_max) return a.hours_max > b.hours_max;
    return a.owner < b.owner;
  });
  const Rational week = policy.portfolio.week_hours->value;
  portfolio.fte_min = portfolio.hours_min / week;
  portfolio.fte_max = portfolio.hours_max / week;
}

void add_moves(Portfolio& portfolio, const TierMatrix& matrix) {
  for (std::size_t from = 1; from < matrix.size(); ++from) {
    for (std::size_t to = 1; to < matrix.size(); ++to) {
      const TierSum& sum = matrix[from][to];
      if (from == to || sum.count == 0) continue;
      portfolio.moves.push_back({static_cast<std::int64_t>(from), static_cast<std::int64_t>(to), sum.count, sum.acv});
    }
  }
  std::stable_sort(portfolio.moves.begin(), portfolio.moves.end(),
                   [](const TierMove& a, const TierMove& b) { return a.acv > b.acv; });
}

}  // namespace

PortfolioTally::PortfolioTally(const Policy& policy)
    : sums_(std::make_unique<Sums>(policy, stage_of(policy) != nullptr)) {}
PortfolioTally::PortfolioTally(PortfolioTally&&) noexcept = default;
PortfolioTally& PortfolioTally::operator=(PortfolioTally&&) noexcept = default;
PortfolioTally::~PortfolioTally() = default;

void PortfolioTally::add(const PortfolioEntry& entry) {
  const auto tier = static_cast<std::size_t>(entry.tier);
  sums_->matrix[static_cast<std::size_t>(entry.previous)][tier].add(entry.acv);
  ++sums_->owner(entry.owner)[tier];
  if (sums_->ranked && tier != 0) {
    sums_->last[tier].add({entry.acv + entry.expansion, entry.score.value_or(Rational(-1)), entry.id});
  }
}

bool PortfolioTally::ranks() const { return sums_->ranked; }

void PortfolioTally::add_alike(std::int64_t tier, std::int64_t previous, std::size_t count, const Money& acv) {
  sums_->matrix[static_cast<std::size_t>(previous)][static_cast<std::size_t>(tier)].merge({count, acv});
}

void PortfolioTally::add_owner(std::string_view owner, std::int64_t tier) {
  ++sums_->owner(owner)[static_cast<std::size_t>(tier)];
}

void PortfolioTally::merge(const PortfolioTally& other) {
  for (std::size_t from = 0; from < sums_->matrix.size(); ++from) {
    for (std::size_t to = 0; to < sums_->matrix.size(); ++to) {
      sums_->matrix[from][to].merge(other.sums_->matrix[from][to]);
    }
  }
  for (const auto& [owner, counts] : other.sums_->owners) {
    OwnerCounts& mine = sums_->owner(owner);
    for (std::size_t tier = 0; tier < mine.size(); ++tier) mine[tier] += counts[tier];
  }
  for (std::size_t tier = 1; tier < sums_->last.size(); ++tier) sums_->last[tier].merge(other.sums_->last[tier]);
}

Portfolio PortfolioTally::take() const {
  const Policy& policy = sums_->policy;
  std::array<TierSum, kTierSlots> tiers;
  Portfolio out;
  for (std::size_t tier = 0; tier < kTierSlots; ++tier) {
    for (std::size_t from = 0; from < kTierSlots; ++from) tiers[tier].merge(sums_->matrix[from][tier]);
    out.accounts += tiers[tier].count;
    out.acv += tiers[tier].acv;
    if (tier != 0) out.rated += tiers[tier].count;
  }
  if (const StageGuide* stage = stage_of(policy)) out.stage = *stage->stage;
  for (std::size_t tier = 1; tier < kTierSlots; ++tier) {
    out.tiers.push_back(summarise_tier(static_cast<std::int64_t>(tier), tiers[tier], sums_->last[tier],
                                       static_cast<std::int64_t>(out.rated), policy));
  }
  add_capacity(out, sums_->owners, policy);
  add_moves(out, sums_->matrix);
  return out;
}

PortfolioEntry entry_of(const TierResult& result) {
  return {result.id,
          result.owner ? std::string_view(*result.owner) : std::string_view(),
          result.tier.value_or(0),
          result.previous.value_or(0),
          result.acv.value_or(Money()),
          result.expansion.value_or(Money()),
          result.score};
}

Portfolio summarise_portfolio(const std::vector<TierResult>& results, const Policy& policy) {
  PortfolioTally tally(policy);
  for (const TierResult& result : results) {
    if (!result.excluded) tally.add(entry_of(result));
  }
  return tally.take();
}

}  // namespace acctplan
