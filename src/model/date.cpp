// SPDX-License-Identifier: MIT
#include <acctplan/model/date.hpp>

#include <array>
#include <cassert>

#include <fmt/format.h>

namespace acctplan {
namespace {

using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr std::array<std::string_view, 12> kMonthNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
// 1 January 1900 is what spreadsheets and some systems write where no date was given.
constexpr int kFirstYear = 1901;
constexpr int kLastYear = 2200;

/// Digits only, as std::from_chars would also take a sign.
std::optional<int> number_of(std::string_view text) {
  int out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    out = out * 10 + (c - '0');
  }
  return out;
}

Date clamp_to_month(const year_month_day& wanted) {
  if (wanted.ok()) return Date(std::chrono::sys_days(wanted));
  return Date(std::chrono::sys_days(year_month_day_last(wanted.year(), std::chrono::month_day_last(wanted.month()))));
}

bool is_weekend(const Date& date) {
  const std::chrono::weekday day(date.days());
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

}  // namespace

Date::Date(int year, unsigned month, unsigned day) {
  const year_month_day parts{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  assert(parts.ok());
  days_ = std::chrono::sys_days(parts);
}

int Date::year() const { return static_cast<int>(year_month_day(days_).year()); }
unsigned Date::month() const { return static_cast<unsigned>(year_month_day(days_).month()); }
unsigned Date::day() const { return static_cast<unsigned>(year_month_day(days_).day()); }

Date Date::plus_days(std::int64_t days) const { return Date(days_ + std::chrono::days(days)); }

Date Date::plus_months(int months) const { return clamp_to_month(year_month_day(days_) + std::chrono::months(months)); }

Date Date::plus_years(int years) const { return clamp_to_month(year_month_day(days_) + std::chrono::years(years)); }

std::int64_t days_between(const Date& from, const Date& to) { return (to.days() - from.days()).count(); }

Date weekday_on_or_before(const Date& date) {
  Date out = date;
  while (is_weekend(out)) out = out.plus_days(-1);
  return out;
}

Date weekday_on_or_after(const Date& date) {
  Date out = date;
  while (is_weekend(out)) out = out.plus_days(1);
  return out;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_of(text.substr(0, 4));
  const auto month = number_of(text.substr(5, 2));
  const auto day = number_of(text.substr(8, 2));
  if (!year || !month || !day || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  const year_month_day parts(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                             std::chrono::day(static_cast<unsigned>(*day)));
  if (!parts.ok()) return std::nullopt;
  return Date(std::chrono::sys_days(parts));
}

std::string to_iso(const Date& date) {
  const year_month_day parts(date.days());
  const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
  const auto year = static_cast<unsigned>(static_cast<int>(parts.year()));
  const auto month = static_cast<unsigned>(parts.month());
  const auto day = static_cast<unsigned>(parts.day());
  return {
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
      digit(day / 10),    digit(day)};
}

std::string to_words(const Date& date) {
  const year_month_day parts(date.days());
  std::string out = std::to_string(static_cast<unsigned>(parts.day()));
  out += ' ';
  out += kMonthNames.at(static_cast<unsigned>(parts.month()) - 1);
  out += ' ';
  return out += std::to_string(static_cast<int>(parts.year()));
}

std::optional<MonthDay> parse_month_day(std::string_view text) {
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  const auto month = number_of(text.substr(0, 2));
  const auto day = number_of(text.substr(3, 2));
  if (!month || !day) return std::nullopt;
  // 2001 has no 29 February, so a day that is real in it is real in every year.
  const year_month_day parts(std::chrono::year(2001), std::chrono::month(static_cast<unsigned>(*month)),
                             std::chrono::day(static_cast<unsigned>(*day)));
  if (!parts.ok()) return std::nullopt;
  return MonthDay{static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
}

Date next_on_or_after(const MonthDay& day, const Date& date) {
  const Date this_year(date.year(), day.month, day.day);
  return this_year >= date ? this_year : this_year.plus_years(1);
}

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = number_of(text.substr(0, 2));
  const auto minutes = number_of(text.substr(3, 2));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  return TimeOfDay{*hours * 60 + *minutes};
}

}  // namespace acctplan
