// SPDX-License-Identifier: MIT
#include <acctplan/engine/policy_fit.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include "qualifying.hpp"

namespace acctplan {
namespace {

/// Ten times 1, 1.5, 2 ...: the first digits of thresholds as people write them.
constexpr auto kFirstDigits = std::to_array<std::int64_t>({10, 15, 20, 25, 30, 40, 50, 60, 75, 80});
constexpr std::int64_t kLowestPower = 10;

/// Rounded amounts, rising, up to the first that is above every account's ACV; whole units of the currency.
std::vector<Money> candidate_thresholds(const std::vector<const Account*>& accounts, const Policy& policy) {
  Money highest;
  for (const Account* account : accounts) {
    const Revenue& revenue = account->revenue;
    for (const Fact<Money>* acv : {&revenue.current_acv, &revenue.projected_acv_12m, &revenue.projected_acv_18m}) {
      if (*acv && **acv > highest) highest = **acv;
    }
  }
  std::int64_t minor_of_unit = 1;
  for (int digit = 0; digit < minor_digits(*policy.currency).value_or(2); ++digit) minor_of_unit *= 10;
  std::vector<Money> out;
  // Amounts stay below 10^15 units, so the products fit.
  for (std::int64_t power = kLowestPower;; power *= 10) {
    for (const std::int64_t digits : kFirstDigits) {
      out.emplace_back(Rational(digits * power) * Rational(minor_of_unit));
      // The order of three thresholds asks for three candidates.
      if (out.back() > highest && out.size() >= 3) return out;
    }
  }
}

Fact<Money>& threshold_of(TieringPolicy& tiering, std::int64_t tier) {
  if (tier == 1) return tiering.tier1.acv_above;
  return tier == 2 ? tiering.tier2.acv_from : tiering.tier3.acv_from;
}

QualifyingShape shape_under(const std::vector<const Account*>& accounts, const Policy& policy, const Date& as_of) {
  QualifyingShape out;
  for (const Account* account : accounts) count_qualifying(out, qualify(*account, policy, as_of).tier, *account);
  return out;
}

/// Fits one threshold; counts fall as it rises, so halving finds where they cross the target.
class ThresholdFit {
 public:
  ThresholdFit(const std::vector<const Account*>& accounts, Policy& policy, const Date& as_of, std::int64_t tier,
               const std::vector<Money>& candidates)
      : accounts_(accounts), policy_(policy), as_of_(as_of), tier_(tier), candidates_(candidates) {}

  /// Chooses among the candidates [low, high) and sets it in the policy; the index chosen.
  std::size_t choose(std::size_t low, std::size_t high, FittedTier& out) {
    std::size_t at = first_not_above(low, high, out.target);
    if (at == high) at = high - 1;
    if (at > low) {
      const Rational below = distance(at - 1, out.target);
      if (below < distance(at, out.target)) --at;
    }
    // Of thresholds that give the same accounts the highest says most plainly where the tier begins.
    at = last_with_count(at, high, count(at));
    out.without_threshold = count(beyond());
    set(at);
    out.after = candidates_[at];
    out.limit = limit_of(at, low);
    return at;
  }

 private:
  /// The threshold that no account reaches.
  [[nodiscard]] std::size_t beyond() const { return candidates_.size() - 1; }

  void set(std::size_t index) {
    Fact<Money>& threshold = threshold_of(policy_.tiering, tier_);
    threshold = Fact<Money>(candidates_[index], threshold.span());
  }

  std::size_t count(std::size_t index) {
    if (const auto known = counts_.find(index); known != counts_.end()) return known->second;
    set(index);
    const QualifyingShape shape = shape_under(accounts_, policy_, as_of_);
    rated_ = static_cast<std::int64_t>(PolicyFit::rated(shape));
    return counts_[index] = shape[static_cast<std::size_t>(tier_)].count;
  }

  Rational share(std::size_t index) {
    const auto accounts = static_cast<std::int64_t>(count(index));
    return rated_ == 0 ? Rational() : Rational(accounts, rated_);
  }

  Rational distance(std::size_t index, const Rational& target) {
    const Rational off = share(index) - target;
    return off < Rational() ? Rational() - off : off;
  }

  std::size_t first_not_above(std::size_t low, std::size_t high, const Rational& target) {
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (share(middle) <= target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  std::size_t last_with_count(std::size_t low, std::size_t high, std::size_t wanted) {
    while (high - low > 1) {
      const std::size_t middle = low + (high - low) / 2;
      if (count(middle) == wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  FitLimit limit_of(std::size_t at, std::size_t low) {
    const TierGuide& guide = policy_.guide(tier_);
    const Rational reached = share(at);
    FitLimit out = FitLimit::none;
    if (reached > guide.share_max->value) {
      out = share(beyond()) > guide.share_max->value ? FitLimit::filled_by_others : FitLimit::too_coarse;
    } else if (reached < guide.share_min->value) {
      out = share(low) < guide.share_min->value ? FitLimit::too_few : FitLimit::too_coarse;
    }
    set(at);
    return out;
  }

  const std::vector<const Account*>& accounts_;
  Policy& policy_;
  const Date& as_of_;
  std::int64_t tier_;
  const std::vector<Money>& candidates_;
  std::map<std::size_t, std::size_t> counts_ = {};
  std::int64_t rated_ = 0;
};

}  // namespace

std::size_t PolicyFit::rated(const QualifyingShape& shape) {
  std::size_t out = 0;
  for (std::size_t tier = 1; tier < shape.size(); ++tier) out += shape[tier].count;
  return out;
}

Rational PolicyFit::share(const QualifyingShape& shape, std::int64_t tier) {
  const auto all = static_cast<std::int64_t>(rated(shape));
  if (all == 0) return {};
  return {static_cast<std::int64_t>(shape[static_cast<std::size_t>(tier)].count), all};
}

PolicyFit fit_policy(std::span<const Account> accounts, const Policy& policy, const Date& as_of) {
  std::vector<const Account*> tiered;
  for (const Account& account : accounts) {
    if (is_tiered(account, as_of)) tiered.push_back(&account);
  }
  const std::vector<Money> candidates = candidate_thresholds(tiered, policy);
  PolicyFit out;
  out.policy = policy;
  out.before = shape_under(tiered, policy, as_of);
  std::size_t end = candidates.size();
  for (std::int64_t tier = 1; tier <= 3; ++tier) {
    FittedTier fitted;
    fitted.tier = tier;
    fitted.before = *threshold_of(out.policy.tiering, tier);
    const TierGuide& guide = policy.guide(tier);
    fitted.target = (guide.share_min->value + guide.share_max->value) / Rational(2);
    // Tier 3 begins below Tier 2, which begins no higher than Tier 1.
    const std::size_t low = tier == 3 ? 0 : 1;
    ThresholdFit fit(tiered, out.policy, as_of, tier, candidates);
    const std::size_t chosen = fit.choose(low, end, fitted);
    end = tier == 1 ? chosen + 1 : chosen;
    out.tiers.push_back(fitted);
  }
  out.after = shape_under(tiered, out.policy, as_of);
  return out;
}

}  // namespace acctplan
