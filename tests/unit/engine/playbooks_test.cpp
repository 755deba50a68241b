// SPDX-License-Identifier: MIT
#include <acctplan/engine/playbooks.hpp>

#include <algorithm>

#include <catch2/catch.hpp>

#include "../../support/as_of.hpp"
#include "../support/plan_account.hpp"

namespace acctplan {
namespace {

using test::on;
using test::usd;

std::optional<DetectedPlaybook> detected(const Account& account, std::string_view rule, std::int64_t tier = 3) {
  for (auto& playbook : detect_playbooks(account, test::default_policy(), kAsOf, tier, {})) {
    if (playbook.rule == rule) return playbook;
  }
  return std::nullopt;
}

TEST_CASE("no champion: Tier 1 and 2 only") {
  Account account = test::plain_account();
  CHECK(detected(account, "R.no-champion", 1));
  CHECK(detected(account, "R.no-champion", 2));
  CHECK_FALSE(detected(account, "R.no-champion", 3));
  test::add_person(account, "kim", Role::champion, ContactStatus::engaged);
  CHECK(detected(account, "R.no-champion", 2));
  test::add_person(account, "pat", Role::influencer, ContactStatus::champion);
  CHECK_FALSE(detected(account, "R.no-champion", 2));
}

TEST_CASE("without a departure on record no champion has no deadline, which would move with each run") {
  Account account = test::plain_account();
  const auto since_ever = detected(account, "R.no-champion", 1);
  CHECK_FALSE(since_ever->anchor);
  CHECK(
      since_ever->figures.ends_with("For a Tier 1 account this is a high-risk situation. Since when there is none is "
                                    "not on record, so the steps have no dates."));
  test::add_person(account, "kim", Role::champion, ContactStatus::departed).departed = on("2026-01-10");
  const auto left = detected(account, "R.no-champion", 2);
  CHECK(left->figures.ends_with("A champion is to be found by 9 Feb 2026."));
  CHECK(left->figures.find("high-risk") == std::string::npos);
}

TEST_CASE("no champion: of a table's account only when one is known to have left") {
  Account account = test::plain_account();
  account.table = std::make_shared<SourceTable>();
  CHECK_FALSE(detected(account, "R.no-champion", 1));
  Stakeholder& gone = test::add_person(account, "kim", Role::champion, ContactStatus::departed);
  CHECK(detected(account, "R.no-champion", 1));
  // Somebody who has not left yet.
  gone.status = {};
  CHECK_FALSE(detected(account, "R.no-champion", 1));
}

TEST_CASE("an incumbent is entrenched on the day of the third year") {
  Account account = test::plain_account();
  account.competition.incumbent.since = on("2023-02-03");
  CHECK_FALSE(detected(account, "R.incumbent"));
  account.competition.incumbent.since = on("2023-02-02");
  account.competition.incumbent.contract_end = on("2026-12-31");
  const auto found = detected(account, "R.incumbent");
  REQUIRE(found);
  CHECK(found->window_from == on("2025-06-30"));
  CHECK(found->window_to == on("2026-12-31"));
  account.competition.incumbent.contract_end = on("2025-12-31");
  const auto renewed = detected(account, "R.incumbent");
  CHECK(renewed->window_from == on("2026-12-31"));
  CHECK(renewed->window_to == on("2027-12-31"));
}

TEST_CASE("a merger pauses and re-engages from its announcement") {
  Account account = test::plain_account();
  test::add_signal(account, SignalType::acquisition, kAsOf.plus_days(-366));
  CHECK_FALSE(detected(account, "R.merger"));
  test::add_signal(account, SignalType::merger, kAsOf.plus_days(-365));
  const auto found = detected(account, "R.merger");
  REQUIRE(found);
  CHECK(found->window_from == found->anchor->plus_days(60));
  CHECK(found->window_to == found->anchor->plus_days(90));
}

TEST_CASE("decline: two completed quarters, each lower than the one before; a quarter not given leaves it unknown") {
  Account account = test::plain_account();
  test::add_quarter(account, "FY2025-Q2", usd(100));
  test::add_quarter(account, "FY2025-Q4", usd(98));
  CHECK_FALSE(detected(account, "R.decline"));
  test::add_quarter(account, "FY2025-Q3", usd(100));
  CHECK_FALSE(detected(account, "R.decline"));
  account.revenue.history.items.back().acv = usd(99, 99);
  const auto found = detected(account, "R.decline");
  REQUIRE(found);
  CHECK(found->anchor == on("2025-12-31"));
}

TEST_CASE("residency: two regimes, or one and a country outside it") {
  Account account = test::plain_account();
  account.account.headquarters.country = Country{"US"};
  account.account.locations.items.emplace_back().country = Country{"MX"};
  CHECK_FALSE(detected(account, "R.residency"));
  account.account.locations.items.emplace_back().country = Country{"DE"};
  CHECK(detected(account, "R.residency"));
  account.account.headquarters.country = Country{"DE"};
  account.account.locations.items[0].country = Country{"NO"};
  CHECK_FALSE(detected(account, "R.residency"));
  account.account.locations.items[0].country = Country{"BR"};
  CHECK(detected(account, "R.residency"));
}

TEST_CASE("a departed champion's steps count from the departure") {
  Account account = test::plain_account();
  test::add_person(account, "ana", Role::influencer, ContactStatus::departed).departed = on("2026-01-20");
  CHECK_FALSE(detected(account, "R.champion-departed"));
  test::add_person(account, "kim", Role::champion, ContactStatus::departed).departed = on("2026-01-10");
  const auto found = detected(account, "R.champion-departed");
  REQUIRE(found);
  std::vector<std::optional<Date>> dates;
  for (const DatedStep& step : found->steps) dates.push_back(step.due);
  for (const char* day : {"2026-01-11", "2026-01-17", "2026-01-24", "2026-02-09"}) {
    CHECK(std::ranges::count(dates, std::optional(on(day))) == 1);
  }
}

TEST_CASE("each playbook's steps fall on the days of the policy") {
  const auto dates = [](const Account& account, std::string_view rule, std::int64_t tier) {
    std::string out;
    const auto found = detected(account, rule, tier);
    if (!found) return std::string("not detected");
    for (const DatedStep& step : found->steps) out += (step.due ? to_iso(*step.due) : std::string("-")) + " ";
    return out;
  };
  Account account = test::plain_account();
  CHECK(dates(account, "R.no-champion", 1) == "- - - - - - ");
  test::add_person(account, "kim", Role::champion, ContactStatus::departed).departed = on("2026-01-10");
  CHECK(dates(account, "R.no-champion", 1) == "2026-01-10 - - - - 2026-02-09 ");
  CHECK(dates(account, "R.champion-departed", 4) == "2026-01-11 2026-01-17 2026-01-24 - - 2026-02-09 ");
  account.competition.incumbent.since = on("2020-01-01");
  CHECK(dates(account, "R.incumbent", 4) == "- - - - - - - ");
  test::add_signal(account, SignalType::merger, on("2026-01-20"));
  CHECK(dates(account, "R.merger", 4) == "2026-01-20 - - - - 2026-03-21 - ");
  for (int back = 0; back <= 2; ++back) {
    test::add_quarter(account, to_iso(plus_quarters({2025, 4}, -back)), usd(100 + back));
  }
  CHECK(dates(account, "R.decline", 4) == "- - - 2026-01-07 2026-03-31 - ");
  account.revenue.decline_detected = on("2026-01-12");
  CHECK(dates(account, "R.decline", 4) == "- - - 2026-01-19 2026-04-12 - ");
}

}  // namespace
}  // namespace acctplan
