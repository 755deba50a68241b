// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/engine/tiering.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/as_of.hpp"
#include "../../support/default_policy.hpp"

using namespace acctplan;

namespace {

/// What a threshold is counted in: one of it is the step to either side.
enum class Step { cents, days, quarters };

/// Where the rule holds: on the value and one step below and above it.
struct Holds {
  bool below, at, above;
};

constexpr Holds kAbove{false, false, true};
constexpr Holds kAtLeast{false, true, true};
constexpr Holds kAtMost{true, true, false};
constexpr Holds kBelow{true, false, false};

/// One threshold of the rulebook: the rule, its value, where it holds, and an account in which it alone decides.
struct Threshold {
  const char* rule;
  const char* what;
  Step step;
  std::int64_t value;
  Holds holds;
  void (*build)(Account&, std::int64_t);
};

Money cents(std::int64_t value) { return Money::from_minor(value); }
Date ago(std::int64_t days) { return kAsOf.plus_days(-days); }

void buying(Account& account, std::int64_t days) {
  add_signal(account, SignalType::team_expansion, ago(days));
  account.tiering.icp_match = IcpMatch::match;
}

void was(Account& account, std::int64_t tier, std::int64_t acv_dollars) {
  account.tiering.current_tier = tier;
  account.revenue.current_acv = dollars(acv_dollars);
}

/// Tier `tier` before, two completed quarters of `value` and a current ACV that qualifies for less.
void two_quarters(Account& account, std::int64_t tier, std::int64_t value) {
  was(account, tier, 0);
  add_quarter(account, {2025, 4}, cents(value));
  add_quarter(account, {2025, 3}, cents(value));
}

void met(Account& account, std::int64_t tier, std::int64_t acv_dollars, std::int64_t days) {
  was(account, tier, acv_dollars);
  account.engagement.last_meeting = ago(days);
}

const auto kThresholds = std::to_array<Threshold>({
    {"T1.acv", "current_acv", Step::cents, 10'000'000, kAbove,
     [](Account& a, std::int64_t v) { a.revenue.current_acv = cents(v); }},
    {"T1.acv", "projected_acv_12m", Step::cents, 10'000'000, kAbove,
     [](Account& a, std::int64_t v) { a.revenue.projected_acv_12m = cents(v); }},
    {"T1.growth", "current_acv", Step::cents, 5'000'000, kAbove,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = cents(v);
       a.revenue.expansion_potential = dollars(100'001);
     }},
    {"T1.growth", "expansion_potential", Step::cents, 10'000'000, kAbove,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = dollars(50'001);
       a.revenue.expansion_potential = cents(v);
     }},
    {"T1.multiyear", "multi_year_potential", Step::cents, 25'000'000, kAbove,
     [](Account& a, std::int64_t v) { a.revenue.multi_year_potential = cents(v); }},
    {"T2.acv", "current_acv", Step::cents, 3'000'000, kAtLeast,
     [](Account& a, std::int64_t v) { a.revenue.current_acv = cents(v); }},
    {"T2.acv", "projected_acv_12m", Step::cents, 3'000'000, kAtLeast,
     [](Account& a, std::int64_t v) { a.revenue.projected_acv_12m = cents(v); }},
    {"T2.acv", "projected_acv_18m", Step::cents, 3'000'000, kAtLeast,
     [](Account& a, std::int64_t v) { a.revenue.projected_acv_18m = cents(v); }},
    {"T2.growth", "current_acv from", Step::cents, 1'500'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = cents(v);
       a.revenue.expansion_potential = dollars(50'000);
     }},
    {"T2.growth", "current_acv to", Step::cents, 5'000'000, kAtMost,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = cents(v);
       a.revenue.expansion_potential = dollars(50'000);
     }},
    {"T2.growth", "expansion_potential", Step::cents, 5'000'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = dollars(20'000);
       a.revenue.expansion_potential = cents(v);
     }},
    {"T2.signals", "age", Step::days, 90, kAtMost,
     [](Account& a, std::int64_t v) {
       buying(a, v);
       a.revenue.current_acv = dollars(15'000);
     }},
    {"T2.signals", "current_acv", Step::cents, 1'500'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       buying(a, 0);
       a.revenue.current_acv = cents(v);
     }},
    {"T2.signals", "projected_acv_12m", Step::cents, 1'500'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       buying(a, 0);
       a.revenue.projected_acv_12m = cents(v);
     }},
    {"T2.signals", "projected_acv_18m", Step::cents, 1'500'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       buying(a, 0);
       a.revenue.projected_acv_18m = cents(v);
     }},
    {"T2.signals", "expansion_potential", Step::cents, 1'500'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       buying(a, 0);
       a.revenue.current_acv = dollars(100);
       a.revenue.expansion_potential = cents(v);
     }},
    {"T3.acv", "current_acv", Step::cents, 1'000'000, kAtLeast,
     [](Account& a, std::int64_t v) { a.revenue.current_acv = cents(v); }},
    {"T3.acv", "projected_acv_12m", Step::cents, 1'000'000, kAtLeast,
     [](Account& a, std::int64_t v) { a.revenue.projected_acv_12m = cents(v); }},
    {"T3.stable", "current_acv", Step::cents, 0, kAbove,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = cents(std::max<std::int64_t>(v, 0));
       a.revenue.expansion_potential = dollars(10'000);
     }},
    {"T3.stable", "expansion_potential", Step::cents, 1'000'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = dollars(100);
       a.revenue.expansion_potential = cents(v);
     }},
    {"T3.stable", "80 % of prior_year_acv", Step::cents, 800'000, kAtLeast,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = cents(v);
       a.revenue.expansion_potential = dollars(10'000);
       a.revenue.prior_year_acv = dollars(10'000);
     }},
    {"T4.default", "current_acv", Step::cents, 1'000'000, kBelow,
     [](Account& a, std::int64_t v) { a.revenue.current_acv = cents(v); }},
    {"M.up.strategic", "age without tier_since", Step::days, 90, kAtMost,
     [](Account& a, std::int64_t v) {
       was(a, 2, 40'000);
       add_signal(a, SignalType::executive_engagement, ago(v));
     }},
    {"M.up.strategic", "age with tier_since", Step::days, 365, kAtMost,
     [](Account& a, std::int64_t v) {
       was(a, 2, 40'000);
       a.tiering.tier_since = ago(900);
       add_signal(a, SignalType::new_department_interest, ago(v));
     }},
    {"M.up.strategic", "tier_since", Step::days, 100, kBelow,
     [](Account& a, std::int64_t v) {
       was(a, 2, 40'000);
       a.tiering.tier_since = ago(100);
       add_signal(a, SignalType::new_department_interest, ago(v));
     }},
    {"M.up.competitor", "age without tier_since", Step::days, 90, kAtMost,
     [](Account& a, std::int64_t v) {
       was(a, 3, 20'000);
       add_signal(a, SignalType::competitor_threat, ago(v));
       a.signals.items.back().escalate = true;
     }},
    {"M.down.revenue", "Tier 1 quarters", Step::cents, 10'000'000, kAtMost,
     [](Account& a, std::int64_t v) { two_quarters(a, 1, v); }},
    {"M.down.revenue", "Tier 2 quarters", Step::cents, 3'000'000, kBelow,
     [](Account& a, std::int64_t v) { two_quarters(a, 2, v); }},
    {"M.down.revenue", "Tier 3 quarters", Step::cents, 1'000'000, kBelow,
     [](Account& a, std::int64_t v) { two_quarters(a, 3, v); }},
    {"M.down.revenue", "quarters_below_tier", Step::quarters, 2, kAtLeast,
     [](Account& a, std::int64_t v) {
       was(a, 2, 12'000);
       a.tiering.quarters_below_tier = v;
     }},
    {"M.down.revenue", "number of quarters in the history", Step::quarters, 2, kAtLeast,
     [](Account& a, std::int64_t v) {
       was(a, 2, 12'000);
       for (int i = 0; i < v; ++i) add_quarter(a, plus_quarters({2025, 4}, -i), dollars(12'000));
     }},
    // The third quarter of FY2025 ended on 2025-09-30, 125 days before the date of these cases.
    {"M.down.revenue", "days from tier_since to as-of", Step::days, 125, kAbove,
     [](Account& a, std::int64_t v) {
       two_quarters(a, 2, 0);
       a.tiering.tier_since = ago(v);
     }},
    {"M.down.champion", "days since departure", Step::days, 30, kAtLeast,
     [](Account& a, std::int64_t v) {
       was(a, 2, 40'000);
       add_person(a, "kim", Role::champion, ContactStatus::departed).departed = ago(v);
     }},
    {"M.down.disengaged", "Tier 1", Step::days, 90, kAtLeast,
     [](Account& a, std::int64_t v) { met(a, 1, 120'000, v); }},
    {"M.down.disengaged", "Tier 2", Step::days, 90, kAtLeast,
     [](Account& a, std::int64_t v) { met(a, 2, 40'000, v); }},
    {"M.down.disengaged", "Tier 3", Step::days, 122, kAtLeast,
     [](Account& a, std::int64_t v) { met(a, 3, 20'000, v); }},
});

bool holds(const Threshold& threshold, std::int64_t value) {
  Account account = bare_account();
  threshold.build(account, value);
  const std::string rule = threshold.rule;
  const auto cites = [&](const std::vector<Evidence>& list) {
    return std::any_of(list.begin(), list.end(), [&](const Evidence& evidence) { return evidence.rule == rule; });
  };
  if (cites(evaluate_tier(account, default_policy(), kAsOf).reasons)) return true;
  // A rule of a tier worse than the one given holds unseen; a policy that cannot give the better tier shows it.
  Policy lower = default_policy();
  lower.tiering.tier1.acv_above = dollars(900'000'000);
  lower.tiering.tier1.growth_acv_above = dollars(900'000'000);
  if (rule.starts_with("T3")) lower.tiering.tier2.acv_from = dollars(900'000'000);
  if (rule == "T2.growth") lower.tiering.tier2.acv_from = dollars(900'000'000);
  return rule.starts_with("T") && cites(qualify(account, lower, kAsOf).reasons);
}

}  // namespace

TEST_CASE("every threshold holds on its own side only", "[tiering][mobility]") {
  for (const Threshold& threshold : kThresholds) {
    INFO(threshold.rule << ", " << threshold.what);
    CHECK(holds(threshold, threshold.value - 1) == threshold.holds.below);
    CHECK(holds(threshold, threshold.value) == threshold.holds.at);
    CHECK(holds(threshold, threshold.value + 1) == threshold.holds.above);
  }
}

TEST_CASE("the share that ACV may be down is exact", "[tiering]") {
  Policy policy = default_policy();
  Account account = bare_account();
  account.revenue.current_acv = dollars(8'000);
  account.revenue.prior_year_acv = dollars(10'000);
  for (const auto& [percent, declined] : {std::pair{19, true}, {20, false}, {21, false}}) {
    policy.tiering.tier3.decline_over = Percent{Rational(percent, 100)};
    CHECK(acv_declined(account, policy, kAsOf) == declined);
  }
}
