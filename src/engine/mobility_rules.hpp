// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <acctplan/engine/mobility.hpp>

#include "move_decision.hpp"

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

/// What the M rules that fired say, in the rulebook's order; `context` tells what a reader would miss otherwise (a rule
/// held back, a run of quarters not yet long enough).
struct Moves {
  TierDecision decision;
  std::vector<Evidence> fired;
  std::vector<Evidence> context;
};

/// Section 2's rules for an account that has a tier before.
[[nodiscard]] Moves judge_moves(const MobilityInputs& inputs);

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

/// Why the present tier was given lately for its strategic value, which the revenue rule respects.
[[nodiscard]] std::optional<Evidence> recent_rise(const MobilityInputs& inputs);

}  // namespace acctplan
