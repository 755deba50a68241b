// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/portfolio.hpp>

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
  CHECK(summarise_portfolio(none, with_arr(49'999'999, 99)).stage == "Growth");
  CHECK(summarise_portfolio(none, with_arr(50'000'000)).stage == "Scale");
  CHECK(summarise_portfolio(none, with_arr(199'999'999, 99)).stage == "Scale");
  CHECK(summarise_portfolio(none, with_arr(200'000'000)).stage == "Enterprise");
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
