// SPDX-License-Identifier: MIT
#include <acctplan/model/fiscal.hpp>

#include <fmt/format.h>

namespace acctplan {

std::optional<FiscalQuarter> parse_quarter(std::string_view text) {
  if (text.size() != 9 || text.substr(0, 2) != "FY" || text.substr(6, 2) != "-Q") return std::nullopt;
  int year = 0;
  for (const char c : text.substr(2, 4)) {
    if (c < '0' || c > '9') return std::nullopt;
    year = year * 10 + (c - '0');
  }
  const int quarter = text[8] - '0';
  if (year < 1971 || year > 2200 || quarter < 1 || quarter > 4) return std::nullopt;
  return FiscalQuarter{year, quarter};
}

std::string to_iso(const FiscalQuarter& quarter) { return fmt::format("FY{}-Q{}", quarter.year, quarter.quarter); }

std::string to_words(const FiscalQuarter& quarter) { return fmt::format("Q{} FY{}", quarter.quarter, quarter.year); }

FiscalQuarter plus_quarters(const FiscalQuarter& quarter, int count) {
  const int index = quarter.year * 4 + (quarter.quarter - 1) + count;
  return {index / 4, index % 4 + 1};
}

Date FiscalCalendar::year_start(int fiscal_year) const {
  const bool calendar_year = start_ == MonthDay{1, 1};
  return {calendar_year ? fiscal_year : fiscal_year - 1, start_.month, start_.day};
}

FiscalQuarter FiscalCalendar::quarter_of(const Date& date) const {
  int year = date.year();
  if (date < year_start(year)) --year;
  if (date >= year_start(year + 1)) ++year;
  for (int quarter = 4; quarter > 1; --quarter) {
    if (date >= year_start(year).plus_months(3 * (quarter - 1))) return {year, quarter};
  }
  return {year, 1};
}

Period FiscalCalendar::quarter(const FiscalQuarter& quarter) const {
  const Date first = year_start(quarter.year).plus_months(3 * (quarter.quarter - 1));
  return {first, first.plus_months(3).plus_days(-1)};
}

Period FiscalCalendar::half_of(const Date& date) const {
  const FiscalQuarter now = quarter_of(date);
  const Date first = year_start(now.year).plus_months(now.quarter <= 2 ? 0 : 6);
  return {first, first.plus_months(6).plus_days(-1)};
}

Period FiscalCalendar::year_of(const Date& date) const {
  const Date first = year_start(quarter_of(date).year);
  return {first, first.plus_months(12).plus_days(-1)};
}

FiscalQuarter FiscalCalendar::last_completed(const Date& date) const { return plus_quarters(quarter_of(date), -1); }

Date FiscalCalendar::next_year_start(const Date& date) const { return year_start(quarter_of(date).year + 1); }

}  // namespace acctplan
