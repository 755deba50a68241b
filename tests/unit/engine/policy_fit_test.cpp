// SPDX-License-Identifier: MIT
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/policy_comparison.hpp>
#include <acctplan/engine/policy_fit.hpp>
#include <acctplan/load/load_policy.hpp>
#include <acctplan/render/policy_fit_text.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"

using namespace acctplan;

namespace {

const Date kFitDay(2026, 2, 2);

std::vector<Account> customers(const std::vector<std::int64_t>& values) {
  std::vector<Account> out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    out.push_back(bare_account("c" + std::to_string(1000 + i)));
    out.back().account.lifecycle = Lifecycle::customer;
    out.back().revenue.current_acv = dollars(values[i]);
  }
  return out;
}

/// A long tail, as portfolios have it.
std::vector<std::int64_t> long_tail(int count, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::int64_t> out;
  for (int i = 0; i < count; ++i) {
    std::int64_t value = 500;
    while (random() % 3 != 0 && value < 2'000'000) value = value * 3 / 2 + static_cast<std::int64_t>(random() % 700);
    out.push_back(value);
  }
  return out;
}

std::size_t total_of(const QualifyingShape& shape) { return PolicyFit::rated(shape) + shape[0].count; }

}  // namespace

TEST_CASE("fitted thresholds bring each tier into its range, in rounded numbers and in order", "[policy_fit]") {
  const std::vector<Account> accounts = customers(long_tail(400, 5));
  const PolicyFit fit = fit_policy(accounts, default_policy(), kFitDay);
  REQUIRE(fit.tiers.size() == 3);
  CHECK(fit.tiers[1].after <= fit.tiers[0].after);
  CHECK(fit.tiers[2].after < fit.tiers[1].after);
  CHECK(total_of(fit.after) == 400);
  for (const FittedTier& fitted : fit.tiers) {
    const TierGuide& guide = default_policy().guide(fitted.tier);
    const Rational share = PolicyFit::share(fit.after, fitted.tier);
    INFO("Tier " << fitted.tier << " at " << to_plain_text(fitted.after, "USD"));
    if (fitted.limit == FitLimit::none) {
      CHECK(share >= guide.share_min->value);
      CHECK(share <= guide.share_max->value);
    }
    std::int64_t first = fitted.after.rounded();
    while (first % 10 == 0) first /= 10;
    CHECK((first == 1 || first == 15 || first == 2 || first == 25 || first == 3 || first == 4 || first == 5 ||
           first == 6 || first == 75 || first == 8));
  }
  CHECK(fit.tiers[0].limit == FitLimit::none);
}

TEST_CASE("of thresholds that give the same accounts the highest is taken", "[policy_fit]") {
  std::vector<std::int64_t> values(7, 1'000);
  values.push_back(90'000);
  // One of eight is 12.5 %, the middle of Tier 1's range; 80,000 is the highest rounded number below it.
  const PolicyFit fit = fit_policy(customers(values), default_policy(), kFitDay);
  CHECK(fit.tiers[0].after == dollars(80'000));
  CHECK(fit.tiers[0].limit == FitLimit::none);
  CHECK(fit.after[1].count == 1);
}

TEST_CASE("a tier that other rules fill is told", "[policy_fit]") {
  std::vector<Account> accounts = customers(std::vector<std::int64_t>(10, 20'000));
  StrategicLogo logo;
  logo.holds = true;
  for (std::size_t i = 0; i < 5; ++i) accounts[i].tiering.strategic_logo = logo;
  const PolicyFit fit = fit_policy(accounts, default_policy(), kFitDay);
  CHECK(fit.tiers[0].limit == FitLimit::filled_by_others);
  CHECK(fit.tiers[0].without_threshold == 5);
  const std::string text = render_policy_fit(fit, {default_policy(), kFitDay});
  CHECK(text.find("The other rules alone put 5 accounts into it") != std::string::npos);
}

TEST_CASE("accounts of one value step over every range, and no other rule is blamed", "[policy_fit]") {
  const PolicyFit fit = fit_policy(customers(std::vector<std::int64_t>(40, 50'000)), default_policy(), kFitDay);
  CHECK(fit.tiers[0].limit == FitLimit::too_coarse);
  CHECK(fit.tiers[1].limit == FitLimit::too_coarse);
  CHECK(fit.tiers[2].limit == FitLimit::too_coarse);
  for (const FittedTier& fitted : fit.tiers) CHECK(fitted.without_threshold == 0);
  CHECK(fit.tiers[1].after <= fit.tiers[0].after);
  CHECK(fit.tiers[2].after < fit.tiers[1].after);
}

TEST_CASE("what fit writes is a policy file that loads and gives the counts it names", "[policy_fit]") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const std::vector<Account> accounts = customers(long_tail(60, seed));
    const PolicyFit fit = fit_policy(accounts, default_policy(), kFitDay);
    SourceSet sources;
    Diagnostics sink;
    const auto loaded =
        load_policy(sources.add("fitted.yaml", render_policy_fit(fit, {default_policy(), kFitDay})), sources, sink);
    INFO("seed " << seed);
    REQUIRE(loaded);
    CHECK(sink.all().empty());
    const PolicyComparison there = compare_policies(accounts, default_policy(), loaded->policy, kFitDay);
    for (std::size_t tier = 0; tier < 5; ++tier) {
      CHECK(there.there[tier].count == fit.after[tier].count);
      CHECK(there.here[tier].count == fit.before[tier].count);
    }
  }
}

TEST_CASE("no account, no ACV: thresholds stay in order", "[policy_fit]") {
  for (const std::vector<Account>& accounts : {std::vector<Account>(), std::vector<Account>{bare_account()}}) {
    const PolicyFit fit = fit_policy(accounts, default_policy(), kFitDay);
    CHECK(fit.tiers[1].after <= fit.tiers[0].after);
    CHECK(fit.tiers[2].after < fit.tiers[1].after);
  }
}

TEST_CASE("policies are compared by what accounts qualify for", "[policy_comparison]") {
  std::vector<Account> accounts = customers({120'000, 90'000, 5'000});
  accounts.push_back(bare_account("partner"));
  accounts.back().account.lifecycle = Lifecycle::partner;
  Policy other = default_policy();
  other.tiering.tier1.acv_above = dollars(80'000);
  const PolicyComparison comparison = compare_policies(accounts, default_policy(), other, kFitDay);
  CHECK(total_of(comparison.here) == 3);
  CHECK(comparison.here[1].count == 1);
  CHECK(comparison.there[1].count == 2);
  REQUIRE(comparison.changes.size() == 1);
  CHECK(comparison.changes[0].id == "c1001");
  CHECK(comparison.changes[0].here == 2);
  CHECK(comparison.changes[0].there == 1);
  REQUIRE(comparison.moves.size() == 1);
  CHECK(comparison.moves[0].acv == dollars(90'000));
  CHECK(compare_policies(accounts, other, other, kFitDay).changes.empty());
}
