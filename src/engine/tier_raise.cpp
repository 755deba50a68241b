// SPDX-License-Identifier: MIT
#include "tier_raise.hpp"

#include "tier_sentences.hpp"

namespace acctplan {
namespace {

/// The least number of whole minor units that brings a rank to a higher one.
constexpr std::int64_t units_to(AmountRank rank, AmountRank wanted) { return (wanted - rank + 1) / 2; }

class RaiseSearch {
 public:
  RaiseSearch(const TierInputs& inputs, const TierLimits& limits, std::int64_t now)
      : changed_(inputs), limits_(limits), now_(now) {}

  void raise(TierField field) {
    const std::size_t index = amount_index(field);
    const AmountRank rank = changed_.rank[index];
    // Verdicts change on a limit or just above it, and current ACV's also where it is no longer down too far.
    if (field == TierField::current_acv && changed_.kept_from > rank)
      try_more(field, rank, units_to(rank, changed_.kept_from));
    for (const AmountRank step : limits_.steps) {
      if (step < rank) continue;
      if (best_ && units_to(rank, step) > best_->more) break;
      if (try_more(field, rank, units_to(rank, step)) || try_more(field, rank, units_to(rank, step + 1))) break;
    }
    changed_.rank[index] = rank;
  }

  [[nodiscard]] const std::optional<TierRaise>& best() const { return best_; }

 private:
  /// Whether that much more lifts the tier.
  bool try_more(TierField field, AmountRank rank, std::int64_t more) {
    if (more <= 0) return false;
    changed_.rank[amount_index(field)] = rank + 2 * more;
    const std::int64_t tier = tier_given(holding_rules(changed_, limits_), changed_, limits_);
    if (tier == 0 || tier >= now_) return false;
    if (!best_ || more < best_->more || (more == best_->more && tier < best_->tier))
      best_ = TierRaise{tier, field, more};
    return true;
  }

  TierInputs changed_;
  const TierLimits& limits_;
  std::int64_t now_;
  std::optional<TierRaise> best_;
};

}  // namespace

std::optional<TierRaise> nearest_raise(const TierInputs& inputs, const TierLimits& limits, std::int64_t now) {
  if (now == 1) return std::nullopt;
  RaiseSearch search(inputs, limits, now);
  for (const TierField field : kMoneyFields) {
    if (field != TierField::prior_year_acv && inputs.amount(field) != kUnknownRank) search.raise(field);
  }
  return search.best();
}

void append_raise_text(std::string& out, std::string_view more, TierField field, std::string_view raised) {
  append_parts(out, "+", more, " of ", name_of(field), " (to ", raised, ")");
}

}  // namespace acctplan
