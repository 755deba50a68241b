// SPDX-License-Identifier: MIT
#include "tier_raise.hpp"

#include "tier_sentences.hpp"

namespace acctplan {
namespace {

class RaiseSearch {
 public:
  RaiseSearch(const TierInputs& inputs, TierRuleSet holding, const TierLimits& limits, std::int64_t now)
      : changed_(inputs), limits_(limits), holding_(holding), now_(now) {}

  template <TierField field>
  void raise() {
    constexpr std::size_t index = amount_index(field);
    if (field == TierField::prior_year_acv || changed_.rank[index] == kUnknownRank) return;
    const AmountRank rank = changed_.rank[index];
    // Current ACV's verdicts change also where it is no longer down too far.
    if (field == TierField::current_acv && changed_.kept_from > rank)
      try_more<field>(rank, units_to(rank, changed_.kept_from));
    for (const AmountRank step : limits_.steps[index]) {
      if (step <= rank) continue;
      const std::int64_t more = units_to(rank, step);
      if ((best_ && more > best_->more) || try_more<field>(rank, more)) break;
    }
    changed_.rank[index] = rank;
  }

  [[nodiscard]] const std::optional<TierRaise>& best() const { return best_; }

 private:
  /// Whether that much more lifts the tier.
  template <TierField field>
  bool try_more(AmountRank rank, std::int64_t more) {
    constexpr TierRuleSet kTouched = rules_about(field);
    if (more <= 0) return false;
    changed_.rank[amount_index(field)] = rank + 2 * more;
    const TierRuleSet holding = (holding_ & ~kTouched) | holding_rules<kTouched>(changed_, limits_);
    const std::int64_t tier = tier_given(holding, changed_, limits_);
    if (tier == 0 || tier >= now_) return false;
    if (!best_ || more < best_->more || (more == best_->more && tier < best_->tier))
      best_ = TierRaise{tier, field, more};
    return true;
  }

  TierInputs changed_;
  const TierLimits& limits_;
  TierRuleSet holding_;
  std::int64_t now_;
  std::optional<TierRaise> best_;
};

}  // namespace

std::optional<TierRaise> nearest_raise(const TierInputs& inputs, TierRuleSet holding, const TierLimits& limits,
                                       std::int64_t now) {
  if (now == 1) return std::nullopt;
  RaiseSearch search(inputs, holding, limits, now);
  // Last year's ACV is past and lifts nothing.
  [&]<std::size_t... I>(std::index_sequence<I...>) { (search.raise<kMoneyFields[I]>(), ...); }
  (std::make_index_sequence<kMoneyFields.size()>());
  return search.best();
}

void append_raise_text(std::string& out, std::string_view more, TierField field, std::string_view raised) {
  append_parts(out, "+", more, " of ", name_of(field), " (to ", raised, ")");
}

void append_raise_text(std::string& out, const AmountStyle& money, std::int64_t more, TierField field,
                       std::int64_t raised) {
  out += '+';
  money.append(more, out);
  append_parts(out, " of ", name_of(field), " (to ");
  money.append(raised, out);
  out += ')';
}

}  // namespace acctplan
