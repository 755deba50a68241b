// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/tier_lists.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"

using namespace acctplan;

namespace {

TierResult listed(std::string id, TierAction action, std::optional<std::int64_t> acv, std::int64_t tier = 2) {
  TierResult out;
  out.name = "Name of " + id;
  out.id = std::move(id);
  out.action = action;
  out.tier = tier;
  out.previous = action == TierAction::upgrade ? tier + 1 : action == TierAction::downgrade ? tier - 1 : tier;
  if (acv) out.acv = dollars(*acv);
  return out;
}

std::vector<std::string> ids_of(const std::vector<TierResult>& rows) {
  std::vector<std::string> out;
  for (const TierResult& row : rows) out.push_back(row.id);
  return out;
}

/// Some of every action, with equal and unknown ACV among them.
std::vector<TierResult> mixed_results(int count) {
  std::vector<TierResult> out;
  for (int i = 0; i < count; ++i) {
    const auto action = static_cast<TierAction>(i % 7);
    out.push_back(listed("m" + std::to_string(1000 + i), action,
                         i % 5 == 0 ? std::nullopt : std::optional<std::int64_t>(i % 11 * 1000), 2 + i % 2));
    out.back().watch = action == TierAction::hold && i % 2 == 0;
    if (i % 13 == 0) out.back().excluded = "partner";
  }
  return out;
}

std::string shape_of(const PortfolioReview& review) {
  std::string out = std::to_string(review.results) + "/" + std::to_string(review.watched);
  for (const TierList* list : {&review.upgrades, &review.downgrades, &review.reviews, &review.watch, &review.overrides,
                               &review.undetermined, &review.accounts}) {
    out += " " + std::to_string(list->count) + ":" + to_plain_text(list->acv, "USD");
    for (const std::string& id : ids_of(list->rows)) out += "," + id;
  }
  return out;
}

}  // namespace

TEST_CASE("a list has the most ACV first, unknown ACV last, ties by id", "[tier_lists]") {
  const std::vector<TierResult> results = {
      listed("d", TierAction::upgrade, std::nullopt),
      listed("c", TierAction::upgrade, 5),
      listed("b", TierAction::upgrade, 0),
      listed("a", TierAction::upgrade, 5),
      listed("e", TierAction::downgrade, 9),
  };
  const PortfolioReview review = review_tiers(results, {});
  CHECK(ids_of(review.upgrades.rows) == std::vector<std::string>{"a", "c", "b", "d"});
  CHECK(review.upgrades.count == 4);
  CHECK(review.upgrades.acv == dollars(10));
  CHECK(review.of(TierAction::downgrade).acv == dollars(9));
  CHECK(ids_of(review.first) == std::vector<std::string>{"d", "c", "b", "a", "e"});
}

TEST_CASE("a list keeps its first rows and counts them all", "[tier_lists]") {
  ListChoice choice;
  choice.top = 2;
  const PortfolioReview review = review_tiers(mixed_results(70), choice);
  CHECK(review.upgrades.rows.size() == 2);
  CHECK(review.upgrades.count > 2);
  CHECK(review.first.empty());
  CHECK(review.excluded.at("partner") == 6);
}

TEST_CASE("the lists do not depend on the order of the input, nor on how it was parted", "[tier_lists]") {
  std::vector<TierResult> results = mixed_results(140);
  const std::string whole = shape_of(review_tiers(results, {}));
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(results.begin(), results.end(), random);
    CHECK(shape_of(review_tiers(results, {})) == whole);
    const std::size_t cut = random() % results.size();
    PortfolioReviewTally first({});
    PortfolioReviewTally second({});
    for (std::size_t i = 0; i < results.size(); ++i) (i < cut ? first : second).add(results[i]);
    first.merge(std::move(second));
    CHECK(shape_of(first.take()) == whole);
  }
}

TEST_CASE("what is kept is told before reasons are made", "[tier_lists]") {
  ListChoice choice;
  choice.top = 3;
  PortfolioReviewTally tally(choice);
  for (const TierResult& result : mixed_results(40)) tally.add(result);
  CHECK(tally.keeps(listed("a", TierAction::upgrade, 1'000'000)));
  CHECK_FALSE(tally.keeps(listed("z", TierAction::upgrade, std::nullopt)));
  CHECK_FALSE(tally.keeps(listed("z", TierAction::hold, 1)));
}

TEST_CASE("a choice narrows what is listed and leaves the totals", "[tier_lists]") {
  const std::vector<TierResult> results = mixed_results(70);
  ListChoice choice;
  choice.moves_only = true;
  choice.tier = 3;
  const PortfolioReview review = review_tiers(results, choice);
  CHECK(review.of(TierAction::hold).count > 0);
  CHECK(review.watch.count == 0);
  for (const TierResult& row : review.accounts.rows) {
    CHECK(is_move(row));
    CHECK(row.tier == 3);
  }
  const std::vector<TierResult> chosen = chosen_results(results, choice);
  CHECK(chosen.size() == review.accounts.count);
}

TEST_CASE("orders fall back on ACV and id", "[tier_lists]") {
  TierResult small = listed("a", TierAction::hold, 1);
  TierResult large = listed("b", TierAction::review, 2);
  small.owner = "ann";
  large.owner = "Bea";
  CHECK(listed_before(large, small, TierOrder::acv));
  CHECK(listed_before(small, large, TierOrder::id));
  CHECK(listed_before(small, large, TierOrder::owner));
  CHECK(listed_before(large, small, TierOrder::tier));
  CHECK(listed_before(large, small, TierOrder::action));
  small.owner.reset();
  CHECK(listed_before(large, small, TierOrder::owner));
  small.tier.reset();
  CHECK(listed_before(large, small, TierOrder::tier));
}

TEST_CASE("moves add up to the accounts that change, shares to one", "[tier_lists]") {
  std::vector<TierResult> results = mixed_results(140);
  for (TierResult& result : results) result.previous = result.tier == 3 ? 2 : 3;
  const Portfolio portfolio = summarise_portfolio(results, default_policy());
  std::size_t moved = 0;
  for (const TierMove& move : portfolio.moves) moved += move.count;
  CHECK(moved == portfolio.rated);
  Rational shares;
  std::size_t counted = 0;
  for (const PortfolioTier& tier : portfolio.tiers) {
    shares += tier.share;
    counted += tier.count;
  }
  CHECK(shares == Rational(1));
  CHECK(counted == portfolio.rated);
  const PortfolioReview review = review_tiers(results, {});
  std::size_t actions = 0;
  for (const ActionTotal& total : review.actions) actions += total.count;
  CHECK(actions == portfolio.accounts);
}
