// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/engine/calendar.hpp>
#include <acctplan/render/reports.hpp>

namespace acctplan {

/// One line an entry, by date; the account has a column when there are several.
[[nodiscard]] std::string render_calendar_table(const Calendar& calendar, const ReportContext& context,
                                                TextStyle style);
/// The contract's result `calendar`.
[[nodiscard]] std::string render_calendar_json(const Calendar& calendar, const ReportContext& context);
/// One row an entry.
[[nodiscard]] std::string render_calendar_csv(const Calendar& calendar, const ReportContext& context);
/// A Mermaid chart, a table, and what each step asks for.
[[nodiscard]] std::string render_calendar_markdown(const Calendar& calendar, const ReportContext& context);
/// The lines of which acctplan-ics makes an iCalendar file.
[[nodiscard]] std::string render_calendar_events(const Calendar& calendar, const ReportContext& context);

}  // namespace acctplan
