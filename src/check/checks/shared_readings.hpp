// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "check/check_row.hpp"

// What more than one check reads of an account, and how they word it.

namespace acctplan {

/// Where the plan says when it was last updated, or would.
inline Span plan_place(const CheckCase& seen) {
  const Account& account = seen.account();
  return place_or(seen, account.plan.last_updated.span(), account.plan.span);
}

/// Where the executive meetings stand.
inline Span meetings_place(const CheckCase& seen) { return place_or(seen, seen.account().eams.span); }

/// Whether executives met in a period, as far as it has passed.
inline bool held_within(const CheckCase& seen, const Period& period) {
  return std::ranges::any_of(seen.account().eams, [&](const Eam& eam) {
    return eam.status.is(EamStatus::held) && eam.date && *eam.date <= seen.as_of && period.contains(*eam.date);
  });
}

/// When they met last, in words.
inline std::string last_held_text(const CheckCase& seen) {
  const auto& last = seen.assessment.eam.last_held;
  return last ? fmt::format("last held {}", to_words(*last)) : std::string("none is on record");
}

/// An amount in the policy's currency.
inline std::string amount_text(const CheckCase& seen, const Money& amount) {
  return to_text(amount, *seen.policy.currency);
}

/// Whether two statements of one ACV differ by more than the policy allows of the current one.
inline bool differs(const CheckCase& seen, const Money& stated, const Money& current) {
  const Money off = stated > current ? stated - current : current - stated;
  return off > current * seen.policy.duties.acv_tolerance->value;
}

/// What an opportunity is called in a message.
inline std::string deal_name(const Opportunity& deal) { return deal.name.value_or(deal.id.value_or("without a name")); }

}  // namespace acctplan
