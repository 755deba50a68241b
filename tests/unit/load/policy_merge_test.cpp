// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/model/policy_values.hpp>

#include "policy_test_support.hpp"

using namespace acctplan;

TEST_CASE("a file changes what it names and nothing else") {
  const PolicyRun run("tiering:\n  tier1: {acv_above: 120K}\n");
  REQUIRE(run.loaded);
  const Policy& policy = run.loaded->policy;
  CHECK(*policy.tiering.tier1.acv_above == Money::from_minor(120'000'00));
  CHECK(place_of(policy.tiering.tier1.acv_above.span()) == "team.yaml:2");
  CHECK(*policy.tiering.tier1.multi_year_above == Money::from_minor(250'000'00));
  CHECK(place_of(policy.tiering.tier1.multi_year_above.span()).starts_with("default policy:"));
  CHECK(*policy.name == "team");
}

TEST_CASE("a list with identities merges entry by entry, by any identity given") {
  const PolicyRun run(
      "whitespace: {priorities: [{priority: P2, days: 20}]}\n"
      "score: {grades: [{rule: S.a, from: 85}, {grade: B, from: 65}]}\n");
  REQUIRE(run.loaded);
  const Policy& policy = run.loaded->policy;
  REQUIRE(policy.whitespace.priorities.size() == 4);
  CHECK(policy.whitespace.priorities[1].days.is(20));
  CHECK(policy.whitespace.priorities[1].from.is(60));
  CHECK(*policy.whitespace.priorities[1].duty == "engaged within 20 days");
  CHECK(policy.score.grades[0].from.is(85));
  CHECK(policy.score.grades[1].from.is(65));
}

TEST_CASE("other lists are replaced, maps merged") {
  const PolicyRun run(
      "plan: {assets: [a price list]}\naliases: {tool: {Azure Cloud: Azure}}\nrates: {FY2026: {EUR: 1.08}}\n");
  REQUIRE(run.loaded);
  const Policy& policy = run.loaded->policy;
  CHECK(policy.plan.assets.size() == 1);
  CHECK(*policy.aliases.tool.find("Azure Cloud") == "Azure");
  CHECK(*policy.aliases.tool.find("Google Cloud") == "GCP");
  CHECK(policy.rates.find("FY2026")->find("EUR")->value == Rational(27, 25));
}

TEST_CASE("a key without a value changes nothing where there is more below it") {
  const PolicyRun run("tiering:\n  tier1:\nseverity:\narr:\n");
  REQUIRE(run.loaded);
  CHECK(*run.loaded->policy.tiering.tier1.acv_above == Money::from_minor(100'000'00));
}

TEST_CASE("an open list takes a new entry") {
  const PolicyRun run("signals: {plays: [{signal: webinar, sales: call, marketing: send the recording}]}\n");
  REQUIRE(run.loaded);
  CHECK(run.loaded->policy.signals.plays.items.back().signal.is(SignalType::webinar));
}

TEST_CASE("the same policy as JSON is the same policy") {
  const PolicyRun yaml("tiering: {tier1: {acv_above: 120K}}\n");
  const PolicyRun json(R"({"acctplan": 1, "tiering": {"tier1": {"acv_above": 120000}}})", "other.json");
  REQUIRE(yaml.loaded);
  REQUIRE(json.loaded);
  CHECK(yaml.loaded->policy.sha256 == json.loaded->policy.sha256);
  CHECK(*json.loaded->policy.name == "other");
}

TEST_CASE("the SHA-256 follows the values and nothing else") {
  const PolicyRun nothing("{}\n");
  const PolicyRun same("name: other\ntiering: {tier1: {acv_above: \"$100,000\"}}\n");
  const PolicyRun changed("tiering: {tier1: {acv_above: 100001}}\n");
  REQUIRE(nothing.loaded);
  REQUIRE(same.loaded);
  REQUIRE(changed.loaded);
  CHECK(nothing.loaded->policy.sha256 == same.loaded->policy.sha256);
  CHECK(nothing.loaded->policy.sha256 != changed.loaded->policy.sha256);
}
