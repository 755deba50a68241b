// SPDX-License-Identifier: MIT
#include <acctplan/check/check_account.hpp>

#include <algorithm>

#include <catch2/catch.hpp>

#include "../../support/as_of.hpp"
#include "checking.hpp"

namespace acctplan {
namespace {

using test::check;
using test::on;
using test::one;
using test::usd;

TEST_CASE("contact is overdue the day after the tier's number of days") {
  const auto [tier, days] = GENERATE(table<std::int64_t, std::int64_t>({{1, 14}, {2, 31}, {3, 92}}));
  Account account = test::plain_account();
  CHECK(one(check(account, tier, kAsOf), "C.engagement.overdue"));
  account.engagement.last_touch = kAsOf.plus_days(-days);
  CHECK_FALSE(one(check(account, tier, kAsOf), "C.engagement.overdue"));
  account.engagement.last_touch = kAsOf.plus_days(-days - 1);
  const auto found = one(check(account, tier, kAsOf), "C.engagement.overdue");
  REQUIRE(found);
  CHECK(found->severity == Severity::warning);
  CHECK(found->due == kAsOf.plus_days(-1));
  account.account.lifecycle = Lifecycle::prospect;
  CHECK(one(check(account, tier, kAsOf), "C.engagement.overdue")->severity == Severity::note);
  account.plan.sales_stage = SalesStage::opportunity;
  CHECK(one(check(account, tier, kAsOf), "C.engagement.overdue")->severity == Severity::warning);
}

TEST_CASE("the executive meeting of the fiscal year is an error from day 61 on") {
  Account account = test::plain_account();
  CHECK_FALSE(one(check(account, 1, on("2026-03-02")), "C.eam.fiscal-year"));
  CHECK(one(check(account, 1, on("2026-03-03")), "C.eam.fiscal-year")->severity == Severity::error);
  test::add_eam(account, EamStatus::held, on("2025-12-31"));
  CHECK(one(check(account, 1, on("2026-03-03")), "C.eam.fiscal-year"));
  test::add_eam(account, EamStatus::held, on("2026-01-01"));
  CHECK_FALSE(one(check(account, 1, on("2026-03-03")), "C.eam.fiscal-year"));
}

TEST_CASE("the executive meeting of the period: note, warning from day 30, worse after a period without one") {
  Account account = test::plain_account();
  const std::int64_t tier = GENERATE(1, 2);
  CHECK(one(check(account, tier, on("2026-01-30")), "C.eam.overdue")->severity == Severity::note);
  CHECK(one(check(account, tier, on("2026-01-31")), "C.eam.overdue")->severity == Severity::warning);
  account.tiering.tier_since = on("2025-12-31");
  CHECK(one(check(account, tier, on("2026-01-30")), "C.eam.overdue")->severity == Severity::note);
  account.tiering.tier_since = on("2025-12-30");
  CHECK(one(check(account, tier, on("2026-01-30")), "C.eam.overdue")->severity ==
        (tier == 1 ? Severity::error : Severity::warning));
  test::add_eam(account, EamStatus::planned, on("2026-01-30"));
  CHECK_FALSE(one(check(account, tier, on("2026-01-30")), "C.eam.overdue"));
  CHECK(one(check(account, tier, on("2026-01-31")), "C.eam.overdue"));
}

TEST_CASE("a champion's departure turns the warning into an error after 30 days, for Tier 1") {
  Account account = test::plain_account();
  CHECK_FALSE(one(check(account, 3, kAsOf), "C.champion.missing"));
  CHECK(one(check(account, 1, kAsOf), "C.champion.missing")->severity == Severity::warning);
  auto& gone = test::add_person(account, "kim", Role::champion, ContactStatus::departed);
  gone.departed = kAsOf.plus_days(-29);
  CHECK(one(check(account, 1, kAsOf), "C.champion.missing")->severity == Severity::warning);
  gone.departed = kAsOf.plus_days(-30);
  CHECK(one(check(account, 1, kAsOf), "C.champion.missing")->severity == Severity::error);
  CHECK(one(check(account, 2, kAsOf), "C.champion.missing")->severity == Severity::warning);
}

TEST_CASE("decline: more than 20 %, due 14 days after its detection") {
  Account account = test::plain_account();
  account.revenue.prior_year_acv = usd(100);
  account.revenue.current_acv = usd(80);
  account.revenue.decline_detected = kAsOf.plus_days(-14);
  CHECK_FALSE(one(check(account, 1, kAsOf), "C.revenue.decline"));
  account.revenue.current_acv = usd(79, 99);
  CHECK(one(check(account, 1, kAsOf), "C.revenue.decline")->severity == Severity::warning);
  account.revenue.decline_detected = kAsOf.plus_days(-15);
  CHECK(one(check(account, 1, kAsOf), "C.revenue.decline")->severity == Severity::error);
  CHECK(one(check(account, 2, kAsOf), "C.revenue.decline")->severity == Severity::warning);
  Review& review = account.reviews.items.emplace_back();
  review.type = ReviewType::executive;
  review.date = kAsOf.plus_days(-15);
  CHECK_FALSE(one(check(account, 1, kAsOf), "C.revenue.decline"));
}

TEST_CASE("actions, summaries and outreach at their limits") {
  Account account = test::plain_account();
  test::add_action(account, "w1", kAsOf, false);
  CHECK_FALSE(one(check(account, 2, kAsOf), "C.action.overdue"));
  CHECK(one(check(account, 2, kAsOf.plus_days(1)), "C.action.overdue"));
  test::add_eam(account, EamStatus::held, kAsOf);
  CHECK_FALSE(one(check(account, 2, kAsOf.plus_days(2)), "C.eam.followup"));
  CHECK(one(check(account, 2, kAsOf.plus_days(3)), "C.eam.followup"));
  account.engagement.outreach_months = 3;
  CHECK_FALSE(one(check(account, 4, kAsOf), "C.outreach.limit"));
  account.engagement.outreach_months = 4;
  CHECK(one(check(account, 4, kAsOf), "C.outreach.limit"));
  CHECK_FALSE(one(check(account, 3, kAsOf), "C.outreach.limit"));
}

TEST_CASE("the file against itself") {
  Account account = test::plain_account();
  account.revenue.current_acv = usd(10000);
  OwnedProduct& product = account.footprint.products.items.emplace_back();
  product.id = std::string("platform");
  product.acv = usd(10100);
  product.seats = 10;
  product.active_seats = 10;
  auto& champion = test::add_person(account, "ana", Role::champion, ContactStatus::champion);
  champion.last_contact = kAsOf.plus_days(-119);
  for (const char* rule : {"C.data.acv-sum", "C.data.seats", "C.data.champion-silent"}) {
    CHECK_FALSE(one(check(account, 2, kAsOf), rule));
  }
  product.acv = usd(10100, 1);
  product.active_seats = 11;
  champion.last_contact = kAsOf.plus_days(-120);
  for (const char* rule : {"C.data.acv-sum", "C.data.seats", "C.data.champion-silent"}) {
    CHECK(one(check(account, 2, kAsOf), rule));
  }
}

TEST_CASE("holds, waivers and the policy's severities") {
  Account account = test::plain_account();
  SECTION("a merger's pause, through its last day") {
    test::add_signal(account, SignalType::merger, kAsOf.plus_days(-90));
    CHECK(one(check(account, 1, kAsOf), "C.engagement.overdue")->state == FindingState::held);
    CHECK(one(check(account, 1, kAsOf), "C.plan.missing")->state == FindingState::open);
    CHECK(one(check(account, 1, kAsOf.plus_days(1)), "C.engagement.overdue")->state == FindingState::open);
  }
  SECTION("a waiver by pattern, through its last day, and only with a reason") {
    Waiver& waiver = account.checks.waive.items.emplace_back();
    waiver.rule = std::string("C.plan.*");
    waiver.until = kAsOf;
    CHECK(one(check(account, 1, kAsOf), "C.plan.missing")->state == FindingState::open);
    CHECK(one(check(account, 1, kAsOf), "C.waiver.expired"));
    waiver.reason = std::string("plan is being moved");
    CHECK(one(check(account, 1, kAsOf), "C.plan.missing")->state == FindingState::waived);
    CHECK(one(check(account, 1, kAsOf), "C.eam.overdue")->state == FindingState::open);
    CHECK_FALSE(one(check(account, 1, kAsOf), "C.waiver.expired"));
    CHECK(one(check(account, 1, kAsOf.plus_days(1)), "C.waiver.expired"));
  }
  SECTION("severities") {
    Policy policy = test::default_policy();
    policy.severity.entries = {{"C.plan.missing", "note"}, {"C.tier.review", "off"}};
    CHECK(one(check(account, 1, kAsOf), "C.tier.review"));
    CHECK_FALSE(one(check(account, 1, kAsOf, policy), "C.tier.review"));
    CHECK(one(check(account, 1, kAsOf, policy), "C.plan.missing")->severity == Severity::note);
  }
}

TEST_CASE("findings come worst first, and their ids do not depend on the order of the file") {
  Account account = test::plain_account();
  test::add_action(account, "w1", on("2026-01-10"), false);
  test::add_action(account, "w2", on("2026-01-05"), false);
  const auto findings = check(account, 1, kAsOf);
  CHECK(std::ranges::is_sorted(findings, std::greater<>(), &Finding::severity));
  std::ranges::reverse(account.actions.items);
  const auto again = check(account, 1, kAsOf);
  REQUIRE(again.size() == findings.size());
  for (std::size_t index = 0; index < again.size(); ++index) CHECK(again[index].id == findings[index].id);
}

}  // namespace
}  // namespace acctplan
