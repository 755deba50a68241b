// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include <acctplan/model/account_words.hpp>
#include <acctplan/model/date.hpp>

namespace acctplan {

/// Whole minor units of the policy's currency.
inline constexpr std::int64_t kUnknownAmount = std::numeric_limits<std::int64_t>::min();
/// Days since 1970-01-01.
inline constexpr std::int32_t kUnknownDay = std::numeric_limits<std::int32_t>::min();

enum class Truth : std::uint8_t { unknown, no, yes };

/// A word of an enumeration, or none.
template <class E>
struct PlainWord {
  std::int8_t index = -1;

  [[nodiscard]] constexpr bool known() const { return index >= 0; }
  [[nodiscard]] constexpr E operator*() const { return static_cast<E>(index); }
};

[[nodiscard]] inline Date date_of_day(std::int32_t day) { return Date(std::chrono::sys_days(std::chrono::days(day))); }
[[nodiscard]] inline std::optional<Date> known_date(std::int32_t day) {
  return day == kUnknownDay ? std::nullopt : std::optional(date_of_day(day));
}
[[nodiscard]] inline std::int32_t day_of(const Date& date) {
  return static_cast<std::int32_t>(date.days().time_since_epoch().count());
}

/// A signal of a table; all have a type.
struct PlainSignal {
  SignalType type = SignalType::team_expansion;
  std::int32_t day = kUnknownDay;
};
inline constexpr std::size_t kPlainSignals = 8;
/// A merger or an acquisition suspends clocks, which a plain account does not have.
[[nodiscard]] constexpr bool is_plain_signal(SignalType type) {
  return type != SignalType::merger && type != SignalType::acquisition;
}

/// What sections 1 to 3 of the rulebook need of an account that a table gives: no memory of its own, no places. Texts
/// point into what was read. Dates that lie after as-of are unknown already, as in Account.
struct PlainAccount {
  std::string_view id, name;
  std::optional<std::string_view> owner;
  std::int64_t current_acv = kUnknownAmount;
  std::int64_t projected_acv_12m = kUnknownAmount;
  std::int64_t projected_acv_18m = kUnknownAmount;
  std::int64_t expansion_potential = kUnknownAmount;
  std::int64_t multi_year_potential = kUnknownAmount;
  std::int64_t prior_year_acv = kUnknownAmount;
  std::int64_t quarters_below_tier = -1;  ///< -1: unknown
  std::int32_t tier_since = kUnknownDay;
  std::int32_t last_meeting = kUnknownDay;
  std::int32_t customer_since = kUnknownDay;
  std::int32_t champion_departed = kUnknownDay;
  bool champion_gone = false;  ///< without `champion_departed`: on a day not given
  bool signals_given = false;
  std::uint8_t signal_count = 0;
  std::uint8_t current_tier = 0;  ///< 0: unknown
  PlainWord<Lifecycle> lifecycle;
  PlainWord<IcpMatch> icp_match;
  PlainWord<GrowthTrajectory> growth_trajectory;
  PlainWord<SalesStage> sales_stage;
  PlainWord<Motion> motion;
  Truth strategic_logo = Truth::unknown;
  std::array<PlainSignal, kPlainSignals> signals{};
};

}  // namespace acctplan
