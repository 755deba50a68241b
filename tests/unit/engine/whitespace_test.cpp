// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/whitespace.hpp>

#include "../../support/engine_policy.hpp"

using namespace acctplan;
using namespace acctplan::test;

namespace {

WhitespaceEntry entry_of(std::string id, std::optional<Money> value, std::optional<WhitespaceSignal> signal,
                         std::optional<Date> cycle, std::optional<Alignment> alignment) {
  WhitespaceEntry entry;
  entry.name = "Entry " + id;
  entry.id = std::move(id);
  if (value) entry.annual_value = *value;
  if (signal) entry.signal = *signal;
  if (cycle) entry.budget_cycle = *cycle;
  if (alignment) entry.alignment = *alignment;
  return entry;
}

Account with(std::vector<WhitespaceEntry> entries) {
  Account account = empty_account();
  account.whitespace.given = true;
  account.whitespace.items = std::move(entries);
  return account;
}

WhitespaceResult evaluate(const Account& account, const Date& as_of = kToday) {
  return evaluate_whitespace(account, engine_policy(), as_of);
}

WhitespaceOpportunity judge(const WhitespaceEntry& entry) { return evaluate(with({entry})).opportunities.front(); }

WhitespaceEntry bare() { return entry_of("w", std::nullopt, std::nullopt, std::nullopt, std::nullopt); }

}  // namespace

TEST_CASE("points for the annual value, at each band's ends") {
  struct Row {
    Money value;
    std::int64_t points;
  };
  for (const Row& row : {Row{usd(50'000, 1), 40}, Row{usd(50'000), 30}, Row{usd(49'999, 99), 30},
                         Row{usd(20'000, 1), 30}, Row{usd(20'000), 30}, Row{usd(19'999, 99), 20},
                         Row{usd(10'000, 1), 20}, Row{usd(10'000), 20}, Row{usd(9'999, 99), 10}, Row{usd(0), 10}}) {
    WhitespaceEntry entry = bare();
    entry.annual_value = row.value;
    INFO(to_text(row.value, "USD"));
    CHECK(judge(entry).points.revenue == row.points);
    CHECK(judge(entry).ceiling == judge(entry).score);
  }
  const WhitespaceOpportunity unknown = judge(bare());
  CHECK(unknown.points.revenue == 0);
  CHECK(unknown.score == 13);
  CHECK(unknown.ceiling == 53);
}

TEST_CASE("points for days to the budget cycle, at each band's ends") {
  struct Row {
    std::int64_t days, points;
  };
  for (const Row& row : {Row{0, 20}, Row{1, 20}, Row{89, 20}, Row{90, 20}, Row{91, 15}, Row{179, 15}, Row{180, 15},
                         Row{181, 10}, Row{364, 10}, Row{365, 10}, Row{366, 5}}) {
    WhitespaceEntry entry = bare();
    entry.budget_cycle = kToday.plus_days(row.days);
    INFO(row.days);
    const WhitespaceOpportunity result = judge(entry);
    CHECK(result.points.timeline == row.points);
    CHECK_FALSE(result.timeline_assumed);
    CHECK(result.budget_date == kToday.plus_days(row.days));
  }
  CHECK(judge(bare()).points.timeline == 5);
  CHECK(judge(bare()).timeline == "TBD");
}

TEST_CASE("a past budget cycle recurs yearly, assumed") {
  const auto date_at = [](const Date& cycle, const Date& as_of) {
    WhitespaceEntry entry = bare();
    entry.budget_cycle = cycle;
    const WhitespaceOpportunity result = evaluate(with({entry}), as_of).opportunities.front();
    CHECK(result.timeline_assumed == (cycle < as_of));
    return to_iso(*result.budget_date) + " " + result.timeline;
  };
  CHECK(date_at(Date(2026, 2, 1), kToday) == "2027-02-01 Q1 FY2027");
  CHECK(date_at(Date(2026, 2, 2), kToday) == "2026-02-02 Q1 FY2026");
  CHECK(date_at(Date(2021, 6, 30), kToday) == "2026-06-30 Q2 FY2026");
  CHECK(date_at(Date(2024, 2, 29), Date(2026, 2, 2)) == "2026-02-28 Q1 FY2026");
  CHECK(date_at(Date(2024, 2, 29), Date(2026, 3, 1)) == "2027-02-28 Q1 FY2027");
  CHECK(date_at(Date(2024, 2, 29), Date(2028, 2, 29)) == "2028-02-29 Q1 FY2028");
}

TEST_CASE("without a cycle the customer's budget year counts, assumed") {
  Account account = with({bare()});
  account.account.budget_year_start = MonthDay{4, 1};
  const WhitespaceOpportunity result = evaluate(account).opportunities.front();
  CHECK(result.timeline_assumed);
  CHECK(result.timeline == "Q2 FY2026");
  CHECK(result.points.timeline == 20);
}

TEST_CASE("points for signal and alignment") {
  WhitespaceEntry entry = bare();
  CHECK(judge(entry).points.probability == 5);
  CHECK(judge(entry).points.alignment == 3);
  const auto signal = [&](WhitespaceSignal value) {
    entry.signal = value;
    return judge(entry).points.probability;
  };
  CHECK(signal(WhitespaceSignal::interest) == 30);
  CHECK(signal(WhitespaceSignal::engaged) == 20);
  CHECK(signal(WhitespaceSignal::similar) == 15);
  CHECK(signal(WhitespaceSignal::none) == 5);
  const auto alignment = [&](Alignment value) {
    entry.alignment = value;
    return judge(entry).points.alignment;
  };
  CHECK(alignment(Alignment::initiative) == 10);
  CHECK(alignment(Alignment::trend) == 7);
  CHECK(alignment(Alignment::nice_to_have) == 3);
}

namespace {

/// Every combination of bands, with values on the bands' ends.
std::vector<WhitespaceEntry> all_entries() {
  std::vector<WhitespaceEntry> out;
  const std::optional<Money> values[] = {std::nullopt, usd(9'999), usd(10'000), usd(20'000), usd(50'000, 1)};
  const std::optional<std::int64_t> days[] = {std::nullopt, 90, 180, 365, 366};
  for (const auto& value : values) {
    for (const auto signal :
         {WhitespaceSignal::interest, WhitespaceSignal::engaged, WhitespaceSignal::similar, WhitespaceSignal::none}) {
      for (const auto& distance : days) {
        for (const auto alignment : {Alignment::initiative, Alignment::trend, Alignment::nice_to_have}) {
          out.push_back(entry_of("w" + std::to_string(out.size()), value, signal,
                                 distance ? std::optional(kToday.plus_days(*distance)) : std::nullopt, alignment));
        }
      }
    }
  }
  return out;
}

std::string priority_of(std::int64_t score) {
  return score >= 80 ? "P1" : score >= 60 ? "P2" : score >= 40 ? "P3" : "P4";
}

}  // namespace

TEST_CASE("every combination: parts add up, priorities follow the bands, and what would lift it does") {
  for (const WhitespaceEntry& entry : all_entries()) {
    const WhitespaceOpportunity now = judge(entry);
    INFO(now.score << " " << now.lift);
    const WhitespacePoints& points = now.points;
    CHECK(now.score == points.revenue + points.probability + points.timeline + points.alignment);
    CHECK(now.priority == priority_of(now.score));
    CHECK(now.evidence.size() == 5);
    CHECK(now.evidence.back().rule == "W.p" + now.priority.substr(1));
    CHECK_FALSE(now.discovered);
    if (now.priority == "P1") {
      CHECK(now.lift.empty());
      continue;
    }
    if (!now.step) {
      // Not even the best band of any one part is enough.
      const std::int64_t missing = (now.score >= 60 ? 80 : now.score >= 40 ? 60 : 40) - now.score;
      CHECK(std::max({40 - points.revenue, 30 - points.probability, 20 - points.timeline, 10 - points.alignment}) <
            missing);
      CHECK(now.lift.starts_with("no single change"));
      continue;
    }
    WhitespaceEntry changed = entry;
    if (now.step->annual_value) changed.annual_value = *now.step->annual_value;
    if (now.step->signal) changed.signal = *now.step->signal;
    if (now.step->budget_cycle) changed.budget_cycle = *now.step->budget_cycle;
    if (now.step->alignment) changed.alignment = *now.step->alignment;
    const WhitespaceOpportunity lifted = judge(changed);
    CHECK(lifted.priority == now.step->priority);
    CHECK(lifted.priority < now.priority);
    CHECK(lifted.score == now.score + now.step->added);
  }
}

TEST_CASE("the sample report, by the bands instead of its own figures") {
  // R:317-326 rates 75 as P1 and 58 as P2; here those scores are P2 and P3.
  Account account = with({
      entry_of("x", usd(45'000), WhitespaceSignal::interest, Date(2026, 4, 1), Alignment::nice_to_have),
      entry_of("sales", usd(60'000), WhitespaceSignal::similar, Date(2026, 9, 1), Alignment::initiative),
      entry_of("eu", usd(35'000), WhitespaceSignal::similar, Date(2026, 11, 1), Alignment::nice_to_have),
  });
  account.revenue.current_acv = usd(50'000);
  const WhitespaceResult result = evaluate(account);
  REQUIRE(result.opportunities.size() == 3);
  CHECK(result.opportunities[0].score == 83);
  CHECK(result.opportunities[0].priority == "P1");
  CHECK(result.opportunities[1].score == 75);
  CHECK(result.opportunities[1].priority == "P2");
  CHECK(result.opportunities[2].score == 58);
  CHECK(result.opportunities[2].priority == "P3");
  CHECK(result.pursuable == usd(105'000));
  CHECK(result.pursuable_multiple == Rational(21, 10));
  CHECK(result.total == usd(140'000));
  CHECK(result.total_multiple == Rational(28, 10));
}

TEST_CASE("entries in the pipeline, won, lost or dismissed are listed, not totalled") {
  std::vector<WhitespaceEntry> entries(5, bare());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].id = "w" + std::to_string(i);
    entries[i].annual_value = usd(10'000);
    entries[i].dimension = Dimension::seat;
    entries[i].identified = Date(2026, 1, 1);
  }
  entries[1].status = WhitespaceStatus::won;
  entries[2].status = WhitespaceStatus::lost;
  entries[3].status = WhitespaceStatus::dismissed;
  entries[4].opportunity = std::string("O-1");
  Account account = with(entries);
  Opportunity deal;
  deal.id = std::string("O-1");
  deal.outcome = Outcome::open;
  account.opportunities.items.push_back(deal);
  const WhitespaceResult result = evaluate(account);
  CHECK(result.opportunities.size() == 5);
  CHECK(result.total == usd(10'000));
  REQUIRE(result.by_dimension.size() == 1);
  CHECK(result.by_dimension[0] == std::pair(Dimension::seat, usd(10'000)));
  CHECK_FALSE(result.total_multiple);
  for (const WhitespaceOpportunity& one : result.opportunities) {
    CHECK(one.duty_due.has_value() == (one.id == "w0"));
  }
  CHECK(result.opportunities[4].counting == Counting::in_pipeline);
  account.revenue.current_acv = usd(0);
  CHECK_FALSE(evaluate(account).total_multiple);
}

TEST_CASE("entries that differ in their dates alone come in one order, whatever the file's") {
  std::vector<WhitespaceEntry> entries(2, bare());
  entries[0].identified = Date(2026, 1, 20);
  entries[1].identified = Date(2026, 1, 10);
  const auto first_due = [&] { return evaluate(with(entries)).opportunities.front().duty_due; };
  const auto due = first_due();
  CHECK(due);
  std::swap(entries[0], entries[1]);
  CHECK(first_due() == due);
}

TEST_CASE("only what counts is told what would lift it") {
  std::vector<WhitespaceEntry> entries(1, bare());
  entries[0].opportunity = std::string("O-1");
  Account account = with(entries);
  Opportunity deal;
  deal.id = std::string("O-1");
  deal.outcome = Outcome::lost;
  account.opportunities.items.push_back(deal);
  CHECK_FALSE(evaluate(account).opportunities[0].lift.empty());
  account.opportunities.items[0].outcome = Outcome::open;
  CHECK(evaluate(account).opportunities[0].lift.empty());
  account.opportunities.items[0].outcome = Outcome::won;
  CHECK(evaluate(account).opportunities[0].lift.empty());
}

TEST_CASE("duties fall due by priority from the day of identification") {
  WhitespaceEntry entry = entry_of("w", usd(60'000), WhitespaceSignal::interest, kToday, Alignment::initiative);
  entry.identified = Date(2026, 1, 10);
  CHECK(judge(entry).score == 100);
  CHECK(judge(entry).duty_due == Date(2026, 1, 17));
  entry.signal = WhitespaceSignal::none;
  CHECK(judge(entry).priority == "P2");
  CHECK(judge(entry).duty_due == Date(2026, 2, 9));
}

TEST_CASE("a duty that is done has no due date, and a look at the plan moves those of P3 and P4") {
  WhitespaceEntry second = entry_of("second", usd(60'000), WhitespaceSignal::none, kToday, Alignment::initiative);
  second.identified = Date(2026, 1, 10);
  WhitespaceEntry third = entry_of("third", usd(5'000), WhitespaceSignal::none, kToday, Alignment::initiative);
  third.identified = Date(2025, 9, 15);
  Account account = with({second, third});
  const auto due = [&account](std::size_t at) { return evaluate(account).opportunities[at].duty_due; };
  REQUIRE(evaluate(account).opportunities[0].priority == "P2");
  REQUIRE(evaluate(account).opportunities[1].priority == "P3");
  CHECK(due(0) == Date(2026, 2, 9));
  CHECK(due(1) == Date(2025, 12, 16));
  account.plan.last_updated = Date(2025, 10, 14);
  CHECK(due(1) == Date(2026, 1, 14));
  account.engagement.last_touch = Date(2026, 1, 10);
  CHECK_FALSE(due(0));
  account.whitespace.items[0].last_touch = Date(2026, 1, 9);
  CHECK(due(0) == Date(2026, 2, 9));
  account.whitespace.items[0].last_touch = Date(2026, 1, 10);
  CHECK_FALSE(due(0));
}

TEST_CASE("seats are summed from deployments, else taken from the product") {
  Account account = empty_account();
  OwnedProduct product;
  product.id = std::string("platform");
  product.seats = 999;
  for (const std::int64_t seats : {400, 100}) {
    Deployment deployment;
    deployment.seats = seats;
    deployment.active = seats / 2;
    product.deployments.items.push_back(deployment);
  }
  OwnedProduct plain;
  plain.id = std::string("plain");
  plain.seats = 10;
  plain.active_seats = 9;
  OwnedProduct flat;
  flat.id = std::string("flat");
  account.footprint.products.items = {product, plain, flat};
  const WhitespaceResult result = evaluate(account);
  CHECK(result.products[0].seats == 500);
  CHECK(result.products[0].active == 250);
  CHECK(result.products[0].utilisation == Rational(1, 2));
  CHECK(result.products[1].utilisation == Rational(9, 10));
  CHECK_FALSE(result.products[2].utilisation);
}

TEST_CASE("the order of entries does not matter") {
  std::vector<WhitespaceEntry> entries = all_entries();
  const auto ids = [](const WhitespaceResult& result) {
    std::string out;
    for (const auto& one : result.opportunities) out += one.id + one.priority + " ";
    return out;
  };
  const std::string first = ids(evaluate(with(entries)));
  std::mt19937 random(5);
  for (int round = 0; round < 3; ++round) {
    std::shuffle(entries.begin(), entries.end(), random);
    CHECK(ids(evaluate(with(entries))) == first);
  }
}
