// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "qbr_review.hpp"

using namespace acctplan;
using namespace acctplan::test;

namespace {

std::vector<std::string> reasons_of(const Account& account, std::string_view as_of = kQbrDay) {
  const QbrResult review = review_on(account, as_of);
  return review.pipeline.at_risk.empty() ? std::vector<std::string>() : review.pipeline.at_risk.front().reasons;
}

CoverageState coverage_of(std::int64_t pipeline) {
  Account account = empty_account();
  add_period(account, {2026, 1}).streams.expansion = figures(20'000, 50'000);
  add_deal(account, "O-1", pipeline, "2026-03-31");
  return review_on(account, kQbrDay).pipeline.coverage.state;
}

std::size_t renewals_within(std::int64_t days, std::int64_t* window = nullptr) {
  Account account = empty_account();
  Contract contract;
  contract.id = std::string("C-1");
  contract.end = day(kQbrDay).plus_days(days);
  account.contracts.items.push_back(contract);
  const QbrResult review = review_on(account, kQbrDay);
  if (window != nullptr && !review.renewals.empty()) *window = review.renewals.front().window;
  return review.renewals.size();
}

std::int64_t window_at(std::int64_t days) {
  std::int64_t window = 0;
  REQUIRE(renewals_within(days, &window) == 1);
  return window;
}

}  // namespace

TEST_CASE("every limit of the quarterly review holds on its own side only", "[qbr]") {
  SECTION("coverage of three times what is left is enough, a dollar less is not") {
    CHECK(coverage_of(90'000) == CoverageState::enough);
    CHECK(coverage_of(89'999) == CoverageState::thin);
    CHECK(coverage_of(90'001) == CoverageState::enough);
  }
  SECTION("a win rate is told from five closed deals on") {
    Account account = empty_account();
    for (int i = 0; i < 3; ++i) add_closed(account, Outcome::won, RevenueStream::new_, "2025-11-01");
    add_closed(account, Outcome::lost, RevenueStream::new_, "2025-11-02");
    CHECK_FALSE(review_on(account, kQbrDay).won_new.rate);
    add_closed(account, Outcome::lost, RevenueStream::new_, "2025-11-03");
    CHECK(review_on(account, kQbrDay).won_new.rate == Rational(3, 5));
    CHECK_FALSE(review_on(account, kQbrDay).won_expansion.rate);
  }
  SECTION("the deals of a win rate closed in the four quarters up to the one reviewed") {
    const auto won = [](std::string_view closed) {
      Account account = empty_account();
      add_closed(account, Outcome::won, RevenueStream::expansion, closed);
      return review_on(account, kQbrDay).won_expansion.won;
    };
    CHECK(won("2024-12-31") == 0);
    CHECK(won("2025-01-01") == 1);
    CHECK(won("2025-12-31") == 1);
    CHECK(won("2026-01-01") == 0);
  }
  SECTION("a deal whose date moved twice is at risk") {
    Account account = calm_account();
    Opportunity& deal = add_deal(account, "O-1", 1000, "2026-03-01");
    deal.moved = 1;
    CHECK(reasons_of(account).empty());
    deal.moved = 2;
    CHECK(reasons_of(account) == std::vector<std::string>{"its date moved twice"});
    deal.moved = 3;
    CHECK(reasons_of(account) == std::vector<std::string>{"its date moved 3 times"});
  }
  SECTION("so are those of an account not touched for more than fourteen days") {
    Account account = calm_account();
    add_deal(account, "O-1", 1000, "2026-03-01");
    account.stakeholders.items.front().last_contact = Fact<Date>();
    account.engagement.last_touch = day("2026-01-19");
    CHECK(reasons_of(account).empty());
    account.engagement.last_touch = day("2026-01-18");
    CHECK(reasons_of(account) == std::vector<std::string>{"no touch for 15 days"});
    account.engagement.last_touch = Fact<Date>();
    CHECK(reasons_of(account) == std::vector<std::string>{"no touch is on record"});
  }
  SECTION("a renewal is in sight from 180 days on, near from 90, and in its last days from 60") {
    CHECK(renewals_within(181) == 0);
    CHECK(window_at(180) == 180);
    CHECK(window_at(91) == 180);
    CHECK(window_at(90) == 90);
    CHECK(window_at(61) == 90);
    CHECK(window_at(60) == 60);
    CHECK(window_at(0) == 60);
    CHECK(renewals_within(-1) == 0);
  }
}

TEST_CASE("a deal past its date is at risk from the day after", "[qbr]") {
  Account account = calm_account();
  add_deal(account, "O-1", 1000, "2026-02-02");
  CHECK(reasons_of(account).empty());
  CHECK(reasons_of(account, "2026-02-03") == std::vector<std::string>{"its date 2 Feb 2026 is past"});
}

TEST_CASE("only deals that close this quarter can miss it", "[qbr]") {
  const auto at_risk = [](std::string_view closes) {
    Account account = calm_account();
    add_deal(account, "O-1", 1000, closes).moved = 2;
    return review_on(account, kQbrDay).pipeline.at_risk.size();
  };
  CHECK(at_risk("2025-12-31") == 0);
  CHECK(at_risk("2026-01-01") == 1);
  CHECK(at_risk("2026-03-31") == 1);
  CHECK(at_risk("2026-04-01") == 0);
  CHECK(at_risk("") == 0);

  Account account = calm_account();
  add_deal(account, "O-1", 1000, "2025-12-31");
  const QbrResult review = review_on(account, kQbrDay);
  REQUIRE(review.pipeline.overdue.size() == 1);
  CHECK(review.pipeline.overdue.front().reasons == std::vector<std::string>{"was to close on 31 Dec 2025"});
}

TEST_CASE("a champion who departed endangers deals until somebody champions us", "[qbr]") {
  Account account = calm_account();
  add_deal(account, "O-1", 1000, "2026-03-01");
  Stakeholder& gone = add_person(account, "ana", Role::champion, ContactStatus::departed);
  gone.departed = day("2026-02-02");
  CHECK(reasons_of(account) == std::vector<std::string>{"the champion Person ana departed on 2 Feb 2026"});
  account.stakeholders.items.back().departed = Fact<Date>();
  CHECK(reasons_of(account) == std::vector<std::string>{"the champion Person ana departed"});
  add_person(account, "lee", Role::influencer, ContactStatus::champion);
  CHECK(reasons_of(account).empty());
}

TEST_CASE("a departed contact who championed nobody endangers no deal", "[qbr]") {
  Account account = calm_account();
  add_deal(account, "O-1", 1000, "2026-03-01");
  add_person(account, "ana", Role::end_user, ContactStatus::departed);
  CHECK(reasons_of(account).empty());
}

TEST_CASE("deals without a covered economic buyer are at risk", "[qbr]") {
  Account account = calm_account();
  add_deal(account, "O-1", 1000, "2026-03-01");
  account.stakeholders.items.front().status = ContactStatus::contacted;
  CHECK(reasons_of(account) == std::vector<std::string>{"no economic buyer is covered"});
}

TEST_CASE("deals at risk come by value, ties by id", "[qbr]") {
  Account account = calm_account();
  for (const auto& [id, amount] : {std::pair{"b", 10}, {"a", 10}, {"c", 20}}) {
    add_deal(account, id, amount, "2026-03-01").moved = 2;
  }
  std::string order;
  for (const QbrDeal& deal : review_on(account, kQbrDay).pipeline.at_risk) order += *deal.deal->id;
  CHECK(order == "cab");
}
