// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "qbr_review.hpp"

using namespace acctplan;
using namespace acctplan::test;

namespace {

bool review_asks(const QbrResult& review, std::string_view rule, std::string_view field) {
  return std::ranges::any_of(review.gaps, [&](const QbrGap& gap) { return gap.rule == rule && gap.field == field; });
}

std::vector<std::string> texts_of(const std::vector<Evidence>& list) {
  std::vector<std::string> out;
  for (const Evidence& one : list) out.push_back(one.text);
  return out;
}

QbrRetention retention_of(const Account& account) { return review_on(account, kQbrDay).retention; }

}  // namespace

TEST_CASE("attainment is told by stream and in all, and has no ratio to a target of zero", "[qbr]") {
  Account account = empty_account();
  RevenuePeriod& period = add_period(account, {2025, 4});
  period.streams.new_ = figures(5'000, 0);
  period.streams.expansion = figures(9'000, 15'000);
  period.streams.renewal = figures(78'000, 78'000);
  const QbrAttainment attained = review_on(account, kQbrDay).attainment;
  REQUIRE(attained.streams.size() == 3);
  CHECK(attained.streams[0].name == "new");
  CHECK_FALSE(attained.streams[0].ratio);
  CHECK(attained.streams[1].ratio == Rational(3, 5));
  CHECK(attained.streams[2].ratio == Rational(1));
  CHECK(attained.total.actual == usd(92'000));
  CHECK(attained.total.target == usd(93'000));
  CHECK(attained.total.ratio == Rational(92, 93));
  CHECK(attained.evidence.facts.size() == 6);
}

TEST_CASE("a stream that the period does not name has no target, one named without figures is unknown", "[qbr]") {
  Account account = empty_account();
  RevenuePeriod& period = add_period(account, {2025, 4});
  period.streams.renewal = figures(78'000, 80'000);
  CHECK(review_on(account, kQbrDay).attainment.total.ratio == Rational(39, 40));
  account.revenue.periods.items.front().streams.expansion.given = true;
  account.revenue.periods.items.front().streams.expansion.actual = usd(1);
  const QbrResult review = review_on(account, kQbrDay);
  CHECK(review.attainment.total.actual == usd(78'001));
  CHECK_FALSE(review.attainment.total.target);
  CHECK_FALSE(review.attainment.total.ratio);
  CHECK(review_asks(review, "Q.attainment", "revenue.periods[FY2025-Q4].streams.expansion.target"));
}

TEST_CASE("without a period of the quarter attainment is unknown and asks for it", "[qbr]") {
  Account account = empty_account();
  add_period(account, {2025, 3}).streams.renewal = figures(1, 1);
  const QbrResult review = review_on(account, kQbrDay);
  CHECK(review.attainment.streams.empty());
  CHECK_FALSE(review.attainment.total.actual);
  CHECK(review_asks(review, "Q.attainment", "revenue.periods[FY2025-Q4]"));
}

TEST_CASE("coverage is what closes in the quarter over what is left to book", "[qbr]") {
  Account account = empty_account();
  add_period(account, {2026, 1}).streams.expansion = figures(10'000, 50'000);
  add_deal(account, "first", 60'000, "2026-01-01");
  add_deal(account, "last", 40'000, "2026-03-31");
  add_deal(account, "later", 99'000, "2026-04-01");
  add_deal(account, "before", 99'000, "2025-12-31");
  add_deal(account, "undated", 99'000, "");
  add_closed(account, Outcome::won, RevenueStream::new_, "2026-02-01");
  const QbrCoverage coverage = review_on(account, kQbrDay).pipeline.coverage;
  CHECK(coverage.closing == usd(100'000));
  CHECK(coverage.left == usd(40'000));
  CHECK(coverage.ratio == Rational(5, 2));
  CHECK(coverage.state == CoverageState::thin);
}

TEST_CASE("coverage is met when nothing is left to book, and unknown without the quarter's target", "[qbr]") {
  Account account = empty_account();
  add_deal(account, "O-1", 1000, "2026-03-31");
  CHECK(review_on(account, kQbrDay).pipeline.coverage.state == CoverageState::unknown);
  CHECK(review_asks(review_on(account, kQbrDay), "Q.coverage", "revenue.periods[FY2026-Q1]"));
  RevenuePeriod& period = add_period(account, {2026, 1});
  period.streams.new_ = figures(50'000, 50'000);
  QbrCoverage coverage = review_on(account, kQbrDay).pipeline.coverage;
  CHECK(coverage.state == CoverageState::met);
  CHECK_FALSE(coverage.ratio);
  CHECK(coverage.left->is_zero());
  account.revenue.periods.items.front().streams.new_ = figures(60'000, 50'000);
  CHECK(review_on(account, kQbrDay).pipeline.coverage.state == CoverageState::met);
  account.revenue.periods.items.front().streams.new_ = figures(49'999, 50'000);
  coverage = review_on(account, kQbrDay).pipeline.coverage;
  CHECK(coverage.state == CoverageState::enough);
  CHECK(coverage.ratio == Rational(1000));
  account.revenue.periods.items.front().streams.new_.actual = Fact<Money>();
  CHECK(review_on(account, kQbrDay).pipeline.coverage.state == CoverageState::unknown);
  CHECK(review_asks(review_on(account, kQbrDay), "Q.coverage", "revenue.periods[FY2026-Q1].streams.new.actual"));
}

TEST_CASE("a pipeline of no deals is zero, and one that nobody lists is unknown", "[qbr]") {
  Account account = empty_account();
  CHECK_FALSE(review_on(account, kQbrDay).pipeline.open);
  CHECK(review_asks(review_on(account, kQbrDay), "Q.weighted", "opportunities"));
  account.opportunities.given = true;
  const QbrPipeline pipeline = review_on(account, kQbrDay).pipeline;
  CHECK(pipeline.open == Money());
  CHECK(pipeline.weighted == Money());
  CHECK(pipeline.deals == 0);
}

TEST_CASE("the chance of a deal is its own, else its stage's; of whitespace its signal's", "[qbr]") {
  const auto weighted = [](std::optional<DealStage> stage, std::optional<Rational> own) {
    Account account = empty_account();
    Opportunity& deal = add_deal(account, "O-1", 1000, "2026-03-01");
    if (stage) deal.stage = *stage;
    if (own) deal.probability = Percent{*own};
    return review_on(account, kQbrDay).pipeline.weighted;
  };
  CHECK(weighted(DealStage::target, {}) == usd(50));
  CHECK(weighted(DealStage::engaged, {}) == usd(100));
  CHECK(weighted(DealStage::discovery, {}) == usd(150));
  CHECK(weighted(DealStage::qualification, {}) == usd(250));
  CHECK(weighted(DealStage::validation, {}) == usd(400));
  CHECK(weighted(DealStage::proposal, {}) == usd(550));
  CHECK(weighted(DealStage::negotiation, {}) == usd(750));
  CHECK(weighted(DealStage::negotiation, Rational(1, 10)) == usd(100));
  CHECK(weighted({}, Rational(1, 3))->minor() == Rational(100'000, 3));
  CHECK_FALSE(weighted({}, {}));

  const auto expected = [](std::optional<WhitespaceSignal> signal) {
    Account account = empty_account();
    WhitespaceEntry entry;
    entry.id = std::string("w1");
    entry.name = std::string("Seats");
    entry.annual_value = usd(1000);
    if (signal) entry.signal = *signal;
    account.whitespace.given = true;
    account.whitespace.items.push_back(entry);
    const auto ranking = review_on(account, kQbrDay).ranking;
    REQUIRE(ranking.size() == 1);
    CHECK(ranking.front().whitespace);
    return ranking.front().expected;
  };
  CHECK(expected(WhitespaceSignal::interest) == usd(300));
  CHECK(expected(WhitespaceSignal::engaged) == usd(200));
  CHECK(expected(WhitespaceSignal::similar) == usd(100));
  CHECK(expected(WhitespaceSignal::none) == usd(50));
  CHECK(expected({}) == usd(50));
}

TEST_CASE("a deal without amount or chance is named, and counts for nothing", "[qbr]") {
  Account account = empty_account();
  add_deal(account, "priced", 1000, "2026-03-01").stage = DealStage::proposal;
  add_deal(account, "unpriced", 1, "2026-03-01").amount = Fact<Money>();
  add_deal(account, "unstaged", 500, "2026-03-01");
  const QbrResult review = review_on(account, kQbrDay);
  CHECK(review.pipeline.deals == 3);
  CHECK(review.pipeline.open == usd(1500));
  CHECK(review.pipeline.weighted == usd(550));
  CHECK(review.pipeline.without_amount == std::vector<std::string>{"Deal unpriced"});
  CHECK(review.pipeline.without_chance == std::vector<std::string>{"Deal unstaged"});
  CHECK(review_asks(review, "Q.weighted", "opportunities[unpriced].amount"));
  CHECK(review_asks(review, "Q.weighted", "opportunities[unstaged].stage"));
  REQUIRE(review.pipeline.stages.size() == 2);
  CHECK(review.pipeline.stages[0].stage == DealStage::proposal);
  CHECK_FALSE(review.pipeline.stages[1].stage);
  CHECK(review.pipeline.stages[1].deals == 2);
}

TEST_CASE("retention of an account: grown, shrunk, churned, new, unknown", "[qbr]") {
  Account account = empty_account();
  account.revenue.prior_year_acv = usd(80'000);
  account.revenue.current_acv = usd(100'000);
  QbrRetention kept = retention_of(account);
  CHECK(kept.nrr == Rational(5, 4));
  CHECK(kept.grr == Rational(1));
  account.revenue.current_acv = usd(60'000);
  kept = retention_of(account);
  CHECK(kept.nrr == Rational(3, 4));
  CHECK(kept.grr == Rational(3, 4));
  account.revenue.current_acv = usd(0);
  CHECK(retention_of(account).nrr == Rational(0));
  account.revenue.current_acv = Fact<Money>();
  CHECK(retention_of(account).standing == Retained::unknown);
  CHECK(review_asks(review_on(account, kQbrDay), "Q.nrr", "revenue.current_acv"));
  account.account.lifecycle = Lifecycle::former;
  CHECK(retention_of(account).nrr == Rational(0));

  Account fresh = empty_account();
  fresh.revenue.current_acv = usd(50'000);
  CHECK(retention_of(fresh).standing == Retained::unknown);
  fresh.account.customer_since = day("2025-02-02");
  CHECK(retention_of(fresh).standing == Retained::unknown);
  fresh.account.customer_since = day("2025-02-03");
  CHECK(retention_of(fresh).standing == Retained::not_then);
  fresh.account.customer_since = Fact<Date>();
  fresh.revenue.prior_year_acv = usd(0);
  CHECK(retention_of(fresh).standing == Retained::not_then);
  CHECK_FALSE(retention_of(fresh).nrr);

  Account prospect = empty_account();
  prospect.revenue.current_acv = usd(0);
  CHECK(retention_of(prospect).standing == Retained::not_then);
  Account partner = empty_account();
  partner.account.lifecycle = Lifecycle::partner;
  CHECK(retention_of(partner).standing == Retained::not_then);
}

TEST_CASE("the ACV of a year ago is told from the history when it is not given", "[qbr]") {
  Account account = empty_account();
  account.revenue.current_acv = usd(90'000);
  add_quarter(account, {2024, 4}, usd(60'000));
  add_quarter(account, {2025, 4}, usd(88'000));
  CHECK(retention_of(account).nrr == Rational(3, 2));
}

TEST_CASE("a quarter further back is judged by the history alone", "[qbr]") {
  Account account = empty_account();
  account.revenue.current_acv = usd(999);
  account.revenue.prior_year_acv = usd(999);
  add_quarter(account, {2024, 2}, usd(50'000));
  add_quarter(account, {2025, 2}, usd(40'000));
  const Date today = day(kQbrDay);
  const Policy& policy = engine_policy();
  const Assessment assessment = assess(account, policy, today);
  const PlanResult plan = derive_plan(assessment, {}, policy, today);
  const QbrResult review = review_quarter({assessment, {}, plan, policy, today, {2025, 2}, nullptr});
  CHECK(review.retention.nrr == Rational(4, 5));
  CHECK(review.reviewed == FiscalQuarter{2025, 2});
  CHECK(review.current == FiscalQuarter{2026, 1});
}

TEST_CASE("a portfolio keeps what its customers of a year ago still pay", "[qbr]") {
  const auto customer = [](const char* id, std::int64_t then, std::int64_t now) {
    Account out = bare_account(id);
    out.revenue.prior_year_acv = usd(then);
    out.revenue.current_acv = usd(now);
    return out;
  };
  // Grown, shrunk, churned and new: NRR (120 + 50 + 0) / (100 + 80 + 20), GRR (100 + 50 + 0) / 200.
  std::vector<Account> accounts = {customer("grown", 100, 120), customer("shrunk", 80, 50), customer("churned", 20, 0),
                                   customer("new", 0, 500)};
  accounts.push_back(bare_account("unknown"));
  accounts.back().revenue.current_acv = usd(77);
  std::vector<QbrResult> reviews;
  for (const Account& account : accounts) reviews.push_back(review_on(account, kQbrDay));
  std::vector<QbrAccount> all;
  for (std::size_t i = 0; i < accounts.size(); ++i) all.push_back({&accounts[i], &reviews[i]});
  const QbrRollup sums = roll_up(all, engine_policy());
  CHECK(sums.retention.nrr == Rational(170, 200));
  CHECK(sums.retention.grr == Rational(150, 200));
  CHECK(sums.customers_then == 3);
  CHECK(sums.without_retention == std::vector<std::string>{"unknown"});
  CHECK(sums.without_attainment.size() == 5);
  CHECK_FALSE(sums.total.actual);
  CHECK_FALSE(sums.open);

  std::ranges::reverse(all);
  CHECK(roll_up(all, engine_policy()).retention.nrr == Rational(170, 200));
  CHECK_FALSE(roll_up({}, engine_policy()).retention.nrr);
}

TEST_CASE("a roll-up adds figures, leaves out what is unknown by name, and judges its own coverage", "[qbr]") {
  Account one = bare_account("one");
  add_period(one, {2025, 4}).streams.new_ = figures(30, 40);
  add_period(one, {2026, 1}).streams.new_ = figures(0, 100);
  add_deal(one, "a", 200, "2026-03-01").stage = DealStage::proposal;
  Account two = bare_account("two");
  RevenuePeriod& period = add_period(two, {2025, 4});
  period.streams.new_ = figures(10, 0);
  period.streams.renewal = figures(50, 60);
  add_period(two, {2026, 1}).streams.new_ = figures(150, 100);
  two.opportunities.given = true;
  const Account three = bare_account("three");
  const QbrResult first = review_on(one, kQbrDay);
  const QbrResult second = review_on(two, kQbrDay);
  const QbrResult third = review_on(three, kQbrDay);
  const QbrRollup sums = roll_up({{&one, &first}, {&two, &second}, {&three, &third}}, engine_policy());
  CHECK(sums.total.actual == usd(90));
  CHECK(sums.total.target == usd(100));
  CHECK(sums.total.ratio == Rational(9, 10));
  REQUIRE(sums.streams.size() == 2);
  CHECK(sums.streams[0].ratio == Rational(1));
  CHECK(sums.without_attainment == std::vector<std::string>{"three"});
  // Left to book: 200 - 150; what one account is over counts for the team.
  CHECK(sums.coverage.left == usd(50));
  CHECK(sums.coverage.ratio == Rational(4));
  CHECK(sums.coverage.state == CoverageState::enough);
  CHECK(sums.without_coverage == std::vector<std::string>{"three"});
  CHECK(sums.open == usd(200));
  CHECK(sums.weighted == usd(110));
  CHECK(sums.at_risk == 1);
}

TEST_CASE("quarters follow the fiscal year, whichever month it starts in", "[qbr]") {
  const auto quarters = [](unsigned month, std::string_view as_of) {
    const QbrResult review = review_on(empty_account(), as_of, policy_from(month));
    return to_iso(review.reviewed) + " " + to_iso(review.current);
  };
  CHECK(quarters(1, "2026-02-02") == "FY2025-Q4 FY2026-Q1");
  CHECK(quarters(2, "2026-01-31") == "FY2026-Q3 FY2026-Q4");
  CHECK(quarters(2, "2026-02-01") == "FY2026-Q4 FY2027-Q1");
  CHECK(quarters(7, "2026-06-30") == "FY2026-Q3 FY2026-Q4");
  CHECK(quarters(7, "2026-07-01") == "FY2026-Q4 FY2027-Q1");
  CHECK(quarters(10, "2025-12-31") == "FY2025-Q4 FY2026-Q1");
  CHECK(quarters(10, "2026-01-01") == "FY2026-Q1 FY2026-Q2");
}

TEST_CASE("the last day of a quarter that ends in February is the leap day when there is one", "[qbr]") {
  // With years from 1 December the first quarter ends with February.
  const Policy policy = policy_from(12);
  const auto closing = [&](std::string_view as_of, std::string_view closes) {
    Account account = empty_account();
    add_deal(account, "O-1", 1000, closes);
    return review_on(account, as_of, policy).pipeline.coverage.closing;
  };
  CHECK(closing("2028-02-01", "2028-02-29") == usd(1000));
  CHECK(closing("2028-02-01", "2028-03-01") == Money());
  CHECK(closing("2027-02-01", "2027-02-28") == usd(1000));
  CHECK(closing("2027-02-01", "2027-03-01") == Money());
  CHECK(to_iso(review_on(empty_account(), "2028-02-29", policy).reviewed) == "FY2027-Q4");
  CHECK(to_iso(review_on(empty_account(), "2028-03-01", policy).reviewed) == "FY2028-Q1");
}

TEST_CASE("touches of the quarter stand against the tier's cadence", "[qbr]") {
  Account account = empty_account();
  account.tiering.current_tier = 1;
  account.activity.given = true;
  account.activity.period = FiscalQuarter{2025, 4};
  account.activity.meetings = 2;
  account.activity.calls = 3;
  account.activity.emails = 40;
  account.engagement.last_touch = day("2026-01-19");
  QbrRelationships seen = review_on(account, kQbrDay).relationships;
  CHECK(seen.touches == 5);
  CHECK(seen.expected == 6);  // 92 days, one every 14
  CHECK_FALSE(seen.late);
  account.engagement.last_touch = day("2026-01-18");
  CHECK(review_on(account, kQbrDay).relationships.late);
  account.activity.period = FiscalQuarter{2025, 3};
  seen = review_on(account, kQbrDay).relationships;
  CHECK_FALSE(seen.touches);
  CHECK(review_asks(review_on(account, kQbrDay), "Q.relationships", "activity.period"));
  account.tiering.current_tier = 3;
  CHECK(review_on(account, kQbrDay).relationships.expected == 1);
  account.tiering.current_tier = 4;
  CHECK_FALSE(review_on(account, kQbrDay).relationships.expected);
}

TEST_CASE("actions are done in the quarter, late or open", "[qbr]") {
  Account account = empty_account();
  account.actions.given = true;
  const auto add = [&](const char* id, const char* due, bool done) {
    Action action;
    action.id = std::string(id);
    action.what = std::string(id);
    if (*due != '\0') action.due = day(due);
    if (done) action.done = true;
    account.actions.items.push_back(action);
  };
  add("before", "2025-09-30", true);
  add("first", "2025-10-01", true);
  add("last", "2025-12-31", true);
  add("late", "2026-02-01", false);
  add("today", "2026-02-02", false);
  add("undated", "", false);
  const QbrExecution execution = review_on(account, kQbrDay).execution;
  const auto ids = [](const std::vector<const Action*>& actions) {
    std::string out;
    for (const Action* action : actions) out += *action->id + " ";
    return out;
  };
  CHECK(ids(execution.done) == "first last ");
  CHECK(ids(execution.late) == "late ");
  CHECK(ids(execution.open) == "today undated ");
}

TEST_CASE("the objective of a quarter of last year is told by last year's file alone", "[qbr]") {
  Account account = empty_account();
  account.plan.objectives.given = true;
  account.plan.objectives.q1 = std::string("reach the CFO");
  account.plan.objectives.q4 = std::string("renew in December 2026");
  QbrResult review = review_on(account, kQbrDay);
  CHECK_FALSE(review.execution.objective);
  CHECK(review.next.objective == "reach the CFO");
  CHECK(review_on(account, "2026-04-01").execution.objective == "reach the CFO");

  Account before = empty_account();
  before.plan.objectives.q4 = std::string("renew in December 2025");
  const QbrSnapshot snapshot = snapshot_of(before, engine_policy(), {2025, 4});
  CHECK(snapshot.as_of == day("2025-10-01"));
  review = review_on(account, kQbrDay, engine_policy(), &snapshot);
  CHECK(review.execution.objective == "renew in December 2025");
}

TEST_CASE("what changed since a snapshot: people, pipeline, competition, risks, standing", "[qbr]") {
  Account before = empty_account();
  before.revenue.current_acv = usd(20'000);
  add_person(before, "kim", Role::champion, ContactStatus::contacted);
  add_person(before, "old", Role::end_user, ContactStatus::engaged);
  add_deal(before, "O-1", 1000, "2026-03-01").stage = DealStage::qualification;
  add_deal(before, "O-2", 2000, "2025-12-01").stage = DealStage::negotiation;
  add_deal(before, "O-3", 3000, "2026-06-01").stage = DealStage::proposal;
  before.competition.evaluating = texts({"NewCo", "StayCo"});
  before.risks.items.push_back({Fact<std::string>("freeze"), {}, {}});
  before.plan.last_updated = day("2025-11-05");

  Account now = empty_account();
  now.revenue.current_acv = usd(40'000);
  add_person(now, "kim", Role::champion, ContactStatus::champion);
  add_person(now, "new", Role::blocker, ContactStatus::skeptical);
  add_deal(now, "O-1", 1500, "2026-03-01").stage = DealStage::proposal;
  add_deal(now, "O-2", 2000, "2025-12-01").outcome = Outcome::won;
  add_deal(now, "O-4", 4000, "2026-06-01").stage = DealStage::discovery;
  now.competition.evaluating = texts({"StayCo", "FreshCo"});
  now.competition.incumbent.vendor = std::string("OldCo");
  now.risks.items.push_back({Fact<std::string>("merger"), {}, {}});

  const QbrSnapshot snapshot = snapshot_of(before, engine_policy(), {2025, 4});
  CHECK(snapshot.as_of == day("2025-11-05"));
  const QbrChanges changes = review_on(now, kQbrDay, engine_policy(), &snapshot).changes;
  CHECK(texts_of(changes.people) == std::vector<std::string>{"Person kim: status champion, was contacted",
                                                             "new: Person new, skeptical",
                                                             "no longer listed: Person old"});
  CHECK(texts_of(changes.pipeline) ==
        std::vector<std::string>{"Deal O-1: from qualification to proposal; amount $1,500, was $1,000",
                                 "Deal O-2: from negotiation to won", "new: Deal O-4, $4,000, discovery",
                                 "no longer listed: Deal O-3, $3,000, proposal"});
  CHECK(texts_of(changes.competition) == std::vector<std::string>{"also evaluated now: FreshCo",
                                                                  "no longer evaluated: NewCo",
                                                                  "incumbent: OldCo, was unknown"});
  CHECK(texts_of(changes.risks) == std::vector<std::string>{"new risk: merger", "no longer a risk: freeze"});
  REQUIRE(changes.standing.size() >= 2);
  CHECK(changes.standing.front().text == "tier in force: Tier 2, was Tier 3");
  CHECK(std::ranges::count(texts_of(changes.standing), "ACV: $40,000, was $20,000") == 1);
}

TEST_CASE("an account compared with itself has not changed", "[qbr]") {
  Account account = calm_account();
  account.plan.last_updated = day(kQbrDay);
  add_deal(account, "O-1", 1000, "2026-03-01");
  const QbrSnapshot snapshot = snapshot_of(account, engine_policy(), {2025, 4});
  const QbrChanges changes = review_on(account, kQbrDay, engine_policy(), &snapshot).changes;
  CHECK(changes.since == day(kQbrDay));
  CHECK(changes.standing.empty());
  CHECK(changes.people.empty());
  CHECK(changes.pipeline.empty());
  CHECK(changes.competition.empty());
  CHECK(changes.risks.empty());
}

TEST_CASE("opportunities and whitespace are ranked together by what they are worth on average", "[qbr]") {
  Account account = empty_account();
  add_deal(account, "small", 1000, "2026-03-01").stage = DealStage::negotiation;
  WhitespaceEntry entry;
  entry.name = std::string("Seats");
  entry.annual_value = usd(3000);
  entry.signal = WhitespaceSignal::interest;
  account.whitespace.given = true;
  account.whitespace.items.push_back(entry);
  const auto ranking = review_on(account, kQbrDay).ranking;
  REQUIRE(ranking.size() == 2);
  CHECK(ranking[0].name == "Seats");
  CHECK(ranking[0].expected == usd(900));
  CHECK(ranking[1].expected == usd(750));
}
