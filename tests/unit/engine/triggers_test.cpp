// SPDX-License-Identifier: MIT
#include <acctplan/engine/triggers.hpp>

#include <algorithm>

#include <catch2/catch.hpp>

#include "../../support/as_of.hpp"
#include "../support/plan_account.hpp"

namespace acctplan {
namespace {

using test::on;

struct DeadlineCase {
  SignalType type;
  const char* rule;
  std::int64_t age;
  TriggerState expected;
};

TEST_CASE("a signal is overdue from the day after its last") {
  const DeadlineCase row = GENERATE(values<DeadlineCase>({
      {SignalType::funding, "I.funding", 29, TriggerState::open},
      {SignalType::funding, "I.funding", 30, TriggerState::open},
      {SignalType::funding, "I.funding", 31, TriggerState::overdue},
      {SignalType::competitor_tool, "I.competitor-tool", 14, TriggerState::open},
      {SignalType::competitor_tool, "I.competitor-tool", 15, TriggerState::overdue},
      {SignalType::complementary_tool, "I.complementary-tool", 30, TriggerState::open},
      {SignalType::complementary_tool, "I.complementary-tool", 31, TriggerState::overdue},
      {SignalType::migration_posting, "I.migration-posting", 7, TriggerState::open},
      {SignalType::migration_posting, "I.migration-posting", 8, TriggerState::overdue},
      {SignalType::cloud_migration, "I.cloud-migration", 30, TriggerState::open},
      {SignalType::cloud_migration, "I.cloud-migration", 31, TriggerState::overdue},
      {SignalType::earnings_miss, "I.earnings-miss", 365, TriggerState::open},
      {SignalType::leadership, "I.leadership", 365, TriggerState::open},
      {SignalType::growth, "I.growth", 365, TriggerState::open},
  }));
  Account account = test::plain_account();
  test::add_signal(account, row.type, kAsOf.plus_days(-row.age));
  const auto result = evaluate_triggers(account, test::default_policy(), kAsOf);
  REQUIRE(result.triggers.size() == 1);
  CHECK(result.triggers[0].rule == row.rule);
  CHECK(result.triggers[0].state == row.expected);
}

TEST_CASE("signals older than a year, and those of tomorrow, ask for nothing") {
  Account account = test::plain_account();
  test::add_signal(account, SignalType::leadership, kAsOf.plus_days(GENERATE(-366, 1)));
  const auto result = evaluate_triggers(account, test::default_policy(), kAsOf);
  CHECK(result.triggers.empty());
  CHECK(result.signals.empty());
}

TEST_CASE("a signal without a date is told, and asks for nothing until its day is known") {
  Account account = test::plain_account();
  test::add_signal(account, SignalType::funding, kAsOf).date = {};
  test::add_signal(account, SignalType::hiring, kAsOf).date = {};
  auto result = evaluate_triggers(account, test::default_policy(), kAsOf);
  CHECK(result.triggers.empty());
  REQUIRE(result.signals.size() == 2);
  CHECK(result.signals[0].trigger + result.signals[1].trigger == "I.funding");
  account.signals.items[0].date = kAsOf.plus_days(-31);
  result = evaluate_triggers(account, test::default_policy(), kAsOf);
  REQUIRE(result.triggers.size() == 1);
  CHECK(result.triggers[0].evidence.text.ends_with(" Overdue by 1 day."));
  CHECK(result.signals[0].trigger + result.signals[1].trigger == "");
}

TEST_CASE("acted, done and planned in time keep a signal from being overdue") {
  Account account = test::plain_account();
  Signal& signal = test::add_signal(account, SignalType::funding, on("2025-12-01"));
  SECTION("acted") {
    signal.acted = on("2025-12-20");
    CHECK(evaluate_triggers(account, test::default_policy(), kAsOf).triggers[0].state == TriggerState::acted);
  }
  SECTION("a done action") {
    test::add_action(account, "I.funding", on("2026-01-20"), true);
    CHECK(evaluate_triggers(account, test::default_policy(), kAsOf).triggers[0].state == TriggerState::acted);
  }
  SECTION("an open action due on the deadline") {
    test::add_action(account, "I.funding", on("2025-12-31"), false);
    CHECK(evaluate_triggers(account, test::default_policy(), kAsOf).triggers[0].state == TriggerState::planned);
  }
  SECTION("an open action due a day later") {
    test::add_action(account, "I.funding", on("2026-01-01"), false);
    CHECK(evaluate_triggers(account, test::default_policy(), kAsOf).triggers[0].state == TriggerState::overdue);
  }
}

TEST_CASE("revenue growth above 20 % asks for expansion selling") {
  Account account = test::plain_account();
  account.financial.revenue_growth = Percent{Rational(200, 1000)};
  CHECK(evaluate_triggers(account, test::default_policy(), kAsOf).triggers.empty());
  account.financial.revenue_growth = Percent{Rational(201, 1000)};
  const auto result = evaluate_triggers(account, test::default_policy(), kAsOf);
  REQUIRE(result.triggers.size() == 1);
  CHECK(result.triggers[0].rule == "I.growth");
  REQUIRE(result.financial.size() == 1);
  CHECK(result.financial[0].shown == "20.1%");
}

TEST_CASE("the order of signals in the file does not matter") {
  Account account = test::plain_account();
  test::add_signal(account, SignalType::funding, on("2026-01-20"));
  test::add_signal(account, SignalType::migration_posting, on("2026-01-02"));
  test::add_signal(account, SignalType::leadership, on("2025-11-02"));
  Account shuffled = account;
  std::ranges::reverse(shuffled.signals.items);
  const auto one = evaluate_triggers(account, test::default_policy(), kAsOf);
  const auto other = evaluate_triggers(shuffled, test::default_policy(), kAsOf);
  REQUIRE(one.triggers.size() == other.triggers.size());
  for (std::size_t index = 0; index < one.triggers.size(); ++index) {
    CHECK(one.triggers[index].evidence.text == other.triggers[index].evidence.text);
  }
  CHECK(one.triggers[0].state == TriggerState::overdue);
}

}  // namespace
}  // namespace acctplan
