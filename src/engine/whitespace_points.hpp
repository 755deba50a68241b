// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <acctplan/engine/whitespace.hpp>

namespace acctplan {

/// What opportunities are judged by.
struct WhitespaceInputs {
  const Account& account;
  const Policy& policy;
  Date as_of;
};

/// When the money for an opportunity is decided.
struct BudgetCycle {
  std::optional<Date> date;  ///< on or after as-of
  bool assumed = false;      ///< moved on by whole years, or from the customer's budget year
  FactRef fact;
};

[[nodiscard]] BudgetCycle budget_cycle_of(const WhitespaceEntry& entry, const WhitespaceInputs& inputs);

[[nodiscard]] std::int64_t revenue_points(const Money& annual_value, const RevenueBands& bands);
[[nodiscard]] std::int64_t probability_points(std::optional<WhitespaceSignal> signal, const ProbabilityPoints& points);
[[nodiscard]] std::int64_t timeline_points(std::optional<std::int64_t> days, const TimelineBands& bands);
[[nodiscard]] std::int64_t alignment_points(std::optional<Alignment> alignment, const AlignmentPoints& points);

/// The most that the annual value can bring.
[[nodiscard]] std::int64_t best_revenue_points(const RevenueBands& bands);

/// Where a score stands among the priorities, 0 the best.
[[nodiscard]] std::size_t priority_index(std::int64_t score, const WhitespacePolicy& policy);

/// Evidence of the four parts, in their order, for an opportunity whose points are set.
[[nodiscard]] std::vector<Evidence> part_evidence(const WhitespaceEntry& entry,
                                                  const WhitespaceOpportunity& opportunity, const BudgetCycle& cycle,
                                                  const WhitespaceInputs& inputs);

/// Fills `lift` and `step` of an opportunity whose points and priority are set.
void name_lift(WhitespaceOpportunity& opportunity, const WhitespaceInputs& inputs);

}  // namespace acctplan
