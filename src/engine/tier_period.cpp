// SPDX-License-Identifier: MIT
#include <acctplan/engine/tier_period.hpp>

namespace acctplan {

std::optional<Period> planning_period(const FiscalCalendar& calendar, std::int64_t tier, const Date& date) {
  switch (tier) {
    case 1:
      return calendar.quarter(calendar.quarter_of(date));
    case 2:
      return calendar.half_of(date);
    case 3:
      return calendar.year_of(date);
    default:
      return std::nullopt;
  }
}

std::string_view planning_period_name(std::int64_t tier) {
  if (tier == 1) return "quarter";
  return tier == 2 ? "half" : "year";
}

std::optional<Period> meeting_period(const FiscalCalendar& calendar, std::optional<std::int64_t> tier,
                                     const Date& date) {
  if (!tier || *tier < 1 || *tier > 2) return std::nullopt;
  return planning_period(calendar, *tier, date);
}

}  // namespace acctplan
