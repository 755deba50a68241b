// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "../../support/as_of.hpp"
#include "checking.hpp"

// What else than a number decides of a check: which tiers, which status, what counts as done.

namespace acctplan {
namespace {

using test::check;
using test::on;
using test::one;
using test::usd;

std::optional<Severity> said(const Account& account, std::string_view rule, std::int64_t tier,
                             const Date& as_of = kAsOf) {
  const auto found = one(check(account, tier, as_of), rule);
  return found ? std::optional(found->severity) : std::nullopt;
}

WhitespaceEntry& first_priority(Account& account) {
  WhitespaceEntry& entry = account.whitespace.items.emplace_back();
  entry.id = std::string("w");
  entry.annual_value = usd(60'000);
  entry.signal = WhitespaceSignal::interest;
  entry.alignment = Alignment::initiative;
  entry.identified = on("2026-01-01");
  return entry;
}

Opportunity& opportunity(Account& account) {
  Opportunity& out = account.opportunities.items.emplace_back();
  out.id = std::string("O-1");
  return out;
}

}  // namespace

TEST_CASE("plan checks ask tiers 1 to 3, and only the first two for what a review decided") {
  Account account = test::plain_account();
  CHECK(said(account, "C.plan.missing", 1) == Severity::error);
  CHECK(said(account, "C.plan.missing", 2) == Severity::warning);
  CHECK(said(account, "C.plan.missing", 3) == Severity::warning);
  CHECK_FALSE(said(account, "C.plan.missing", 4));
  account.plan.last_updated = on("2025-12-15");
  CHECK_FALSE(said(account, "C.plan.missing", 1));
  CHECK(said(account, "C.plan.unreviewed", 1, on("2026-02-15")) == Severity::note);
  CHECK(said(account, "C.plan.unreviewed", 2, on("2026-02-15")) == Severity::note);
  CHECK_FALSE(said(account, "C.plan.unreviewed", 3, on("2026-02-15")));
  CHECK_FALSE(said(account, "C.plan.due", 4));
  account.plan.last_updated = on("2024-01-01");
  CHECK_FALSE(said(account, "C.plan.stale", 4));
}

TEST_CASE("a stale plan names the update that was missed") {
  Account account = test::plain_account();
  account.plan.last_updated = on("2025-08-01");
  // This quarter's update is not late before 31 January; the last quarter's is.
  CHECK(one(check(account, 1, on("2026-01-31")), "C.plan.stale")->due == on("2025-10-31"));
  CHECK(one(check(account, 1, on("2026-02-01")), "C.plan.stale")->due == on("2026-01-31"));
}

TEST_CASE("only a manager approves a Tier 1 plan") {
  Account account = test::plain_account();
  CHECK(said(account, "C.plan.unapproved", 1) == Severity::warning);
  CHECK_FALSE(said(account, "C.plan.unapproved", 2));
  Approval& approval = account.plan.approvals.items.emplace_back();
  approval.date = on("2026-01-05");
  CHECK(said(account, "C.plan.unapproved", 1));
  approval.role = std::string("sponsor");
  CHECK(said(account, "C.plan.unapproved", 1));
  approval.role = std::string("Manager");
  CHECK_FALSE(said(account, "C.plan.unapproved", 1));
  approval.role = std::string("manager");
  CHECK_FALSE(said(account, "C.plan.unapproved", 1));
  approval.date = {};
  CHECK(said(account, "C.plan.unapproved", 1));
}

TEST_CASE("P1 whitespace is late until an open opportunity takes it up") {
  Account account = test::plain_account();
  WhitespaceEntry& entry = first_priority(account);
  CHECK(said(account, "C.whitespace.due", 2) == Severity::warning);
  SECTION("an open opportunity, also one without an outcome") {
    entry.opportunity = std::string("O-1");
    Opportunity& deal = opportunity(account);
    CHECK_FALSE(said(account, "C.whitespace.due", 2));
    deal.outcome = Outcome::open;
    CHECK_FALSE(said(account, "C.whitespace.due", 2));
    deal.outcome = Outcome::lost;
    CHECK(said(account, "C.whitespace.due", 2));
  }
  SECTION("a touch alone is not enough") {
    entry.last_touch = kAsOf;
    CHECK(said(account, "C.whitespace.due", 2));
  }
  SECTION("settled entries ask for nothing") {
    entry.status = GENERATE(WhitespaceStatus::won, WhitespaceStatus::lost, WhitespaceStatus::dismissed);
    CHECK_FALSE(said(account, "C.whitespace.due", 2));
  }
  SECTION("nor do those whose day is not known") {
    entry.identified = {};
    CHECK_FALSE(said(account, "C.whitespace.due", 2));
  }
}

TEST_CASE("P2 whitespace without a touch of its own is judged by the account's last contact") {
  Account account = test::plain_account();
  WhitespaceEntry& entry = first_priority(account);
  entry.signal = WhitespaceSignal::none;
  CHECK(said(account, "C.whitespace.due", 2) == Severity::warning);
  account.engagement.last_meeting = on("2025-12-31");
  CHECK(said(account, "C.whitespace.due", 2));
  account.engagement.last_meeting = on("2026-01-01");
  CHECK_FALSE(said(account, "C.whitespace.due", 2));
  entry.last_touch = on("2025-12-31");
  CHECK(said(account, "C.whitespace.due", 2));
}

TEST_CASE("tier and grade: the best tier with the worst grade, and the worst with the best") {
  const Account account = test::plain_account();
  for (const char* grade : {"A", "B", "C", "D"}) {
    for (std::int64_t tier = 1; tier <= 4; ++tier) {
      INFO(tier << grade);
      const auto found = one(check(account, tier, kAsOf, test::default_policy(), std::string(grade)), "C.tier.grade");
      CHECK(found.has_value() == ((tier == 1 && *grade == 'D') || (tier == 4 && *grade == 'A')));
      if (found) CHECK(found->severity == Severity::note);
    }
  }
  CHECK_FALSE(said(account, "C.tier.grade", 1));
}

TEST_CASE("a playbook is open until one of its steps has an action") {
  Account account = test::plain_account();
  account.competition.incumbent.since = on("2020-01-01");
  CHECK(said(account, "C.playbook.open", 3) == Severity::note);
  test::add_action(account, "R.merger", kAsOf, false);
  CHECK(said(account, "C.playbook.open", 3));
  test::add_action(account, "R.incumbent", kAsOf, GENERATE(true, false));
  CHECK_FALSE(said(account, "C.playbook.open", 3));
}

TEST_CASE("signals are late unless acted on, done, or planned in time") {
  Account account = test::plain_account();
  Signal& signal = test::add_signal(account, SignalType::migration_posting, on("2026-01-20"));
  CHECK(one(check(account, 2, kAsOf), "C.trigger.overdue")->due == on("2026-01-27"));
  SECTION("acted") { signal.acted = on("2026-02-01"); }
  SECTION("done") { test::add_action(account, "I.migration-posting", kAsOf, true); }
  SECTION("planned in time") { test::add_action(account, "I.migration-posting", on("2026-01-27"), false); }
  SECTION("without a date") { signal.date = {}; }
  SECTION("of a type without a deadline") { signal.type = SignalType::leadership; }
  CHECK_FALSE(said(account, "C.trigger.overdue", 2));
}

TEST_CASE("data that cannot be judged is not judged") {
  Account account = test::plain_account();
  Opportunity& deal = opportunity(account);
  deal.close_date = on("2026-01-31");
  // What says neither an outcome nor that it is closed is open, as everywhere.
  CHECK(said(account, "C.data.close-date", 2) == Severity::warning);
  deal.stage = DealStage::closed;
  CHECK_FALSE(said(account, "C.data.close-date", 2));
  deal.outcome = Outcome::won;
  CHECK_FALSE(said(account, "C.data.close-date", 2));
  deal.outcome = Outcome::open;
  CHECK(said(account, "C.data.close-date", 2) == Severity::warning);
  deal.type = RevenueStream::renewal;
  CHECK_FALSE(said(account, "C.data.dates", 2));
  account.contracts.items.emplace_back();
  CHECK_FALSE(said(account, "C.data.contract", 2));
  CHECK_FALSE(said(account, "C.data.dates", 2));
  account.contracts.items[0].end = on("2026-01-30");
  CHECK(said(account, "C.data.dates", 2) == Severity::warning);
  account.contracts.items.emplace_back().end = on("2026-12-31");
  CHECK_FALSE(said(account, "C.data.dates", 2));
  deal.type = RevenueStream::expansion;
  account.contracts.items.pop_back();
  CHECK_FALSE(said(account, "C.data.dates", 2));
  test::add_quarter(account, "FY2025-Q4", usd(100));
  CHECK_FALSE(said(account, "C.data.history", 2));
  account.revenue.current_acv = usd(200);
  CHECK(said(account, "C.data.history", 2) == Severity::warning);
  // A quarter that has not ended yet says nothing of today's ACV.
  account.revenue.history.items[0].quarter = FiscalQuarter{2026, 1};
  CHECK_FALSE(said(account, "C.data.history", 2));
}

TEST_CASE("products of unknown ACV can only make the sum larger") {
  Account account = test::plain_account();
  account.revenue.current_acv = usd(10'000);
  account.footprint.products.items.emplace_back().acv = usd(5'000);
  CHECK(said(account, "C.data.acv-sum", 2));
  account.footprint.products.items.emplace_back();
  CHECK_FALSE(said(account, "C.data.acv-sum", 2));
  account.footprint.products.items[0].acv = usd(20'000);
  CHECK(said(account, "C.data.acv-sum", 2));
  account.footprint.products.items[0].acv = {};
  CHECK_FALSE(said(account, "C.data.acv-sum", 2));
}

TEST_CASE("an override without a reason or past its last day is found, another is not") {
  Account account = test::plain_account();
  CHECK_FALSE(said(account, "C.override.expired", 2));
  account.tiering.override_.given = true;
  account.tiering.override_.until = on("2026-12-31");
  CHECK(said(account, "C.override.expired", 2) == Severity::warning);
  account.tiering.override_.reason = std::string("board account");
  CHECK_FALSE(said(account, "C.override.expired", 2));
}

TEST_CASE("a strategic logo rests on a basis and on somebody's word") {
  Account account = test::plain_account();
  CHECK_FALSE(said(account, "C.logo.basis", 2));
  StrategicLogo logo;
  account.tiering.strategic_logo = logo;
  CHECK_FALSE(said(account, "C.logo.basis", 2));
  logo.holds = true;
  account.tiering.strategic_logo = logo;
  CHECK(one(check(account, 2, kAsOf), "C.logo.basis")->message == "strategic logo without saying on what it rests");
  logo.basis.items.emplace_back(LogoBasis::brand);
  account.tiering.strategic_logo = logo;
  CHECK(one(check(account, 2, kAsOf), "C.logo.basis")->message == "strategic logo without saying who said so");
  logo.by = std::string("Dana Ruiz");
  account.tiering.strategic_logo = logo;
  CHECK_FALSE(said(account, "C.logo.basis", 2));
}

TEST_CASE("outreach is no finding where it has a reason to go on") {
  Account account = test::plain_account();
  account.engagement.outreach_months = 4;
  CHECK(said(account, "C.outreach.limit", 4) == Severity::warning);
  SECTION("something started it anew") { account.engagement.reengagement_trigger = true; }
  SECTION("an opportunity may be open") { opportunity(account); }
  CHECK_FALSE(said(account, "C.outreach.limit", 4));
}

TEST_CASE("a merger's pause holds what can be held through its last day") {
  for (const auto& [days, state] :
       {std::pair{89, FindingState::held}, std::pair{90, FindingState::held}, std::pair{91, FindingState::open}}) {
    INFO(days);
    Account account = test::plain_account();
    test::add_signal(account, SignalType::acquisition, kAsOf.plus_days(-days));
    CHECK(one(check(account, 1, kAsOf), "C.engagement.overdue")->state == state);
    CHECK(one(check(account, 1, kAsOf), "C.eam.overdue")->state == state);
    CHECK(one(check(account, 1, kAsOf), "C.champion.missing")->state == FindingState::open);
  }
}

TEST_CASE("what a signal asks for is outreach, whose deadline a hold suspends while it runs") {
  Account account = test::plain_account();
  test::add_signal(account, SignalType::migration_posting, on("2026-01-20"));
  account.checks.hold_reason = std::string("reorganisation");
  account.checks.hold_until = kAsOf;
  CHECK(one(check(account, 2, kAsOf), "C.trigger.overdue")->state == FindingState::held);
  CHECK(one(check(account, 2, kAsOf.plus_days(1)), "C.trigger.overdue")->state == FindingState::open);
}

TEST_CASE("a waiver that names no check, and a hold without a reason, are found") {
  Account account = test::plain_account();
  Waiver& waiver = account.checks.waive.items.emplace_back();
  waiver.reason = std::string("agreed");
  for (const char* rule : {"C.plan.stale", "C.plan.*", "C.*", "*"}) {
    INFO(rule);
    waiver.rule = std::string(rule);
    CHECK_FALSE(said(account, "C.waiver.expired", 4));
  }
  for (const char* rule : {"C.plan.stael", "C.plans.*", "C.plan", "T1.acv"}) {
    waiver.rule = std::string(rule);
    CHECK(one(check(account, 4, kAsOf), "C.waiver.expired")->message ==
          "the waiver of " + std::string(rule) + " names no check, so it waives nothing");
  }
  account.checks.waive.items.clear();
  account.checks.hold_until = kAsOf;
  CHECK(one(check(account, 4, kAsOf), "C.waiver.expired")->message ==
        "the hold until 2 Feb 2026 has no reason, so it holds nothing");
  account.checks.hold_until = kAsOf.plus_days(-1);
  CHECK_FALSE(said(account, "C.waiver.expired", 4));
  account.checks.hold_until = kAsOf;
  account.checks.hold_reason = std::string("reorganisation");
  CHECK_FALSE(said(account, "C.waiver.expired", 4));
}

TEST_CASE("a stated hold holds through its last day, and only with a reason") {
  for (const std::int64_t days : {-1, 0, 1}) {
    INFO(days);
    Account account = test::plain_account();
    account.checks.hold_until = kAsOf.plus_days(days);
    CHECK(one(check(account, 1, kAsOf), "C.engagement.overdue")->state == FindingState::open);
    account.checks.hold_reason = std::string("reorganisation");
    CHECK(one(check(account, 1, kAsOf), "C.engagement.overdue")->state ==
          (days < 0 ? FindingState::open : FindingState::held));
  }
}

}  // namespace acctplan
