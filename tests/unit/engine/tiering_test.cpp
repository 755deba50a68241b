// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/tiering.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/as_of.hpp"
#include "../../support/default_policy.hpp"

using namespace acctplan;

namespace {

std::vector<std::string> rules_of(const std::vector<Evidence>& list) {
  std::vector<std::string> out;
  for (const Evidence& evidence : list) out.push_back(evidence.rule);
  return out;
}

using Rules = std::vector<std::string>;

Qualification judged(const Account& account) { return qualify(account, default_policy(), kAsOf); }

std::string would(const Account& account, const std::string& field) {
  for (const Unknown& unknown : tier_unknowns(account, default_policy(), kAsOf)) {
    if (unknown.field == field) return unknown.would;
  }
  return "";
}

std::string next_change(const Account& account) {
  const auto next = next_tier(account, default_policy(), kAsOf);
  return next ? std::to_string(next->tier) + ": " + next->change : "";
}

}  // namespace

TEST_CASE("the next step lies above the tier that is held", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(20'000);
  for (const std::int64_t held : {3, 4}) CHECK(next_tier(account, default_policy(), kAsOf, held)->tier == 2);
  const auto above = next_tier(account, default_policy(), kAsOf, 2);
  REQUIRE(above);
  CHECK(above->tier == 1);
  CHECK(above->change == "+$80,000.01 of current ACV (to $100,000.01)");
  CHECK_FALSE(next_tier(account, default_policy(), kAsOf, 1));
}

TEST_CASE("a converted amount that reads as its limit says that it lies beyond it", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(100'000) + Money(Rational(1, 4));
  CHECK(judged(account).reasons[0].text == "current ACV $100,000 is above $100,000 (by less than the smallest unit)");
  account.revenue.current_acv = dollars(100'000, 1);
  CHECK(judged(account).reasons[0].text == "current ACV $100,000.01 is above $100,000");
  account.revenue.current_acv = dollars(30'000) - Money(Rational(1, 4));
  const auto short_of = [&] {
    for (const Evidence& miss : judged(account).near_misses) {
      if (miss.rule == "T2.acv") return miss.text;
    }
    return std::string();
  };
  CHECK(short_of() == "current ACV $30,000 is below $30,000 (by less than the smallest unit); $0.01 short");
  account.revenue.current_acv = dollars(29'999);
  CHECK(short_of() == "current ACV $29,999 is below $30,000; $1 short");
}

TEST_CASE("where the threshold and a criterion are asked for, a rule that holds alone gives no tier", "[tiering]") {
  Policy policy = default_policy();
  policy.tiering.combine = Combine::threshold_and_criterion;
  Account account = bare_account();
  account.tiering.strategic_logo = StrategicLogo{true, {}, {}, {}};
  const auto last = [&] { return qualify(account, policy, kAsOf).reasons.back(); };
  CHECK(last().text == "no rule of Tiers 1 to 3 gives a tier, and neither a current nor a projected ACV is known");
  account.revenue.current_acv = dollars(100);
  CHECK(last().text == "no rule of Tiers 1 to 3 gives a tier; current ACV is $100");
  account.tiering.motion = Motion::self_service;
  CHECK(last().rule == "T4.motion");
  CHECK(last().text == "motion is self-service, and no rule of Tier 1 or 2 gives a tier");
  account.tiering.strategic_logo = {};
  CHECK(qualify(account, default_policy(), kAsOf).reasons.back().text ==
        "motion is self-service, and no rule of Tier 1 or 2 holds");
}

TEST_CASE("all rules of the best tier are its reasons, and no others", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(120'000);
  account.tiering.strategic_logo = StrategicLogo{true, {}, {}, {}};
  const Qualification result = judged(account);
  CHECK(result.tier == 1);
  CHECK(rules_of(result.reasons) == Rules{"T1.acv", "T1.logo"});
  CHECK(result.reasons[0].text == "current ACV $120,000 is above $100,000");
  REQUIRE(result.reasons[0].facts.size() == 1);
  CHECK(result.reasons[0].facts[0].field == "revenue.current_acv");
  CHECK(result.reasons[0].facts[0].shown == "$120,000");
}

TEST_CASE("better tiers' rules say what they are short of", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(82'000);
  account.revenue.projected_acv_12m = dollars(95'000);
  const Qualification result = judged(account);
  CHECK(result.tier == 2);
  CHECK(rules_of(result.reasons) == Rules{"T2.acv"});
  REQUIRE(rules_of(result.near_misses) == Rules{"T1.acv"});
  CHECK(result.near_misses[0].text ==
        "current ACV $82,000 is not above $100,000; $18,000.01 short, "
        "12-month projection $95,000 is not above $100,000; $5,000.01 short");
}

TEST_CASE("a rule that needs an unknown fact does not fire", "[tiering]") {
  Account account = bare_account();
  account.tiering.icp_match = IcpMatch::match;
  account.plan.sales_stage = SalesStage::engaged;
  CHECK_FALSE(judged(account).tier);
  CHECK(rules_of(judged(account).reasons) == Rules{"T0.unrated"});
  account.tiering.growth_trajectory = GrowthTrajectory::slow;
  CHECK(judged(account).tier == 3);
  account.tiering.growth_trajectory = GrowthTrajectory::declining;
  CHECK_FALSE(judged(account).tier);
}

TEST_CASE("T3.icp is for a customer or past sales stage target", "[tiering]") {
  Account account = bare_account();
  account.tiering.icp_match = IcpMatch::strong;
  account.tiering.growth_trajectory = GrowthTrajectory::slow;
  CHECK_FALSE(judged(account).tier);
  account.plan.sales_stage = SalesStage::target;
  CHECK_FALSE(judged(account).tier);
  account.account.customer_since = day("2024-01-01");
  CHECK(judged(account).tier == 3);
  account.revenue.current_acv = Money();
  CHECK(judged(account).tier == 4);
  account.account.lifecycle = Lifecycle::customer;
  CHECK(judged(account).tier == 3);
}

TEST_CASE("T2.signals wants a dated buying signal and a value", "[tiering]") {
  Account account = bare_account();
  account.tiering.icp_match = IcpMatch::strong;
  account.revenue.projected_acv_18m = dollars(16'000);
  add_signal(account, SignalType::pricing_page, kAsOf);
  CHECK(judged(account).tier == 4);
  Signal undated;
  undated.type = SignalType::team_expansion;
  account.signals.items.push_back(undated);
  CHECK(judged(account).tier == 4);
  add_signal(account, SignalType::new_initiative, kAsOf.plus_days(-10));
  CHECK(rules_of(judged(account).reasons) == Rules{"T2.signals"});
  account.tiering.icp_match = IcpMatch::weak;
  CHECK(judged(account).tier == 4);
}

TEST_CASE("self-service motion rates an account without ACV, comes before Tier 3 and yields to Tier 1 and 2",
          "[tiering]") {
  Account account = bare_account();
  account.tiering.motion = Motion::self_service;
  CHECK(rules_of(judged(account).reasons) == Rules{"T4.motion"});
  account.revenue.current_acv = dollars(500);
  CHECK(rules_of(judged(account).reasons) == Rules{"T4.motion"});
  account.revenue.current_acv = dollars(12'000);
  CHECK(rules_of(judged(account).reasons) == Rules{"T4.motion"});
  account.revenue.current_acv = dollars(30'000);
  CHECK(rules_of(judged(account).reasons) == Rules{"T2.acv"});
}

TEST_CASE("threshold_and_criterion asks both of Tier 1", "[tiering]") {
  Policy policy = default_policy();
  policy.tiering.combine = Combine::threshold_and_criterion;
  Account account = bare_account();
  account.revenue.current_acv = dollars(120'000);
  Qualification result = qualify(account, policy, kAsOf);
  CHECK(result.tier == 2);
  CHECK(rules_of(result.near_misses) == Rules{"T1.acv"});
  account.revenue.expansion_potential = dollars(100'001);
  result = qualify(account, policy, kAsOf);
  CHECK(result.tier == 1);
  CHECK(rules_of(result.reasons) == Rules{"T1.acv", "T1.growth"});
  account.revenue.current_acv = dollars(60'000);
  CHECK(qualify(account, policy, kAsOf).tier == 2);
}

TEST_CASE("ACV a year ago comes from the history when not given", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(7'000);
  account.revenue.expansion_potential = dollars(20'000);
  CHECK_FALSE(acv_declined(account, default_policy(), kAsOf));
  add_quarter(account, {2026, 1}, dollars(99));  // not completed yet
  add_quarter(account, {2025, 3}, dollars(7'500));
  add_quarter(account, {2024, 3}, dollars(9'000));
  CHECK(acv_declined(account, default_policy(), kAsOf) == true);
  CHECK(prior_year_fact(account, default_policy(), kAsOf)->field == "revenue.history[FY2024-Q3].acv");
  CHECK(judged(account).tier == 4);
  account.revenue.prior_year_acv = dollars(8'000);
  CHECK(acv_declined(account, default_policy(), kAsOf) == false);
  CHECK(judged(account).tier == 3);
}

TEST_CASE("unknown facts say which tier they could make, also a worse one", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(82'000);
  CHECK(would(account, "revenue.projected_acv_12m") == "Tier 1 if above $100,000");
  CHECK(would(account, "revenue.expansion_potential") == "Tier 1 if above $100,000");
  CHECK(would(account, "revenue.multi_year_potential") == "Tier 1 if above $250,000");
  CHECK(would(account, "tiering.strategic_logo") == "Tier 1 if it is a strategic logo");
  CHECK(would(account, "revenue.projected_acv_18m").empty());
  CHECK(would(account, "tiering.icp_match").empty());

  account.revenue.current_acv = dollars(8'000);
  account.revenue.expansion_potential = dollars(10'000);
  account.tiering.icp_match = IcpMatch::strong;
  CHECK(would(account, "revenue.prior_year_acv") == "Tier 4 if above $10,000");
  CHECK(would(account, "tiering.growth_trajectory") == "Tier 2 if clear");
  CHECK(would(account, "revenue.projected_acv_12m") == "Tier 1 if above $100,000; Tier 2 if at least $30,000");
  CHECK(would(account, "signals").empty());
  account.revenue.projected_acv_18m = dollars(15'000);
  CHECK(would(account, "signals") == "Tier 2 if a buying signal is dated 4 Nov 2025 or later");
}

TEST_CASE("an unrated account hears what its ACV would make", "[tiering]") {
  Account account = bare_account();
  CHECK(would(account, "revenue.current_acv") ==
        "Tier 1 if above $100,000; Tier 2 if at least $30,000; Tier 3 if at least $10,000; Tier 4 if below $10,000");
  CHECK(next_change(account).empty());
  account.tiering.icp_match = IcpMatch::match;
  account.tiering.growth_trajectory = GrowthTrajectory::slow;
  CHECK(would(account, "plan.sales_stage") == "Tier 3 if engaged or opportunity or negotiation or customer");
}

TEST_CASE("the nearest step up is the smallest sum of a known amount", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(82'000);
  CHECK(next_change(account) == "1: +$18,000.01 of current ACV (to $100,000.01)");
  account.revenue.projected_acv_12m = dollars(95'000);
  CHECK(next_change(account) == "1: +$5,000.01 of 12-month projection (to $100,000.01)");
  account.revenue.current_acv = dollars(100'000, 1);
  CHECK(next_change(account).empty());
}

TEST_CASE("without a known amount the nearest step up is a fact to learn or to change", "[tiering]") {
  Account account = bare_account();
  account.tiering.motion = Motion::self_service;
  account.account.customer_since = day("2024-01-01");
  account.tiering.icp_match = IcpMatch::strong;
  CHECK(next_change(account) == "2: current ACV at least $30,000");
  account.tiering.growth_trajectory = GrowthTrajectory::slow;
  CHECK(next_change(account) == "2: current ACV at least $30,000");
}

TEST_CASE("converted amounts compare exactly", "[tiering]") {
  Account account = bare_account();
  account.revenue.current_acv = Money(Rational(29'999'999, 3));  // shown as $100,000
  CHECK(judged(account).tier == 2);
  CHECK(next_change(account) == "1: +$0.01 of current ACV (to $100,000.01)");
  account.revenue.current_acv = Money(Rational(30'000'001, 3));
  CHECK(judged(account).tier == 1);
}
