// SPDX-License-Identifier: MIT
#include "calendar_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "report_words.hpp"

namespace acctplan {

std::string recurrence_words(const CalendarEntry& entry, const Period& window) {
  if (!entry.repeats) return {};
  constexpr std::int64_t kWeek = 7;
  std::int64_t every = entry.repeats->every;
  std::string_view unit = word_of(entry.repeats->unit);
  if (entry.repeats->unit == RepeatUnit::day && every % kWeek == 0) {
    every /= kWeek;
    unit = "week";
  }
  std::string rhythm = every == 1 ? fmt::format("every {}", unit) : fmt::format("every {} {}s", every, unit);
  const Date after = entry.repeats->unit == RepeatUnit::day
                         ? entry.repeats->until.plus_days(entry.repeats->every)
                         : entry.repeats->until.plus_months(static_cast<int>(entry.repeats->every));
  // That the calendar ends is no end of the cadence.
  if (after <= window.last) rhythm += " until " + to_words(entry.repeats->until);
  return rhythm;
}

std::string entry_words(const CalendarEntry& entry, const Period& window) {
  const std::string what = capital(entry.what);
  return entry.repeats ? fmt::format("{}, {}", what, recurrence_words(entry, window)) : what;
}

std::string whose_words(const CalendarEntry& entry) {
  return !entry.account_name.empty() ? entry.account_name : counted(entry.accounts.size(), "account", "accounts");
}

std::string accounts_words(const CalendarEntry& entry) {
  constexpr std::size_t kMostNamed = 20;
  if (entry.account) return *entry.account;
  const std::size_t named = std::min(entry.accounts.size(), kMostNamed);
  std::string out;
  for (std::size_t i = 0; i < named; ++i) out += (i == 0 ? "" : ", ") + entry.accounts[i];
  if (entry.accounts.size() > named) out += fmt::format(" and {} more", entry.accounts.size() - named);
  return out;
}

std::string calendar_heading(const Calendar& calendar, const ReportContext& context) {
  return fmt::format("{} \u00B7 {} to {} \u00B7 {}", counted(calendar.members.size(), "account", "accounts"),
                     to_words(calendar.window.first), to_words(calendar.window.last), context_words(context));
}

std::string untiered_words(const Calendar& calendar) {
  const auto untiered =
      std::ranges::count_if(calendar.members, [](const CalendarMember& member) { return !member.tier; });
  if (untiered == 0) return {};
  return fmt::format("{} no tier in force: nothing asks for reviews, contacts or executive meetings there.",
                     untiered == 1 ? "1 account has" : count_words(untiered) + " accounts have");
}

}  // namespace acctplan
