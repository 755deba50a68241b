// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <acctplan/engine/mobility.hpp>

namespace acctplan {

/// What section 2 judges of an account that has a tier before.
struct MobilityInputs {
  const Account& account;
  const Policy& policy;
  const Date& as_of;
  std::int64_t before = 0;
  std::optional<std::int64_t> qualifies;
  const Qualification& qualification;
  const std::optional<PreviousTier>& previous;
};

/// An M rule that fired, and the tier it names.
struct Move {
  std::int64_t to = 0;
  Evidence evidence;
};

/// What the rules of one direction say, in the rulebook's order; `context` tells what a reader would miss otherwise
/// (a rule held back, a run of quarters not yet long enough).
struct Moves {
  std::vector<Move> fired;
  std::vector<Evidence> context;
};

/// M.up.revenue, M.up.strategic, M.up.competitor.
[[nodiscard]] Moves moves_up(const MobilityInputs& inputs);
/// M.down.revenue, M.down.champion, M.down.disengaged.
[[nodiscard]] Moves moves_down(const MobilityInputs& inputs);

/// The completed fiscal quarters in a row that lie below the revenue of the tier before, counted backwards from the
/// last one: those given that ended after tier_since; else `quarters_below_tier` when no completed quarter is given;
/// else nothing. The facts are those counted, latest first.
struct QuartersBelow {
  std::int64_t count = 0;
  std::optional<FiscalQuarter> first;  ///< the earliest of them; nothing when taken from quarters_below_tier
  std::vector<FactRef> facts;
};
[[nodiscard]] std::optional<QuartersBelow> quarters_below(const Account& account, const Policy& policy,
                                                          const Date& as_of, std::int64_t before);

/// Evaluates M.down.revenue into `moves`.
void judge_revenue_fall(const MobilityInputs& inputs, Moves& moves);

}  // namespace acctplan
