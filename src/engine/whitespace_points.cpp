// SPDX-License-Identifier: MIT
#include "whitespace_points.hpp"

#include <algorithm>

namespace acctplan {

BudgetCycle budget_cycle_of(const WhitespaceEntry& entry, const WhitespaceInputs& inputs) {
  if (const auto& given = entry.budget_cycle) {
    int years = std::max(0, inputs.as_of.year() - given->year());
    if (given->plus_years(years) < inputs.as_of) ++years;
    return {given->plus_years(years), years > 0, {"whitespace.budget_cycle", to_words(*given), given.span()}};
  }
  if (const auto& start = inputs.account.account.budget_year_start) {
    const Date next = next_on_or_after(*start, inputs.as_of);
    return {next, true, {"account.budget_year_start", to_words(next), start.span()}};
  }
  return {};
}

std::int64_t revenue_points(const Money& annual_value, const RevenueBands& bands) {
  if (annual_value > *bands.top_above) return *bands.top_points;
  if (annual_value >= *bands.high_from) return *bands.high_points;
  if (annual_value >= *bands.middle_from) return *bands.middle_points;
  return *bands.low_points;
}

std::int64_t probability_points(std::optional<WhitespaceSignal> signal, const ProbabilityPoints& points) {
  switch (signal.value_or(WhitespaceSignal::none)) {
    case WhitespaceSignal::interest:
      return *points.interest;
    case WhitespaceSignal::engaged:
      return *points.engaged;
    case WhitespaceSignal::similar:
      return *points.similar;
    case WhitespaceSignal::none:
      break;
  }
  return *points.none;
}

std::int64_t timeline_points(std::optional<std::int64_t> days, const TimelineBands& bands) {
  if (!days || *days > *bands.far_days) return *bands.later_points;
  if (*days <= *bands.near_days) return *bands.near_points;
  if (*days <= *bands.middle_days) return *bands.middle_points;
  return *bands.far_points;
}

std::int64_t alignment_points(std::optional<Alignment> alignment, const AlignmentPoints& points) {
  switch (alignment.value_or(Alignment::nice_to_have)) {
    case Alignment::initiative:
      return *points.initiative;
    case Alignment::trend:
      return *points.trend;
    case Alignment::nice_to_have:
      break;
  }
  return *points.nice_to_have;
}

std::int64_t best_revenue_points(const RevenueBands& bands) {
  return std::max({*bands.top_points, *bands.high_points, *bands.middle_points, *bands.low_points});
}

std::size_t priority_index(std::int64_t score, const WhitespacePolicy& policy) {
  const auto& bands = policy.priorities.items;
  const auto found = std::ranges::find_if(bands, [score](const PriorityBand& band) { return score >= *band.from; });
  return found == bands.end() ? bands.size() - 1 : static_cast<std::size_t>(found - bands.begin());
}

}  // namespace acctplan
