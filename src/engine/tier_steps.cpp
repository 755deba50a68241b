// SPDX-License-Identifier: MIT
#include "tier_steps.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "tier_sentences.hpp"

namespace acctplan {
namespace {

/// The whole amounts around the breakpoints: one on each, one to each side; from zero up.
std::vector<std::int64_t> probes(const std::vector<Rational>& breaks) {
  std::vector<std::int64_t> out = {0};
  for (const Rational& at : breaks) {
    for (const std::int64_t value : {at.ceil() - 1, at.ceil(), at.floor() + 1}) {
      if (value >= 0) out.push_back(value);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool is_break(const std::vector<Rational>& breaks, std::int64_t value) {
  return std::find(breaks.begin(), breaks.end(), Rational(value)) != breaks.end();
}

}  // namespace

std::vector<Rational> breakpoints(const TierFacts& facts, const TieringPolicy& policy) {
  std::vector<Rational> out = {Rational(0)};
  for (const Fact<Money>* limit :
       {&policy.tier1.acv_above, &policy.tier1.growth_acv_above, &policy.tier1.growth_potential_above,
        &policy.tier1.multi_year_above, &policy.tier2.acv_from, &policy.tier2.growth_acv_from,
        &policy.tier2.growth_acv_to, &policy.tier2.growth_potential_from, &policy.tier2.signal_value_from,
        &policy.tier3.acv_from, &policy.tier3.stable_expansion_from}) {
    out.push_back((*limit)->minor());
  }
  const Rational kept = Rational(1) - policy.tier3.decline_over->value;
  if (const auto& then = facts.amount(TierField::prior_year_acv)) out.push_back(then->minor() * kept);
  if (const auto& now = facts.amount(TierField::current_acv); now && !kept.is_zero()) {
    out.push_back(now->minor() / kept);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<TierRange> tier_ranges(const TierFacts& facts, const TierRuling& rules, TierField field) {
  std::vector<TierRange> out;
  TierFacts changed = facts;
  for (const std::int64_t value : probes(breakpoints(facts, rules.policy.tiering))) {
    changed.amount(field) = Money::from_minor(value);
    const auto tier = rules.tier_of(changed);
    if (!out.empty() && out.back().tier == tier) continue;
    if (!out.empty()) out.back().last = value - 1;
    out.push_back({value, std::nullopt, tier});
  }
  return out;
}

bool better(const std::optional<std::int64_t>& a, const std::optional<std::int64_t>& b) { return a && (!b || *a < *b); }

std::string range_text(const TierRange& range, const TierFacts& facts, const TierRuling& rules, RangeEnd with_end) {
  const std::vector<Rational> breaks = breakpoints(facts, rules.policy.tiering);
  const auto text = [&](std::int64_t minor_units) { return amount_text(Money::from_minor(minor_units), rules.policy); };
  std::string start;
  if (range.first > 0) {
    // A value just above a limit reads best as "above" it, unless it is a limit itself.
    start = !is_break(breaks, range.first) && is_break(breaks, range.first - 1) ? "above " + text(range.first - 1)
                                                                                : "at least " + text(range.first);
  }
  if (range.first == 0 && range.last == 0) return "zero";
  if (!range.last || (with_end == RangeEnd::omit && range.first > 0)) return start.empty() ? "known" : start;
  const std::string end =
      is_break(breaks, *range.last) ? "at most " + text(*range.last) : "below " + text(*range.last + 1);
  return start.empty() ? end : start + " and " + end;
}

}  // namespace acctplan
