// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <acctplan/model/fiscal.hpp>

namespace acctplan {

/// The planning period of a tier that holds a date: the fiscal quarter for Tier 1, half for Tier 2, year for Tier 3;
/// nothing for others (rulebook section 4, Freshness).
[[nodiscard]] std::optional<Period> planning_period(const FiscalCalendar& calendar, std::int64_t tier,
                                                    const Date& date);
/// Its name in a sentence: "quarter", "half", "year".
[[nodiscard]] std::string_view planning_period_name(std::int64_t tier);

/// The period in which a tier's executives meet: the fiscal quarter for Tier 1, half for Tier 2; nothing for others.
[[nodiscard]] std::optional<Period> meeting_period(const FiscalCalendar& calendar, std::optional<std::int64_t> tier,
                                                   const Date& date);

}  // namespace acctplan
