// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace acctplan {

/// A calendar day. Days are whole; nothing here reads a clock or a time zone.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  /// The parts form a real day (asserted).
  Date(int year, unsigned month, unsigned day);

  [[nodiscard]] std::chrono::sys_days days() const { return days_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] unsigned month() const;
  [[nodiscard]] unsigned day() const;

  [[nodiscard]] Date plus_days(std::int64_t days) const;
  /// The same day of a later (earlier) month; a day that month does not have becomes its last.
  [[nodiscard]] Date plus_months(int months) const;
  /// The same day of another year; 29 February becomes the 28th where there is none.
  [[nodiscard]] Date plus_years(int years) const;

  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  std::chrono::sys_days days_{};
};

/// Days from `from` to `to`; negative when `to` lies before.
[[nodiscard]] std::int64_t days_between(const Date& from, const Date& to);

/// The day itself from Monday to Friday, else the Friday before or the Monday after.
[[nodiscard]] Date weekday_on_or_before(const Date& date);
[[nodiscard]] Date weekday_on_or_after(const Date& date);

/// "YYYY-MM-DD" exactly, a real day of the years 1901 to 2200; else nothing.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// "2026-01-20".
[[nodiscard]] std::string to_iso(const Date& date);
/// "20 Jan 2026", for people.
[[nodiscard]] std::string to_words(const Date& date);

/// A day of every year, for budget and fiscal year starts.
struct MonthDay {
  unsigned month = 1;
  unsigned day = 1;
  auto operator<=>(const MonthDay&) const = default;
};

/// "MM-DD"; 29 February is no day of every year and is refused.
[[nodiscard]] std::optional<MonthDay> parse_month_day(std::string_view text);

/// The first such day on or after a date.
[[nodiscard]] Date next_on_or_after(const MonthDay& day, const Date& date);

/// Minutes from midnight of a "HH:MM" clock time.
struct TimeOfDay {
  int minutes = 0;
  auto operator<=>(const TimeOfDay&) const = default;
};

[[nodiscard]] std::optional<TimeOfDay> parse_time_of_day(std::string_view text);

}  // namespace acctplan
