// SPDX-License-Identifier: MIT
#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/scoring.hpp>

#include "../../support/engine_policy.hpp"

using namespace acctplan;
using namespace acctplan::test;

namespace {

ScoreResult score(const Account& account) { return evaluate_score(account, engine_policy(), kToday); }

const ScorePart& part_of(const ScoreResult& result, std::string_view name) {
  for (const ScoreFactor& factor : result.factors) {
    for (const ScorePart& part : factor.parts) {
      if (part.name == name) return part;
    }
  }
  throw std::logic_error("no such part");
}

/// The rating as a fraction in words; "-" when unknown.
std::string rating_of(const Account& account, std::string_view name) {
  const ScoreResult result = score(account);
  const auto& rating = part_of(result, name).rating;
  return rating ? cut_to_text(*rating, 4) : "-";
}

void add_signal(Account& account, SignalType type, std::optional<std::int64_t> days_ago,
                std::optional<std::int64_t> figure = std::nullopt) {
  Signal signal;
  signal.type = type;
  if (days_ago) signal.date = kToday.plus_days(-*days_ago);
  if (figure) signal.score = Decimal{Rational(*figure)};
  account.signals.given = true;
  account.signals.items.push_back(signal);
}

void add_location(Account& account, std::optional<std::string> code) {
  Location location;
  if (code) location.country = Country{*code};
  account.account.locations.given = true;
  account.account.locations.items.push_back(location);
}

/// Gives every sub-factor of a group the same rating.
void rate_all(Account& account, std::int64_t fit, std::int64_t intent, std::int64_t value) {
  auto& given = account.score;
  for (auto* one :
       {&given.size, &given.industry, &given.geography, &given.stack, &given.maturity, &given.growth, &given.funding}) {
    *one = Decimal{Rational(fit)};
  }
  for (auto* one : {&given.website, &given.content, &given.third_party, &given.category, &given.competitor}) {
    *one = Decimal{Rational(intent)};
  }
  for (auto* one : {&given.estimated_acv, &given.expansion, &given.logo, &given.influence, &given.co_innovation,
                    &given.alignment}) {
    *one = Decimal{Rational(value)};
  }
}

struct RatingCase {
  std::string what, part, rating;
  std::function<void(Account&)> set;
};

const std::vector<RatingCase> kRatings = {
    {"nothing known", "size", "-", [](Account&) {}},
    {"revenue on the target", "size", "100.0000", [](Account& a) { a.account.annual_revenue = usd(500'000'000); }},
    {"revenue a dollar below", "size", "99.9999", [](Account& a) { a.account.annual_revenue = usd(499'999'999); }},
    {"revenue a dollar above", "size", "100.0000", [](Account& a) { a.account.annual_revenue = usd(500'000'001); }},
    {"revenue above", "size", "100.0000", [](Account& a) { a.account.annual_revenue = usd(1'200'000'000); }},
    {"employees on the target", "size", "100.0000", [](Account& a) { a.account.employees = 1'000; }},
    {"one employee below", "size", "99.9000", [](Account& a) { a.account.employees = 999; }},
    {"one employee above", "size", "100.0000", [](Account& a) { a.account.employees = 1'001; }},
    {"mean of both", "size", "75.0000",
     [](Account& a) {
       a.account.annual_revenue = usd(250'000'000);
       a.account.employees = 1'000;
     }},
    {"industry in another case", "industry", "100.0000",
     [](Account& a) { a.account.industry = std::string("tECHNOLOGY"); }},
    {"another industry", "industry", "0.0000", [](Account& a) { a.account.industry = std::string("Mining"); }},
    {"no locations", "geography", "-", [](Account& a) { a.account.headquarters.country = Country{"US"}; }},
    {"two countries", "geography", "100.0000",
     [](Account& a) {
       a.account.headquarters.country = Country{"US"};
       add_location(a, "DE");
     }},
    {"one country", "geography", "0.0000",
     [](Account& a) {
       a.account.headquarters.country = Country{"US"};
       add_location(a, "US");
     }},
    {"a location without country", "geography", "-",
     [](Account& a) {
       a.account.headquarters.country = Country{"US"};
       add_location(a, std::nullopt);
     }},
    {"no category", "stack", "-", [](Account&) {}},
    {"one of one", "stack", "100.0000", [](Account& a) { a.technology.cloud = texts({"aws"}); }},
    {"one of two", "stack", "50.0000",
     [](Account& a) {
       a.technology.cloud = texts({"AWS"});
       a.technology.crm = texts({"Other"});
     }},
    {"one of three", "stack", "33.3333",
     [](Account& a) {
       a.technology.cloud = texts({"AWS"});
       a.technology.crm = texts({"Other"});
       a.technology.analytics = texts({});
     }},
    {"low", "maturity", "0.0000", [](Account& a) { a.technology.digital_maturity = Level3::low; }},
    {"medium", "maturity", "50.0000", [](Account& a) { a.technology.digital_maturity = Level3::medium; }},
    {"high", "maturity", "100.0000", [](Account& a) { a.technology.digital_maturity = Level3::high; }},
    {"growth on the target", "growth", "100.0000",
     [](Account& a) { a.financial.revenue_growth = Percent{Rational(20, 100)}; }},
    {"growth below", "growth", "99.5000",
     [](Account& a) { a.financial.revenue_growth = Percent{Rational(199, 1000)}; }},
    {"growth above", "growth", "100.0000",
     [](Account& a) { a.financial.revenue_growth = Percent{Rational(201, 1000)}; }},
    {"shrinking", "growth", "0.0000", [](Account& a) { a.financial.revenue_growth = Percent{Rational(-1, 100)}; }},
    {"profitable", "funding", "100.0000", [](Account& a) { a.financial.profitable = true; }},
    {"not profitable alone", "funding", "-", [](Account& a) { a.financial.profitable = false; }},
    {"funded on day 365", "funding", "100.0000", [](Account& a) { a.financial.last_funding = kToday.plus_days(-365); }},
    {"funded on day 364", "funding", "100.0000", [](Account& a) { a.financial.last_funding = kToday.plus_days(-364); }},
    {"funded on day 366 alone", "funding", "-", [](Account& a) { a.financial.last_funding = kToday.plus_days(-366); }},
    {"neither holds", "funding", "0.0000",
     [](Account& a) {
       a.financial.profitable = false;
       a.financial.last_funding = kToday.plus_days(-366);
     }},
    {"no signals", "website", "-", [](Account&) {}},
    {"an empty list", "website", "0.0000", [](Account& a) { a.signals.given = true; }},
    {"signal on day 90", "website", "40.0000", [](Account& a) { add_signal(a, SignalType::pricing_page, 90); }},
    {"signal on day 89", "website", "40.0000", [](Account& a) { add_signal(a, SignalType::pricing_page, 89); }},
    {"signal on day 91", "website", "0.0000", [](Account& a) { add_signal(a, SignalType::pricing_page, 91); }},
    {"signal today", "website", "30.0000", [](Account& a) { add_signal(a, SignalType::case_study, 0); }},
    {"signal tomorrow", "website", "0.0000", [](Account& a) { add_signal(a, SignalType::case_study, -1); }},
    {"undated", "website", "30.0000", [](Account& a) { add_signal(a, SignalType::enterprise_features, std::nullopt); }},
    {"a type counts once", "content", "50.0000",
     [](Account& a) {
       add_signal(a, SignalType::webinar, 3);
       add_signal(a, SignalType::webinar, 9);
     }},
    {"both", "content", "100.0000",
     [](Account& a) {
       add_signal(a, SignalType::webinar, 3);
       add_signal(a, SignalType::whitepaper, 9);
     }},
    {"category", "category", "80.0000",
     [](Account& a) {
       add_signal(a, SignalType::review_site, 3);
       add_signal(a, SignalType::job_posting, 9);
     }},
    {"absent in a list", "competitor", "0.0000", [](Account& a) { a.signals.given = true; }},
    {"evaluating", "competitor", "100.0000", [](Account& a) { add_signal(a, SignalType::competitor_evaluation, 90); }},
    {"no vendor figure in a list", "third_party", "-", [](Account& a) { add_signal(a, SignalType::webinar, 1); }},
    {"a vendor without figure", "third_party", "-", [](Account& a) { add_signal(a, SignalType::third_party, 1); }},
    {"too old", "third_party", "-", [](Account& a) { add_signal(a, SignalType::third_party, 91, 50); }},
    {"the latest", "third_party", "40.0000",
     [](Account& a) {
       add_signal(a, SignalType::third_party, 20, 90);
       add_signal(a, SignalType::third_party, 10, 40);
       add_signal(a, SignalType::third_party, std::nullopt, 99);
     }},
    {"of one day the highest", "third_party", "60.0000",
     [](Account& a) {
       add_signal(a, SignalType::third_party, 10, 40);
       add_signal(a, SignalType::third_party, 10, 60);
     }},
    {"the highest undated", "third_party", "99.0000",
     [](Account& a) {
       add_signal(a, SignalType::third_party, std::nullopt, 70);
       add_signal(a, SignalType::third_party, std::nullopt, 99);
     }},
    {"nothing known", "estimated_acv", "-", [](Account&) {}},
    {"zero is known", "estimated_acv", "0.0000", [](Account& a) { a.revenue.current_acv = usd(0); }},
    {"on the target", "estimated_acv", "100.0000", [](Account& a) { a.revenue.current_acv = usd(100'000); }},
    {"a dollar below", "estimated_acv", "99.9990", [](Account& a) { a.revenue.projected_acv_12m = usd(99'999); }},
    {"the best of them", "estimated_acv", "95.0000",
     [](Account& a) {
       a.revenue.estimated_acv = usd(20'000);
       a.revenue.projected_acv_18m = usd(95'000);
     }},
    {"a negative potential", "expansion", "0.0000", [](Account& a) { a.revenue.expansion_potential = usd(-1); }},
    {"a dollar above", "estimated_acv", "100.0000", [](Account& a) { a.revenue.estimated_acv = usd(100'001); }},
    {"on the target", "expansion", "100.0000", [](Account& a) { a.revenue.expansion_potential = usd(100'000); }},
    {"a dollar below", "expansion", "99.9990", [](Account& a) { a.revenue.expansion_potential = usd(99'999); }},
    {"a dollar above", "expansion", "100.0000", [](Account& a) { a.revenue.expansion_potential = usd(100'001); }},
    {"half", "expansion", "50.0000", [](Account& a) { a.revenue.expansion_potential = usd(50'000); }},
    {"no logo", "logo", "0.0000", [](Account& a) { a.tiering.strategic_logo = StrategicLogo{}; }},
    {"a logo", "logo", "100.0000",
     [](Account& a) {
       StrategicLogo logo;
       logo.holds = true;
       a.tiering.strategic_logo = logo;
     }},
    {"only as given", "influence", "-", [](Account&) {}},
    {"given stands", "size", "70.0000",
     [](Account& a) {
       a.account.employees = 5'000;
       a.score.size = Decimal{Rational(70)};
     }},
};

}  // namespace

TEST_CASE("each sub-factor's rating, at each threshold and one unit to each side") {
  for (const RatingCase& one : kRatings) {
    INFO(one.part << ": " << one.what);
    Account account = empty_account();
    one.set(account);
    CHECK(rating_of(account, one.part) == one.rating);
  }
}

TEST_CASE("a sum of exactly 80, 60 or 40 is in the upper grade, also where doubles put it below") {
  int misjudged = 0;
  int exact = 0;
  Account account = empty_account();
  for (int fit = 0; fit <= 100; ++fit) {
    for (int intent = 0; intent <= 100; ++intent) {
      for (int value = 0; value <= 100; ++value) {
        const int hundredfold = 40 * fit + 30 * intent + 30 * value;
        if (hundredfold != 8000 && hundredfold != 6000 && hundredfold != 4000) continue;
        ++exact;
        const double approximate = fit * 0.4 + intent * 0.3 + value * 0.3;
        if (approximate < hundredfold / 100) ++misjudged;
        const Rational sum = Rational(40 * fit, 100) + Rational(30 * intent, 100) + Rational(30 * value, 100);
        const std::string wanted = hundredfold == 8000 ? "A" : hundredfold == 6000 ? "B" : "C";
        const std::string grade = *grade_of(sum, engine_policy().score).grade;
        if (grade != wanted) FAIL(fit << ' ' << intent << ' ' << value << ": " << grade);
        rate_all(account, fit, intent, value);
        const ScoreResult result = score(account);
        if (result.grade != wanted || result.score != sum || result.score_tenths != hundredfold / 10) {
          FAIL(fit << ' ' << intent << ' ' << value << ": " << result.score_tenths << " tenths");
        }
      }
    }
  }
  CHECK(exact > 3000);
  CHECK(misjudged == 93);
}

TEST_CASE("a floor composed of thirds is the floor, whatever the ratings that compose it") {
  Account account = empty_account();
  rate_all(account, 100, 100, 100);
  account.score.stack = Decimal{Rational(0)};
  account.score.maturity = Decimal{Rational(0)};
  for (int size = 0; size <= 100; size += 7) {
    for (int industry = 0; industry <= 100; ++industry) {
      const int geography = 150 - size - industry;
      if (geography < 0 || geography > 100) continue;
      account.score.size = Decimal{Rational(size)};
      account.score.industry = Decimal{Rational(industry)};
      account.score.geography = Decimal{Rational(geography)};
      const ScoreResult on = score(account);
      if (on.score != Rational(80) || on.grade != "A" || on.score_tenths != 800) FAIL(size << ' ' << industry);
      account.score.growth = Decimal{Rational(999, 10)};
      const ScoreResult below = score(account);
      if (below.grade != "B" || below.score_tenths != 799) FAIL("below at " << size << ' ' << industry);
      account.score.growth = Decimal{Rational(100)};
    }
  }
}

TEST_CASE("unknown widens the score, and below half known there is no grade") {
  const ScoreResult nothing = score(empty_account());
  CHECK(nothing.score.is_zero());
  CHECK(nothing.ceiling == Rational(100));
  CHECK(nothing.known.is_zero());
  CHECK_FALSE(nothing.normalised);
  CHECK_FALSE(nothing.grade);
  CHECK(nothing.provisional);
  CHECK(nothing.best_grade == "A");
  CHECK(nothing.motion == "strategic ABM, one to one");
  CHECK(nothing.unknowns.size() == 18);

  Account half = empty_account();
  rate_all(half, 100, 100, 100);
  half.score.website = {};
  half.score.content = {};
  half.score.third_party = {};
  half.score.category = {};
  half.score.competitor = {};
  half.score.growth = {};
  half.score.funding = {};
  half.score.stack = {};
  half.score.maturity = {};
  const ScoreResult on = score(half);
  CHECK(on.known == Rational(50, 100));
  CHECK(on.grade == "C");
  CHECK(on.provisional);
  CHECK(on.best_grade == "A");
  CHECK(on.normalised == Rational(100));
  half.score.alignment = {};
  const ScoreResult below = score(half);
  CHECK_FALSE(below.grade);
  CHECK(below.best_grade == "A");
  CHECK(below.next.find("50 %") != std::string::npos);
}

TEST_CASE("the share that must be known before a grade is given is exact") {
  Account half = empty_account();
  rate_all(half, 100, 0, 0);
  half.score.website = half.score.content = half.score.third_party = half.score.category = half.score.competitor = {};
  half.score.estimated_acv = half.score.expansion = half.score.influence = half.score.logo = {};
  half.score.alignment = half.score.co_innovation = {};
  half.score.influence = half.score.logo = Decimal{Rational(0)};
  Policy policy = engine_policy();
  for (const auto& [percent, given] : {std::pair{49, true}, {50, true}, {51, false}}) {
    policy.score.known_from = Percent{Rational(percent, 100)};
    const ScoreResult result = evaluate_score(half, policy, kToday);
    CHECK(result.known == Rational(1, 2));
    CHECK(result.grade.has_value() == given);
  }
}

TEST_CASE("what is shown adds up at every level, and the total is cut") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Account account = empty_account();
    rate_all(account, 50, 50, 50);
    auto& given = account.score;
    for (auto* one : {&given.size, &given.industry, &given.geography, &given.stack, &given.growth, &given.website,
                      &given.third_party, &given.category, &given.estimated_acv, &given.logo, &given.alignment}) {
      *one =
          random() % 5 == 0 ? Fact<Decimal>() : Fact<Decimal>(Decimal{Rational(static_cast<int>(random() % 1001), 10)});
    }
    const ScoreResult result = score(account);
    CHECK(result.score_tenths == (result.score * Rational(10)).floor());
    CHECK(result.fit_tenths + result.intent_tenths + result.value_tenths == result.score_tenths);
    std::int64_t factors = 0;
    for (const ScoreFactor& factor : result.factors) {
      factors += factor.shown_tenths;
      std::int64_t parts = 0;
      for (const ScorePart& part : factor.parts) {
        parts += part.shown_tenths;
        if (part.points.is_zero()) CHECK(part.shown_tenths == 0);
      }
      CHECK(parts == factor.shown_tenths);
    }
    CHECK(factors == result.score_tenths);
    if (!result.step) continue;
    // Applying the named change reaches the named grade; a tenth less does not.
    Fact<Decimal>* changed = nullptr;
    const auto pick = [&](std::string_view name, Fact<Decimal>& member) {
      if (result.step->part == name) changed = &member;
    };
    pick("size", given.size);
    pick("industry", given.industry);
    pick("geography", given.geography);
    pick("stack", given.stack);
    pick("maturity", given.maturity);
    pick("growth", given.growth);
    pick("funding", given.funding);
    pick("website", given.website);
    pick("content", given.content);
    pick("third_party", given.third_party);
    pick("category", given.category);
    pick("competitor", given.competitor);
    pick("estimated_acv", given.estimated_acv);
    pick("expansion", given.expansion);
    pick("logo", given.logo);
    pick("influence", given.influence);
    pick("co_innovation", given.co_innovation);
    pick("alignment", given.alignment);
    REQUIRE(changed != nullptr);
    *changed = Decimal{result.step->rating};
    CHECK(score(account).grade == result.step->grade);
    *changed = Decimal{result.step->rating - Rational(1, 10)};
    CHECK(score(account).grade != result.step->grade);
  }
}

TEST_CASE("tenths handed down add up to any total") {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Rational> parts;
    const std::size_t count = 1 + random() % 6;
    for (std::size_t i = 0; i < count; ++i)
      parts.emplace_back(static_cast<int>(random() % 900), 1 + static_cast<int>(random() % 9));
    const std::int64_t total = static_cast<std::int64_t>(random() % 3000) - 500;
    const auto shares = apportion_tenths(total, parts);
    CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == total);
    Rational sum;
    for (const Rational& part : parts) sum += part;
    const auto own = apportion_tenths((sum * Rational(10)).floor(), parts);
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t cut = (parts[i] * Rational(10)).floor();
      CHECK((own[i] == cut || own[i] == cut + 1));
    }
  }
  CHECK(apportion_tenths(5, {}).empty());
  CHECK(apportion_tenths(200, {Rational(20, 3), Rational(20, 3), Rational(20, 3)}) ==
        std::vector<std::int64_t>{67, 67, 66});
  CHECK(apportion_tenths(0, {Rational(1), Rational(1)}) == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("the order of signals does not matter") {
  Account account = empty_account();
  for (int i = 0; i < 4; ++i) {
    add_signal(account, SignalType::third_party, 5 * i, 10 * i);
    add_signal(account, SignalType::pricing_page, 7 * i);
  }
  add_signal(account, SignalType::webinar, std::nullopt);
  const ScoreResult first = score(account);
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(account.signals.items.begin(), account.signals.items.end(), random);
    const ScoreResult again = score(account);
    CHECK(again.score == first.score);
    for (const auto* part : {"website", "third_party", "content"}) {
      CHECK(part_of(again, part).basis == part_of(first, part).basis);
    }
  }
}

TEST_CASE("the basis is a sentence for people") {
  Account account = empty_account();
  account.account.annual_revenue = usd(1'200'000'000);
  account.account.employees = 5'200;
  CHECK(part_of(score(account), "size").basis == "annual revenue $1.2B reaches $500M; 5,200 employees reach 1,000");
}
