// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

enum class TriggerState { open, planned, acted, overdue };
ACCTPLAN_WORDS(TriggerState, "open", "planned", "acted", "overdue");

/// A signal that asks for something (rulebook section 10, I rules).
struct Trigger {
  std::string rule;
  std::string type;  ///< the signal's word; "growth" also from financial.revenue_growth
  std::optional<Date> date;
  std::optional<Date> due;  ///< nothing: no deadline, or no date
  TriggerState state = TriggerState::open;
  std::string asks;
  Evidence evidence;
  const Signal* signal = nullptr;
};

/// Financial facts with their reading (R:192-197).
struct FinancialNote {
  std::string fact, shown, reading;
  Span span;
};

/// A signal with what it points to (R:213-216), or with the pair of plays that goes with it (A:489-499).
struct SignalNote {
  const Signal* signal = nullptr;
  std::string points_to, sales_play, marketing_play;
  std::string trigger;  ///< of one without a date: the rule that it sets off once its day is known to be recent
};

struct TriggersResult {
  std::vector<Trigger> triggers;  ///< overdue first, then by due date, then those without, then acted; ties by rule
  std::vector<FinancialNote> financial;
  std::vector<SignalNote> signals;  ///< of the last `keep_days` days or undated, latest first
};

[[nodiscard]] TriggersResult evaluate_triggers(const Account& account, const Policy& policy, const Date& as_of);

}  // namespace acctplan
