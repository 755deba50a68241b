// SPDX-License-Identifier: MIT
#include <acctplan/engine/freshness.hpp>

#include <catch2/catch.hpp>

#include "../support/plan_account.hpp"

namespace acctplan {
namespace {

using test::on;

struct FreshnessCase {
  MonthDay year;
  std::int64_t tier;
  const char* as_of;
  const char* updated;
  Freshness expected;
};

constexpr MonthDay kJanuary{1, 1};
constexpr MonthDay kApril{4, 1};

TEST_CASE("freshness at each of its days and a day to each side") {
  const FreshnessCase row = GENERATE(values<FreshnessCase>({
      // Quarter of 1 January: fresh from 2 December on.
      {kJanuary, 1, "2026-02-15", "2025-12-01", Freshness::stale},
      {kJanuary, 1, "2026-02-15", "2025-12-02", Freshness::fresh},
      {kJanuary, 1, "2026-02-15", "2025-12-03", Freshness::fresh},
      // Due up to 31 January when in time for the quarter of 1 October (from 1 September on).
      {kJanuary, 1, "2026-01-30", "2025-12-01", Freshness::due},
      {kJanuary, 1, "2026-01-31", "2025-12-01", Freshness::due},
      {kJanuary, 1, "2026-02-01", "2025-12-01", Freshness::stale},
      {kJanuary, 1, "2026-01-31", "2025-09-02", Freshness::due},
      {kJanuary, 1, "2026-01-31", "2025-09-01", Freshness::due},
      {kJanuary, 1, "2026-01-31", "2025-08-31", Freshness::stale},
      // The first and the last day of a quarter.
      {kJanuary, 1, "2025-12-31", "2025-09-01", Freshness::fresh},
      {kJanuary, 1, "2026-01-01", "2025-09-01", Freshness::due},
      // Halves.
      {kJanuary, 2, "2026-06-30", "2025-12-02", Freshness::fresh},
      {kJanuary, 2, "2026-06-30", "2025-12-01", Freshness::stale},
      {kJanuary, 2, "2026-07-31", "2025-12-02", Freshness::due},
      {kJanuary, 2, "2026-08-01", "2025-12-02", Freshness::stale},
      {kJanuary, 2, "2026-07-31", "2025-12-01", Freshness::stale},
      // Years.
      {kJanuary, 3, "2026-12-31", "2025-12-02", Freshness::fresh},
      {kJanuary, 3, "2026-12-31", "2025-12-01", Freshness::stale},
      {kJanuary, 3, "2027-01-31", "2025-12-02", Freshness::due},
      {kJanuary, 3, "2027-02-01", "2025-12-02", Freshness::stale},
      // A fiscal year from April on.
      {kApril, 3, "2026-03-31", "2025-03-02", Freshness::fresh},
      {kApril, 3, "2026-03-31", "2025-03-01", Freshness::stale},
      {kApril, 3, "2026-05-01", "2025-03-02", Freshness::due},
      {kApril, 3, "2026-05-02", "2025-03-02", Freshness::stale},
      {kApril, 2, "2026-10-01", "2026-09-01", Freshness::fresh},
      {kApril, 2, "2026-10-01", "2026-08-31", Freshness::due},
      {kJanuary, 4, "2026-02-15", "2020-01-01", Freshness::not_required},
  }));
  Account account = test::plain_account();
  account.plan.last_updated = on(row.updated);
  CAPTURE(row.tier, row.as_of, row.updated);
  const auto result = evaluate_freshness(account, test::policy_from(row.year), on(row.as_of), row.tier);
  CHECK(result.state == row.expected);
}

TEST_CASE("what is fresh says whether it was updated before or within its period") {
  Account account = test::plain_account();
  const auto told = [&](const char* updated) {
    account.plan.last_updated = on(updated);
    return evaluate_freshness(account, test::default_policy(), on("2026-02-02"), 1).evidence.text;
  };
  CHECK(told("2025-12-31") ==
        "Last updated 31 Dec 2025, not more than 30 days before the quarter began on 1 Jan 2026.");
  CHECK(told("2026-01-01") == "Last updated 1 Jan 2026, within the quarter that began on 1 Jan 2026.");
}

TEST_CASE("a plan without date is missing, and without a tier none is asked for") {
  const Account account = test::plain_account();
  CHECK(evaluate_freshness(account, test::default_policy(), on("2026-02-01"), 1).state == Freshness::missing);
  CHECK(evaluate_freshness(account, test::default_policy(), on("2026-02-01"), std::nullopt).state ==
        Freshness::not_required);
}

TEST_CASE("a plan that nobody updates never becomes fresher as time passes") {
  Account account = test::plain_account();
  account.plan.last_updated = on("2025-11-20");
  const std::int64_t tier = GENERATE(1, 2, 3);
  Freshness before = Freshness::fresh;
  for (int day = 0; day < 800; ++day) {
    const Date as_of = account.plan.last_updated->plus_days(day);
    const Freshness now = evaluate_freshness(account, test::default_policy(), as_of, tier).state;
    INFO(to_iso(as_of));
    CHECK(now >= before);
    before = now;
  }
}

}  // namespace
}  // namespace acctplan
