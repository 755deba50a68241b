// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/rank_scores.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"

using namespace acctplan;

namespace {

TierResult rated(std::string id, std::int64_t tier, std::int64_t acv_dollars, std::string owner = "Dana Ruiz") {
  TierResult out;
  out.id = std::move(id);
  out.owner = std::move(owner);
  out.tier = tier;
  out.acv = dollars(acv_dollars);
  return out;
}

std::vector<TierResult> several(std::int64_t tier, int count) {
  std::vector<TierResult> out;
  for (int i = 0; i < count; ++i) out.push_back(rated("a" + std::to_string(1000 + i), tier, 1000 + i));
  return out;
}

Policy with_arr(std::int64_t whole, std::int64_t cents = 0) {
  Policy policy = default_policy();
  policy.arr = dollars(whole, cents);
  return policy;
}

}  // namespace

TEST_CASE("the company's stage follows its ARR", "[portfolio]") {
  const std::vector<TierResult> none;
  CHECK(summarise_portfolio(none, default_policy()).stage.empty());
  CHECK(summarise_portfolio(none, with_arr(0)).stage == "Startup");
  CHECK(summarise_portfolio(none, with_arr(4'999'999, 99)).stage == "Startup");
  CHECK(summarise_portfolio(none, with_arr(5'000'000)).stage == "Growth");
  CHECK(summarise_portfolio(none, with_arr(5'000'000, 1)).stage == "Growth");
  CHECK(summarise_portfolio(none, with_arr(49'999'999, 99)).stage == "Growth");
  CHECK(summarise_portfolio(none, with_arr(50'000'000)).stage == "Scale");
  CHECK(summarise_portfolio(none, with_arr(50'000'000, 1)).stage == "Scale");
  CHECK(summarise_portfolio(none, with_arr(199'999'999, 99)).stage == "Scale");
  CHECK(summarise_portfolio(none, with_arr(200'000'000)).stage == "Enterprise");
  CHECK(summarise_portfolio(none, with_arr(200'000'000, 1)).stage == "Enterprise");
}

TEST_CASE("a tier over its guidance names who ranks last", "[portfolio]") {
  std::vector<TierResult> results = several(1, 12);
  results[0].expansion = dollars(50'000);
  const Portfolio portfolio = summarise_portfolio(results, with_arr(1'000'000));
  const PortfolioTier& first = portfolio.tiers[0];
  CHECK(first.guidance->min == 5);
  CHECK(first.guidance->max == 10);
  CHECK(first.guidance_difference == 2);
  CHECK(first.candidates == std::vector<std::string>{"a1002", "a1001"});
  CHECK(portfolio.tiers[1].guidance_difference == -10);
  CHECK(portfolio.tiers[1].candidates.empty());
  CHECK(summarise_portfolio(results, default_policy()).tiers[0].candidates.empty());
}

TEST_CASE("ranks fall back on the score, then on the id", "[portfolio]") {
  std::vector<TierResult> results;
  for (const char* id : {"c", "b", "a"}) results.push_back(rated(id, 1, 200'000));
  for (TierResult& result : several(1, 9)) {
    result.acv = dollars(300'000);
    results.push_back(result);
  }
  results[2].score = Rational(40);
  CHECK(summarise_portfolio(results, with_arr(1)).tiers[0].candidates == std::vector<std::string>{"b", "c"});
}

TEST_CASE("shares are of the rated accounts", "[portfolio]") {
  std::vector<TierResult> results = several(1, 2);
  for (TierResult& result : several(4, 6)) results.push_back(result);
  TierResult unrated;
  unrated.id = "u";
  unrated.action = TierAction::undetermined;
  results.push_back(unrated);
  TierResult former;
  former.id = "f";
  former.excluded = "former customer";
  results.push_back(former);
  const Portfolio portfolio = summarise_portfolio(results, default_policy());
  CHECK(portfolio.accounts == 9);
  CHECK(portfolio.rated == 8);
  CHECK(portfolio.tiers[0].share == Rational(1, 4));
  CHECK(portfolio.tiers[0].share_difference == 1);
  CHECK(portfolio.tiers[1].share_difference == -2);
  CHECK(portfolio.tiers[3].share_difference == 4);
  CHECK(summarise_portfolio({}, default_policy()).tiers[0].share == Rational(0));
}

TEST_CASE("capacity adds up hours, in all and by owner", "[portfolio]") {
  std::vector<TierResult> results = {rated("a", 1, 1), rated("b", 2, 1), rated("c", 3, 1, "Ana Roux"),
                                     rated("d", 4, 1)};
  results[3].owner.reset();
  const Portfolio portfolio = summarise_portfolio(results, default_policy());
  CHECK(portfolio.hours_min == Rational(25));
  CHECK(portfolio.hours_max == Rational(36) + Rational(12, 52));
  CHECK(portfolio.fte_min == Rational(25, 40));
  REQUIRE(portfolio.owners.size() == 3);
  CHECK(portfolio.owners[0].owner == "Dana Ruiz");
  CHECK(portfolio.owners[0].hours_max == Rational(32));
  CHECK(portfolio.owners[1].owner == "Ana Roux");
  CHECK(portfolio.owners[2].owner.empty());
  CHECK(portfolio.owners[2].hours_min == Rational(0));
}

TEST_CASE("an owner holds sixty Tier 3 accounts", "[portfolio]") {
  CHECK_FALSE(summarise_portfolio(several(3, 59), default_policy()).owners[0].over_coverage);
  CHECK_FALSE(summarise_portfolio(several(3, 60), default_policy()).owners[0].over_coverage);
  CHECK(summarise_portfolio(several(3, 61), default_policy()).owners[0].over_coverage);
}

TEST_CASE("moves are counted by their two tiers, the largest ACV first", "[portfolio]") {
  std::vector<TierResult> results = {rated("a", 1, 100), rated("b", 3, 300), rated("c", 1, 50), rated("d", 2, 900)};
  results[0].previous = 2;
  results[1].previous = 2;
  results[2].previous = 2;
  results[3].previous = 2;
  Portfolio portfolio = summarise_portfolio(results, default_policy());
  REQUIRE(portfolio.moves.size() == 2);
  CHECK(portfolio.moves[0].to == 3);
  CHECK(portfolio.moves[0].acv == dollars(300));
  CHECK(portfolio.moves[1].count == 2);
  CHECK(portfolio.acv == dollars(1350));
  std::reverse(results.begin(), results.end());
  const Portfolio again = summarise_portfolio(results, default_policy());
  CHECK(again.moves[0].to == 3);
  CHECK(again.owners[0].hours_max == portfolio.owners[0].hours_max);
}

namespace {

struct StageRanges {
  std::int64_t arr;
  std::array<CountRange, 4> tiers;
};

/// R:78-84.
const std::vector<StageRanges> kStages = {
    {0, {{{5, 10}, {10, 20}, {30, 50}, {50, 100}}}},
    {5'000'000, {{{15, 30}, {30, 60}, {60, 120}, {100, 300}}}},
    {50'000'000, {{{30, 60}, {60, 120}, {120, 250}, {200, 500}}}},
    {200'000'000, {{{60, 150}, {120, 250}, {250, 500}, {500, 2000}}}},
};

std::int64_t off_guidance(std::int64_t arr, std::int64_t tier, std::int64_t count) {
  const auto results = several(tier, static_cast<int>(count));
  return summarise_portfolio(results, with_arr(arr)).tiers[static_cast<std::size_t>(tier - 1)].guidance_difference;
}

std::int64_t off_share(std::int64_t tier, int count) {
  std::vector<TierResult> results = several(tier, count);
  for (TierResult& other : several(tier == 1 ? 2 : 1, 100 - count)) results.push_back(other);
  const auto at = static_cast<std::size_t>(tier - 1);
  return summarise_portfolio(results, default_policy()).tiers[at].share_difference;
}

}  // namespace

TEST_CASE("a tier's guidance holds at both its ends and not one account beyond", "[portfolio]") {
  for (const StageRanges& stage : kStages) {
    for (std::int64_t tier = 1; tier <= 4; ++tier) {
      const CountRange& range = stage.tiers[static_cast<std::size_t>(tier - 1)];
      INFO(stage.arr << ", Tier " << tier);
      CHECK(off_guidance(stage.arr, tier, range.min - 1) == -1);
      CHECK(off_guidance(stage.arr, tier, range.min) == 0);
      CHECK(off_guidance(stage.arr, tier, range.min + 1) == 0);
      CHECK(off_guidance(stage.arr, tier, range.max - 1) == 0);
      CHECK(off_guidance(stage.arr, tier, range.max) == 0);
      CHECK(off_guidance(stage.arr, tier, range.max + 1) == 1);
    }
  }
}

TEST_CASE("of so few accounts that no whole number gives a share, the numbers on either side will do", "[portfolio]") {
  // 10 to 15 % of two accounts is less than one, 20 to 30 % likewise.
  std::vector<TierResult> results = several(1, 1);
  for (TierResult& result : several(4, 1)) results.push_back(result);
  const Portfolio portfolio = summarise_portfolio(results, default_policy());
  CHECK(portfolio.tiers[0].share_difference == 0);
  CHECK(portfolio.tiers[1].share_difference == 0);
  CHECK(portfolio.tiers[2].share_difference == 0);
  CHECK(summarise_portfolio(several(1, 2), default_policy()).tiers[0].share_difference == 1);
}

TEST_CASE("a tier's share holds at both its ends and not one account beyond", "[portfolio]") {
  const std::pair<int, int> shares[] = {{10, 15}, {20, 30}, {35, 45}, {15, 25}};
  for (std::int64_t tier = 1; tier <= 4; ++tier) {
    const auto& [least, most] = shares[tier - 1];
    INFO("Tier " << tier);
    CHECK(off_share(tier, least - 1) == -1);
    CHECK(off_share(tier, least) == 0);
    CHECK(off_share(tier, least + 1) == 0);
    CHECK(off_share(tier, most - 1) == 0);
    CHECK(off_share(tier, most) == 0);
    CHECK(off_share(tier, most + 1) == 1);
  }
}

TEST_CASE("candidates of one value are told apart by their score", "[portfolio]") {
  std::vector<Account> accounts;
  std::vector<TierResult> results;
  const Policy policy = with_arr(1);
  for (int i = 0; i < 12; ++i) {
    Account account = bare_account("a" + std::to_string(100 + i));
    // Tier 1 may have 10: the two that rank last are among the four of the least value.
    account.revenue.current_acv = dollars(i < 4 ? 200'000 : 300'000);
    account.revenue.expansion_potential = dollars(1);
    if (i < 4) account.score.influence = Decimal{Rational(80 - 20 * i)};
    results.push_back(evaluate_tier(account, policy, day("2026-02-02")));
    accounts.push_back(std::move(account));
  }
  const Portfolio unscored = summarise_portfolio(results, policy);
  CHECK(unscored.tiers[0].candidates == std::vector<std::string>{"a102", "a103"});
  std::reverse(accounts.begin(), accounts.begin() + 4);
  std::reverse(results.begin(), results.begin() + 4);
  for (int i = 0; i < 4; ++i) accounts[static_cast<std::size_t>(i)].score.influence = Decimal{Rational(80 - 20 * i)};
  REQUIRE(score_candidates(results, accounts, unscored, policy, day("2026-02-02")));
  CHECK(results[0].score.has_value());
  CHECK_FALSE(results[4].score.has_value());
  CHECK(summarise_portfolio(results, policy).tiers[0].candidates == std::vector<std::string>{"a101", "a100"});
  CHECK_FALSE(score_candidates(results, accounts, summarise_portfolio(results, default_policy()), default_policy(),
                               day("2026-02-02")));
}
