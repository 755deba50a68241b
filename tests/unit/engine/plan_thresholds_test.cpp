// SPDX-License-Identifier: MIT
#include <array>

#include <catch2/catch.hpp>

#include <acctplan/engine/triggers.hpp>

#include "../../support/as_of.hpp"
#include "../support/plan_account.hpp"
#include "engine/whitespace_points.hpp"

// Limits of signals and whitespace that are not a check's: tiering, scores, committees and checks have their own
// tables.

namespace acctplan {
namespace {

/// One limit: its value, whether it holds one unit below it, on it and one unit above it, and how to see that.
struct Limit {
  const char* what;
  std::int64_t value;
  bool below, at, above;
  bool (*holds)(std::int64_t);
};

Account growing(std::int64_t thousandths) {
  Account out = test::plain_account();
  out.financial.revenue_growth = Percent{Rational(thousandths, 1000)};
  return out;
}

bool asks(const Account& account) {
  return !evaluate_triggers(account, test::default_policy(), kAsOf).triggers.empty();
}

/// Whether a score lies among the best `priorities`.
bool among(std::int64_t score, std::size_t priorities) {
  return priority_index(score, test::default_policy().whitespace) < priorities;
}

const auto kLimits = std::to_array<Limit>({
    {"signals.keep_days", 365, true, true, false,
     [](std::int64_t v) {
       Account account = test::plain_account();
       test::add_signal(account, SignalType::leadership, kAsOf.plus_days(-v));
       return asks(account);
     }},
    {"a signal of tomorrow", 0, false, true, true,
     [](std::int64_t v) {
       Account account = test::plain_account();
       test::add_signal(account, SignalType::leadership, kAsOf.plus_days(-v));
       return asks(account);
     }},
    {"signals.growth_above", 200, false, false, true, [](std::int64_t v) { return asks(growing(v)); }},
    {"signals.growth_target_above", 150, false, false, true,
     [](std::int64_t v) {
       const auto notes = evaluate_triggers(growing(v), test::default_policy(), kAsOf).financial;
       return notes.at(0).reading == *test::default_policy().signals.financial[0].reading;
     }},
    {"whitespace.priorities.P1.from", 80, false, true, true, [](std::int64_t v) { return among(v, 1); }},
    {"whitespace.priorities.P2.from", 60, false, true, true, [](std::int64_t v) { return among(v, 2); }},
    {"whitespace.priorities.P3.from", 40, false, true, true, [](std::int64_t v) { return among(v, 3); }},
});

}  // namespace

TEST_CASE("every limit of signals and priorities holds on its own side only") {
  for (const Limit& limit : kLimits) {
    INFO(limit.what);
    CHECK(limit.holds(limit.value - 1) == limit.below);
    CHECK(limit.holds(limit.value) == limit.at);
    CHECK(limit.holds(limit.value + 1) == limit.above);
  }
}

TEST_CASE("a figure below its reading is told with its caution") {
  const auto notes = evaluate_triggers(growing(150), test::default_policy(), kAsOf).financial;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].reading == *test::default_policy().signals.financial[0].caution);
  Account account = test::plain_account();
  account.financial.ebitda_margin = Percent{Rational(-1, 1000)};
  account.financial.guidance = Guidance::raised;
  const auto mixed = evaluate_triggers(account, test::default_policy(), kAsOf).financial;
  REQUIRE(mixed.size() == 2);
  CHECK(mixed[0].reading == "a negative margin makes every purchase a question of cost");
  CHECK(mixed[1].reading == "raised guidance shows optimism");
}

TEST_CASE("each signal is told with what it points to and the plays that belong to it") {
  for (const SynthesisGuide& guide : test::default_policy().signals.synthesis) {
    Account account = test::plain_account();
    test::add_signal(account, *guide.type, kAsOf);
    const auto notes = evaluate_triggers(account, test::default_policy(), kAsOf).signals;
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].points_to == *guide.points_to);
  }
  for (const PlayGuide& play : test::default_policy().signals.plays) {
    Account account = test::plain_account();
    test::add_signal(account, *play.signal, kAsOf);
    const auto notes = evaluate_triggers(account, test::default_policy(), kAsOf).signals;
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].sales_play == *play.sales);
    CHECK(notes[0].marketing_play == *play.marketing);
  }
  Account account = test::plain_account();
  test::add_signal(account, SignalType::whitepaper, kAsOf);
  const auto notes = evaluate_triggers(account, test::default_policy(), kAsOf).signals;
  CHECK(notes.at(0).points_to.empty());
  CHECK(notes.at(0).sales_play.empty());
}

}  // namespace acctplan
