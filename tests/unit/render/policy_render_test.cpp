// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/render/policy_reference.hpp>
#include <acctplan/render/policy_text.hpp>
#include <acctplan/render/rule_text.hpp>

#include "../load/policy_test_support.hpp"

using namespace acctplan;

namespace {

Policy default_policy(SourceSet& sources) { return load_default_policy(sources).policy; }

}  // namespace

TEST_CASE("policy show gives each value its origin") {
  const PolicyRun run("tiering: {tier1: {acv_above: 120K}}\n");
  REQUIRE(run.loaded);
  const std::string text = render_policy(run.loaded->policy);
  CHECK_THAT(text, Catch::StartsWith("# policy team, sha256 "));
  CHECK_THAT(text, Catch::Contains("\ntiering.tier1.acv_above: 120K  # team.yaml:1\n"));
  CHECK_THAT(text, Catch::Contains("\ntiering.tier1.multi_year_above: 250000  # default policy:"));
}

TEST_CASE("policy diff lists what changes, what is gone and what changes nothing") {
  const PolicyRun run(
      "tiering: {tier1: {acv_above: 120K}}\neam: {topics_max: 5}\nseverity: {C.tier.review: off}\n"
      "calendar: {weekly_review: [one, two, three, four]}\n");
  REQUIRE(run.loaded);
  SourceSet sources;
  const std::string text = render_policy_diff(default_policy(sources), run.loaded->policy);
  CHECK_THAT(text, Catch::Contains("tiering.tier1.acv_above: 100000 -> 120K  # team.yaml:1\n"));
  CHECK_THAT(text, Catch::Contains("severity.C.tier.review: (not given) -> off  # team.yaml:3\n"));
  CHECK_THAT(text, Catch::Contains("-> (gone)  # default policy:"));
  CHECK_THAT(text, Catch::EndsWith("# given, and the same as the default:\neam.topics_max: 5  # team.yaml:2\n"));
}

TEST_CASE("a file that changes nothing is said to change nothing") {
  const PolicyRun run("{}\n");
  REQUIRE(run.loaded);
  SourceSet sources;
  CHECK(render_policy_diff(default_policy(sources), run.loaded->policy) == "# nothing differs from the default\n");
}

TEST_CASE("a line feed in a policy's name begins no line") {
  const PolicyRun run("name: \"a\\nb\"\n");
  REQUIRE(run.loaded);
  CHECK_THAT(render_policy(run.loaded->policy), Catch::StartsWith("# policy a\\nb, sha256 "));
}

TEST_CASE("explain prints a rule with its numbers in force, source and mark") {
  const PolicyRun run("tiering: {tier1: {acv_above: 120K}}\n");
  REQUIRE(run.loaded);
  CHECK(render_rules(rules_matching("T1.multiyear"), run.loaded->policy) ==
        "T1.multiyear  Potential over several years\n\nTier 1 when the multi-year potential lies above $250,000.\n\n"
        "Source: revenue planning guide, line 21\n\nIn force:\n"
        "  tiering.tier1.multi_year_above: $250,000  # default policy:65\n");
  const std::string text = render_rules(rules_matching("T1.acv"), run.loaded->policy);
  CHECK_THAT(text, Catch::Contains("lies above $120,000."));
  CHECK_THAT(text, Catch::Contains("Reading: where the source is silent"));
  CHECK_THAT(text, Catch::Contains("  tiering.tier1.acv_above: $120,000  # team.yaml:1\n"));
}

TEST_CASE("explain of several rules lists them") {
  const PolicyRun run("{}\n");
  REQUIRE(run.loaded);
  CHECK(render_rules(rules_matching("C.eam"), run.loaded->policy) ==
        "C.eam.fiscal-year  No executive meeting this year\nC.eam.overdue      Executive meeting overdue\n"
        "C.eam.followup     Meeting without summary\n");
}

TEST_CASE("the JSON of policy and rules begins as every result does") {
  const PolicyRun run("name: ours\nplan: {assets: [one]}\n");
  REQUIRE(run.loaded);
  SourceSet sources;
  const Date as_of(2026, 2, 2);
  const Policy& policy = run.loaded->policy;
  const std::string head =
      "\",\n  \"as_of\": \"2026-02-02\",\n  \"policy\": {\n    \"name\": \"ours\",\n    \"sha256\": \"";
  CHECK_THAT(render_policy_json(policy, as_of),
             Catch::StartsWith("{\n  \"acctplan\": 1,\n  \"kind\": \"policy" + head));
  CHECK_THAT(render_policy_diff_json(default_policy(sources), policy, as_of),
             Catch::StartsWith("{\n  \"acctplan\": 1,\n  \"kind\": \"policy_diff" + head));
  CHECK_THAT(render_rules_json(rules_matching("T1.acv"), policy, as_of),
             Catch::StartsWith("{\n  \"acctplan\": 1,\n  \"kind\": \"rules" + head));
}

TEST_CASE("sources are named in words") {
  CHECK(source_in_words("R:17") == "revenue planning guide, line 17");
  CHECK(source_in_words("A:64, A:32-40") ==
        "account-based marketing guide, line 64; account-based marketing guide, lines 32-40");
}
