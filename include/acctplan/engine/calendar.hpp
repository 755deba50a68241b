// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/engine/triggers.hpp>
#include <acctplan/engine/whitespace.hpp>
#include <acctplan/model/fiscal.hpp>
#include <acctplan/model/words.hpp>

namespace acctplan {

/// A point of what a step asks for, with what belongs to it.
struct CalendarItem {
  std::string what;
  std::vector<std::string> details;
};

enum class RepeatUnit { day, month };
ACCTPLAN_WORDS(RepeatUnit, "day", "month");

/// An entry comes again every so many days or months, the last time on `until`.
struct Recurrence {
  std::int64_t every = 1;
  RepeatUnit unit = RepeatUnit::day;
  Date until;
};

/// Where an entry stands in a cadence: the plan shows the next one alone.
enum class Occurrence { next, later };

struct CalendarEntry {
  std::string rule;  ///< K.t60, K.w1, K.abm1, E.due, W.p1, I.funding, ...
  std::string what;
  std::optional<std::string> owner;
  Date date;
  std::optional<Date> end;  ///< its last day
  std::vector<CalendarItem> items = {};
  std::optional<Recurrence> repeats = {};
  Occurrence occurrence = Occurrence::next;
  std::optional<std::string> account = {};  ///< an id; nothing: a step of the team's year
  std::string account_name = {};            ///< also of a step that is about one account alone
  std::vector<std::string> accounts = {};   ///< of a step of the team's year the accounts that it is about
  /// What it is about, whatever its date: a contract's id, a fiscal quarter. The uid is made of it.
  std::string subject = {};
  std::string uid = {};  ///< the same in every run, also when the date has moved
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

/// What the steps of the team's year need to know of an account.
struct CalendarMember {
  std::string id, name;
  std::optional<std::string> owner;
  std::optional<std::int64_t> tier;  ///< in force
};

/// The result `calendar`.
struct Calendar {
  Period window;
  std::vector<CalendarEntry> entries;  ///< that touch the window, by date, account, rule and text
  std::vector<CalendarMember> members;
};

/// One year from a day on.
[[nodiscard]] Period year_from(const Date& first);

/// Adds an account's entries in the calendar's window, and what its team's steps need (rulebook section 8).
void add_to_calendar(Calendar& calendar, const Account& account, const Policy& policy, const Date& as_of);
/// Adds the steps of the team's year, once for all accounts that they are about, and brings all entries in order.
void finish_calendar(Calendar& calendar, const Policy& policy);

}  // namespace acctplan
