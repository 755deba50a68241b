// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/evidence.hpp>

#include "tier_rules.hpp"

namespace acctplan {

/// What sentences are made from.
struct SentenceInputs {
  const Account& account;
  const Policy& policy;
  const Date& as_of;
  const TierFacts& facts;
};

/// Evidence of a rule that holds, from its trace.
[[nodiscard]] Evidence met_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs);
/// Evidence of a rule that does not hold: what is given and falls short, then what is unknown.
[[nodiscard]] Evidence unmet_evidence(const TierRule& rule, const TestTrace& trace, const SentenceInputs& inputs);

/// An amount as people read it, in the policy's currency.
[[nodiscard]] std::string amount_text(const Money& amount, const Policy& policy);
/// A percentage as people read it: "20 %".
[[nodiscard]] std::string percent_text(const Percent& percent);

}  // namespace acctplan
