// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/model/date.hpp>

namespace acctplan {

/// A quarter (1 to 4) of our fiscal year, which is named after the calendar year in which it ends.
struct FiscalQuarter {
  int year = 0;
  int quarter = 1;
  auto operator<=>(const FiscalQuarter&) const = default;
};

/// "FY2025-Q4" exactly; else nothing.
[[nodiscard]] std::optional<FiscalQuarter> parse_quarter(std::string_view text);
/// "FY2025-Q4", as files write it.
[[nodiscard]] std::string to_iso(const FiscalQuarter& quarter);
/// "Q4 FY2025", for people.
[[nodiscard]] std::string to_words(const FiscalQuarter& quarter);
/// The quarter `count` later (earlier when negative).
[[nodiscard]] FiscalQuarter plus_quarters(const FiscalQuarter& quarter, int count);

/// A stretch of days, both ends inside.
struct Period {
  Date first;
  Date last;
  [[nodiscard]] bool contains(const Date& date) const { return first <= date && date <= last; }
  bool operator==(const Period&) const = default;
};

/// Our fiscal calendar: years of four quarters of three months, starting on the policy's `fiscal_year_start`
/// (a day from 1 to 28, so that every quarter has its start).
class FiscalCalendar {
 public:
  explicit FiscalCalendar(MonthDay start) : start_(start) {}

  [[nodiscard]] FiscalQuarter quarter_of(const Date& date) const;
  [[nodiscard]] Period quarter(const FiscalQuarter& quarter) const;
  /// The half year that holds a quarter: quarters 1 and 2, or 3 and 4.
  [[nodiscard]] Period half_of(const Date& date) const;
  [[nodiscard]] Period year_of(const Date& date) const;
  /// The quarter that ended last before a date (its last day lies before it).
  [[nodiscard]] FiscalQuarter last_completed(const Date& date) const;
  /// The first day of the fiscal year after the one that holds the date.
  [[nodiscard]] Date next_year_start(const Date& date) const;

 private:
  [[nodiscard]] Date year_start(int fiscal_year) const;
  MonthDay start_;
};

}  // namespace acctplan
