// SPDX-License-Identifier: MIT
#include <acctplan/engine/calendar.hpp>

#include <algorithm>

#include <catch2/catch.hpp>

#include "../support/plan_account.hpp"

namespace acctplan {
namespace {

using test::on;

std::vector<CalendarEntry> calendar_of(const Account& account, const Policy& policy, const Date& as_of,
                                       std::int64_t tier) {
  return plan_calendar(account, policy, as_of, tier, {}, evaluate_triggers(account, policy, as_of));
}

TEST_CASE("the executive meeting is due on the last day of a period without one") {
  Account account = test::plain_account();
  const Date as_of = on("2026-02-02");
  CHECK(eam_due(account, test::default_policy(), as_of, 1).due == on("2026-03-31"));
  CHECK(eam_due(account, test::default_policy(), as_of, 2).due == on("2026-06-30"));
  CHECK_FALSE(eam_due(account, test::default_policy(), as_of, 3).due);
  test::add_eam(account, EamStatus::held, on("2025-12-31"));
  CHECK(eam_due(account, test::default_policy(), as_of, 1).due == on("2026-03-31"));
  test::add_eam(account, EamStatus::held, on("2026-01-01"));
  CHECK(eam_due(account, test::default_policy(), as_of, 1).due == on("2026-06-30"));
  CHECK(eam_due(account, test::policy_from({2, 1}), as_of, 1).due == on("2026-04-30"));
}

TEST_CASE("the recommended date is a weekday, not past the due date, and only without a planned one") {
  Account account = test::plain_account();
  const EamDue open = eam_due(account, test::default_policy(), on("2026-04-02"), 2);
  CHECK(open.recommended == on("2026-06-30"));
  CHECK(open.preparation_from == on("2026-06-16"));
  CHECK(eam_due(account, test::policy_from({2, 1}), on("2026-04-02"), 2).recommended == on("2026-07-31"));
  CHECK(eam_due(account, test::policy_from({3, 1}), on("2026-04-02"), 1).recommended == on("2026-05-29"));
  test::add_eam(account, EamStatus::planned, on("2026-04-01"));
  CHECK_FALSE(eam_due(account, test::default_policy(), on("2026-04-02"), 2).planned);
  CHECK(eam_due(account, test::default_policy(), on("2026-04-01"), 2).planned == on("2026-04-01"));
}

TEST_CASE("annual steps lie before the next fiscal year, in whatever month it starts") {
  const Account account = test::plain_account();
  const auto entries = calendar_of(account, test::policy_from({7, 1}), on("2026-02-02"), 1);
  const auto date_of = [&](std::string_view rule) {
    const auto found = std::ranges::find(entries, rule, &CalendarEntry::rule);
    REQUIRE(found != entries.end());
    return found->date;
  };
  CHECK(date_of("K.t60") == on("2026-05-02"));
  CHECK(date_of("K.t45") == on("2026-05-17"));
  CHECK(date_of("K.t30") == on("2026-06-01"));
  CHECK(date_of("K.t15") == on("2026-06-16"));
  CHECK(date_of("K.w1") == on("2026-04-01"));
}

TEST_CASE("entries are in order of their dates and none lies before as-of or beyond a year") {
  Account account = test::plain_account();
  account.plan.start = on("2026-01-05");
  test::add_action(account, "I.funding", on("2026-02-20"), false);
  test::add_action(account, "I.growth", on("2026-02-10"), false);
  const Date as_of = on("2026-02-02");
  const std::int64_t tier = GENERATE(1, 2, 3, 4);
  const auto entries = calendar_of(account, test::default_policy(), as_of, tier);
  CHECK(std::ranges::is_sorted(entries, {}, &CalendarEntry::date));
  for (const CalendarEntry& entry : entries) {
    CHECK(entry.end.value_or(entry.date) >= as_of);
    CHECK(entry.date < as_of.plus_years(1));
  }
  std::ranges::reverse(account.actions.items);
  const auto again = calendar_of(account, test::default_policy(), as_of, tier);
  REQUIRE(again.size() == entries.size());
  for (std::size_t index = 0; index < again.size(); ++index) CHECK(again[index].what == entries[index].what);
}

}  // namespace
}  // namespace acctplan
