// SPDX-License-Identifier: MIT
#include <acctplan/model/fiscal.hpp>

#include <catch2/catch.hpp>

namespace acctplan {
namespace {

constexpr unsigned kMonths = 12;
constexpr unsigned kLastStart = 28;

template <class Check>
void for_every_start(Check check) {
  for (unsigned month = 1; month <= kMonths; ++month) {
    for (unsigned day = 1; day <= kLastStart; ++day) check(MonthDay{month, day}, FiscalCalendar({month, day}));
  }
}

}  // namespace

TEST_CASE("each date lies in exactly one fiscal quarter, whatever day the year starts on") {
  // Over the leap year 2024 and the century 2100, which is none.
  for (const auto& [from, to] :
       {std::pair(Date(2023, 12, 20), Date(2025, 3, 10)), std::pair(Date(2100, 2, 20), Date(2100, 3, 10))}) {
    for_every_start([&, from = from, to = to](const MonthDay& start, const FiscalCalendar& calendar) {
      for (Date date = from; date <= to; date = date.plus_days(1)) {
        const FiscalQuarter quarter = calendar.quarter_of(date);
        const bool in_one = calendar.quarter(quarter).contains(date) &&
                            !calendar.quarter(plus_quarters(quarter, -1)).contains(date) &&
                            !calendar.quarter(plus_quarters(quarter, 1)).contains(date);
        if (in_one) continue;
        CAPTURE(start.month, start.day, to_iso(date), to_iso(quarter));
        FAIL_CHECK("a date lies in none of the quarters, or in several");
      }
    });
  }
}

TEST_CASE("quarters tile the year, and years follow one another without a gap") {
  for_every_start([](const MonthDay& start, const FiscalCalendar& calendar) {
    for (int year = 2023; year <= 2025; ++year) {
      const Date first = calendar.quarter({year, 1}).first;
      const Period whole = calendar.year_of(first);
      CAPTURE(start.month, start.day, year);
      CHECK(whole.first == first);
      CHECK((first.month() == start.month && first.day() == start.day));
      for (int quarter = 1; quarter <= 4; ++quarter) {
        const Period now = calendar.quarter({year, quarter});
        const Period next = calendar.quarter(plus_quarters({year, quarter}, 1));
        CHECK(now.last.plus_days(1) == next.first);
        CHECK(calendar.half_of(now.first).contains(now.last));
      }
      CHECK(whole.last == calendar.quarter({year, 4}).last);
      // It is named after the calendar year in which it ends.
      CHECK(whole.last.year() == year);
      CHECK(calendar.next_year_start(whole.last) == whole.last.plus_days(1));
    }
  });
}

TEST_CASE("quarters of fiscal years that start in February, July and October end on their last days") {
  const auto last_day = [](MonthDay start, FiscalQuarter quarter) {
    return to_iso(FiscalCalendar(start).quarter(quarter).last);
  };
  CHECK(last_day({2, 1}, {2024, 4}) == "2024-01-31");
  CHECK(last_day({2, 1}, {2025, 1}) == "2024-04-30");
  CHECK(last_day({7, 1}, {2024, 3}) == "2024-03-31");
  CHECK(last_day({7, 1}, {2024, 4}) == "2024-06-30");
  CHECK(last_day({10, 1}, {2026, 1}) == "2025-12-31");
  CHECK(last_day({10, 1}, {2026, 4}) == "2026-09-30");
  // A quarter that begins in the middle of November ends in the middle of February, leap year or not.
  CHECK(last_day({2, 15}, {2024, 4}) == "2024-02-14");
  CHECK(last_day({3, 1}, {2024, 4}) == "2024-02-29");
  CHECK(last_day({3, 1}, {2025, 4}) == "2025-02-28");
  CHECK(FiscalCalendar({2, 1}).quarter_of({2024, 1, 31}) == FiscalQuarter{2024, 4});
  CHECK(FiscalCalendar({2, 1}).quarter_of({2024, 2, 1}) == FiscalQuarter{2025, 1});
}

}  // namespace acctplan
