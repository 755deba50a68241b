// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <acctplan/engine/calendar.hpp>

namespace acctplan {

/// A Mermaid chart of what falls on days of its own; cadences are left to the table.
struct CalendarChart {
  std::string text;               ///< empty when there is nothing to draw
  std::optional<Date> left_from;  ///< the day of the first entry that had no room any more
};

[[nodiscard]] CalendarChart calendar_chart(const Calendar& calendar);

}  // namespace acctplan
