// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/engine/triggers.hpp>
#include <acctplan/engine/whitespace.hpp>

namespace acctplan {

struct CalendarEntry {
  std::string rule;  ///< K.t60, K.w1, K.abm1, E.due, W.p1, I.funding, ...
  std::string what;
  std::optional<std::string> owner;
  Date date;
  std::optional<Date> end;
  std::vector<std::string> details;
};

/// Rulebook section 9's due date as the plan shows it.
struct EamDue {
  std::optional<Date> due;      ///< last day of the current period while none was held in it, else of the next
  std::optional<Date> planned;  ///< earliest planned meeting on or after as-of
  /// When none is planned: the last weekday not past due; nothing while that lies within a hold.
  std::optional<Date> recommended;
  std::optional<Date> preparation_from;
  std::optional<Date> last_held;
};

[[nodiscard]] EamDue eam_due(const Account& account, const Policy& policy, const Date& as_of,
                             std::optional<std::int64_t> tier_in_force);

/// The dated duties of an account from as-of on, one year ahead: annual, quarterly and sprint steps, cadences' next
/// dates, EAM, contract notices, whitespace duties, triggers, actions; by date, then rule, then text.
[[nodiscard]] std::vector<CalendarEntry> plan_calendar(const Account& account, const Policy& policy, const Date& as_of,
                                                       std::optional<std::int64_t> tier_in_force,
                                                       const WhitespaceResult& whitespace,
                                                       const TriggersResult& triggers);

}  // namespace acctplan
