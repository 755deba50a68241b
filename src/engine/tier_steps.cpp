// SPDX-License-Identifier: MIT
#include "tier_steps.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "tier_sentences.hpp"

namespace acctplan {
namespace {

/// The whole amounts of a field at which a verdict may change, from zero up.
std::vector<std::int64_t> probes(TierField field, const TierFacts& facts, const TierInputs& inputs,
                                 const TierLimits& limits) {
  std::vector<std::int64_t> out = {0};
  const auto add = [&out](std::int64_t value) {
    if (value > 0) out.push_back(value);
  };
  for (const AmountRank step : limits.steps[amount_index(field)]) add(units_to(0, step));
  if (field == TierField::current_acv && inputs.kept_from != kUnknownRank) add(units_to(0, inputs.kept_from));
  const auto& now = facts.amount(TierField::current_acv);
  // Last year's ACV from which on today's is down too far.
  if (field == TierField::prior_year_acv && now && !limits.kept.is_zero()) {
    add((now->minor() / limits.kept).floor() + 1);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// Whether a verdict may be one on an amount and another just above it or below: it is zero, a limit of the policy, or
/// the point from which current and last year's ACV are too far apart.
bool is_break(std::int64_t value, const TierFacts& facts, const TierLimits& limits) {
  if (value == 0 || std::ranges::find(limits.rank, rank_of_whole(value)) != limits.rank.end()) return true;
  const auto& then = facts.amount(TierField::prior_year_acv);
  const auto& now = facts.amount(TierField::current_acv);
  return (then && then->minor() * limits.kept == Rational(value)) ||
         (now && !limits.kept.is_zero() && now->minor() / limits.kept == Rational(value));
}

}  // namespace

std::vector<TierRange> tier_ranges(const TierFacts& facts, const TierRuling& rules, TierField field) {
  std::vector<TierRange> out;
  TierInputs changed = tier_inputs(facts, rules.limits);
  for (const std::int64_t value : probes(field, facts, changed, rules.limits)) {
    if (field == TierField::prior_year_acv) {
      TierFacts with = facts;
      with.amount(field) = Money::from_minor(value);
      changed = tier_inputs(with, rules.limits);
    } else {
      changed.rank[amount_index(field)] = rank_of_whole(value);
    }
    const auto tier = rules.tier_of(changed);
    if (!out.empty() && out.back().tier == tier) continue;
    if (!out.empty()) out.back().last = value - 1;
    out.push_back({value, std::nullopt, tier});
  }
  return out;
}

bool better(const std::optional<std::int64_t>& a, const std::optional<std::int64_t>& b) { return a && (!b || *a < *b); }

std::string range_text(const TierRange& range, const TierFacts& facts, const TierRuling& rules, RangeEnd with_end) {
  const auto breaks_at = [&](std::int64_t value) { return is_break(value, facts, rules.limits); };
  const auto text = [&](std::int64_t minor_units) { return amount_text(Money::from_minor(minor_units), rules.policy); };
  std::string start;
  if (range.first > 0) {
    // A value just above a limit reads best as "above" it, unless it is a limit itself.
    start = !breaks_at(range.first) && breaks_at(range.first - 1) ? "above " + text(range.first - 1)
                                                                  : "at least " + text(range.first);
  }
  if (range.first == 0 && range.last == 0) return "zero";
  if (!range.last || (with_end == RangeEnd::omit && range.first > 0)) return start.empty() ? "known" : start;
  const std::string end = breaks_at(*range.last) ? "at most " + text(*range.last) : "below " + text(*range.last + 1);
  return start.empty() ? end : start + " and " + end;
}

}  // namespace acctplan
