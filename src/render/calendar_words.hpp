// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/engine/calendar.hpp>
#include <acctplan/render/calendar_reports.hpp>

namespace acctplan {

/// "every 2 weeks", "every month until 1 Dec 2026" when it ends before the calendar does; empty for what comes once.
[[nodiscard]] std::string recurrence_words(const CalendarEntry& entry, const Period& window);
/// What it is, and how it comes again.
[[nodiscard]] std::string entry_words(const CalendarEntry& entry, const Period& window);
/// The account's name, or of a step of the team's year "12 accounts".
[[nodiscard]] std::string whose_words(const CalendarEntry& entry);
/// The ids of the accounts that it is about, "acme, birch"; of many the first twenty "and 980 more".
[[nodiscard]] std::string accounts_words(const CalendarEntry& entry);
/// "3 accounts · 2 Feb 2026 to 1 Feb 2027 · as of 2026-02-02 · policy default".
[[nodiscard]] std::string calendar_heading(const Calendar& calendar, const ReportContext& context);
/// What the calendar cannot have: a sentence on accounts without a tier in force; empty when there are none.
[[nodiscard]] std::string untiered_words(const Calendar& calendar);

}  // namespace acctplan
