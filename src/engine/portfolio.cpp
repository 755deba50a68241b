// SPDX-License-Identifier: MIT
#include <acctplan/engine/portfolio.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace acctplan {
namespace {

constexpr std::int64_t kTiers = 4;

/// P.rank: current ACV and expansion potential, as far as known, then the composite score, then the id.
bool ranks_before(const TierResult* a, const TierResult* b) {
  const auto value = [](const TierResult& result) {
    return result.acv.value_or(Money()) + result.expansion.value_or(Money());
  };
  const Money value_a = value(*a);
  const Money value_b = value(*b);
  if (value_a != value_b) return value_a > value_b;
  const Rational score_a = a->score.value_or(Rational(-1));
  const Rational score_b = b->score.value_or(Rational(-1));
  if (score_a != score_b) return score_a > score_b;
  return a->id < b->id;
}

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

PortfolioTier summarise_tier(std::int64_t tier, const std::vector<const TierResult*>& counted, const Policy& policy) {
  PortfolioTier out;
  out.tier = tier;
  std::vector<const TierResult*> members;
  for (const TierResult* result : counted) {
    if (result->tier == tier) members.push_back(result);
  }
  std::sort(members.begin(), members.end(), ranks_before);
  const auto rated =
      std::count_if(counted.begin(), counted.end(), [](const TierResult* r) { return r->tier.has_value(); });
  const auto count = static_cast<std::int64_t>(members.size());
  out.count = members.size();
  if (rated > 0) out.share = Rational(count, rated);
  for (const TierResult* member : members) out.acv += member->acv.value_or(Money());

  const TierGuide& guide = policy.guide(tier);
  out.share_min = guide.share_min->value;
  out.share_max = guide.share_max->value;
  out.share_difference =
      difference(count, {(out.share_min * Rational(rated)).ceil(), (out.share_max * Rational(rated)).floor()});
  const StageGuide* stage = stage_of(policy);
  if (stage == nullptr) return out;
  out.guidance = guidance_of(*stage, tier);
  out.guidance_difference = difference(count, *out.guidance);
  for (std::int64_t i = out.guidance->max; i < count; ++i) {
    out.candidates.push_back(members[static_cast<std::size_t>(i)]->id);
  }
  return out;
}

void add_capacity(Portfolio& portfolio, const std::vector<const TierResult*>& counted, const Policy& policy) {
  std::map<std::string, OwnerLoad> owners;
  for (const TierResult* result : counted) {
    OwnerLoad& load = owners[result->owner.value_or("")];
    load.owner = result->owner.value_or("");
    ++load.accounts;
    if (!result->tier) continue;
    const TierGuide& guide = policy.guide(*result->tier);
    load.hours_min += guide.hours_min->value;
    load.hours_max += guide.hours_max->value;
    if (*result->tier == 3) ++load.tier3_accounts;
  }
  const auto tier3_limit = static_cast<std::size_t>(*policy.portfolio.tier3_accounts_max);
  for (auto& [name, load] : owners) {
    load.over_coverage = !name.empty() && load.tier3_accounts > tier3_limit;
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

void add_moves(Portfolio& portfolio, const std::vector<const TierResult*>& counted) {
  std::map<std::pair<std::int64_t, std::int64_t>, TierMove> moves;
  for (const TierResult* result : counted) {
    if (!result->previous || !result->tier || result->previous == result->tier) continue;
    TierMove& move = moves[{*result->previous, *result->tier}];
    move.from = *result->previous;
    move.to = *result->tier;
    ++move.count;
    move.acv += result->acv.value_or(Money());
  }
  for (const auto& [tiers, move] : moves) portfolio.moves.push_back(move);
  std::stable_sort(portfolio.moves.begin(), portfolio.moves.end(),
                   [](const TierMove& a, const TierMove& b) { return a.acv > b.acv; });
}

}  // namespace

Portfolio summarise_portfolio(const std::vector<TierResult>& results, const Policy& policy) {
  std::vector<const TierResult*> counted;
  for (const TierResult& result : results) {
    if (!result.excluded) counted.push_back(&result);
  }
  Portfolio out;
  out.accounts = counted.size();
  if (const StageGuide* stage = stage_of(policy)) out.stage = *stage->stage;
  for (const TierResult* result : counted) out.acv += result->acv.value_or(Money());
  for (std::int64_t tier = 1; tier <= kTiers; ++tier) {
    out.tiers.push_back(summarise_tier(tier, counted, policy));
    out.rated += out.tiers.back().count;
  }
  add_capacity(out, counted, policy);
  add_moves(out, counted);
  return out;
}

}  // namespace acctplan
