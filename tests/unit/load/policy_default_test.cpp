// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/load/load_policy.hpp>
#include <acctplan/model/policy_values.hpp>

using namespace acctplan;

TEST_CASE("the default policy knows every number of the rulebook") {
  SourceSet sources;
  const Policy policy = load_default_policy(sources).policy;

  CHECK(*policy.name == "default");
  CHECK(*policy.fiscal_year_start == MonthDay{1, 1});
  CHECK(*policy.currency == "USD");
  CHECK_FALSE(policy.arr.known());
  CHECK(*policy.tiering.tier1.acv_above == Money::from_minor(100'000'00));
  CHECK(*policy.tiering.tier2.growth_acv_to == Money::from_minor(50'000'00));
  CHECK(policy.tiering.tier3.decline_over->value == Rational(1, 5));
  CHECK(policy.tiering.combine.is(Combine::any));
  CHECK(policy.tiering.tiers.size() == 4);
  CHECK(policy.guide(3).engagement_days.is(92));
  CHECK_FALSE(policy.guide(4).engagement_days.known());
  CHECK(policy.guide(4).hours_max->value == Rational(12, 52));
  CHECK(policy.portfolio.stages.size() == 4);
  CHECK(policy.whitespace.priorities.size() == 4);
  CHECK(policy.score.factors.size() == 8);
  CHECK(policy.committee.roles.size() == 6);
  CHECK(policy.committee.bands.size() == 4);
  CHECK(policy.committee.gaps.size() == 10);
  CHECK(policy.committee.tactics.size() == 5);
  CHECK(policy.signals.triggers.size() == 8);
  CHECK(policy.playbooks.books.size() == 6);
  CHECK(policy.playbooks.regimes.entries.size() == 36);
  CHECK(*policy.playbooks.regimes.find("NO") == "GDPR");
  CHECK(policy.calendar.annual.size() == 5);
  CHECK(policy.calendar.quarterly.size() == 4);
  CHECK(policy.calendar.sprint.size() == 5);
  CHECK(policy.eam.agenda.size() == 4);
  CHECK(policy.eam.deck.size() == 10);
  CHECK(policy.plan.campaign.size() == 4);
  CHECK(policy.plan.measures.size() == 13);
  CHECK(policy.qbr.stages.size() == 7);
  CHECK(policy.qbr.coverage_from->value == Rational(3));
  CHECK(policy.sha256.size() == 64);
}

TEST_CASE("a value of the default policy names its line") {
  SourceSet sources;
  const Policy policy = load_default_policy(sources).policy;
  const PolicyValue* value = find_value(policy, "tiering.tier1.acv_above");
  REQUIRE(value != nullptr);
  CHECK(value->text == "100000");
  CHECK(value->shown == "$100,000");
  CHECK(place_of(value->span).starts_with("default policy:"));
  CHECK(value->span == policy.tiering.tier1.acv_above.span());
}

TEST_CASE("texts of the default policy carry the numbers in force") {
  SourceSet sources;
  const Policy policy = load_default_policy(sources).policy;
  CHECK(*policy.whitespace.priorities[0].duty == "opportunity created within 7 days");
  CHECK(policy.playbooks.books[2].steps[5].days.is(60));
}
