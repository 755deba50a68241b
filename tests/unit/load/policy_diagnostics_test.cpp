// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "policy_test_support.hpp"

using namespace acctplan;

namespace {

struct Refusal {
  std::string text;
  std::string expected;  ///< how the diagnostics begin: id, place, message
};

}  // namespace

TEST_CASE("each thing wrong with a policy is named with its place and remedy") {
  const auto refusal = GENERATE(values<Refusal>({
      {"tiering: {tier1: {acv_abov: 1}}",
       "policy.unknown-key 1:19 unknown key `acv_abov` in `tier1` | did you mean `acv_above`?"},
      {"duties: {champion_days: ~}",
       "policy.missing 1:10 `champion_days` has no value | leave the line out to keep `30`"},
      {"whitespace: {priorities: [{priority: P9, days: 1}]}",
       "policy.unknown-entry 1:38 no entry has the priority `P9` | did you mean `P1`?"},
      {"whitespace: {priorities: [{days: 1}]}",
       "policy.entry 1:27 an entry of `priorities` does not say which it changes | give its `priority`"},
      {"whitespace: {priorities: [7]}", "policy.entry 1:27 an entry of `priorities` is no map | "},
      {"score: {grades: [{grade: A, rule: S.b}]}",
       "policy.entry-identity 1:35 the entry's rule is `S.a` and cannot become `S.b` | leave it out"},
      {"whitespace: {priorities: [{priority: P1, days: 1}, {priority: P1, days: 2}]}",
       "policy.entry 1:63 priority `P1` stands twice | put its changes into one entry"},
      {"plan: {assets: [\"{duties.champion_day} days\"]}",
       "policy.reference 1:17 `plan.assets[1]` refers to `duties.champion_day`, which is no value of the policy | did "
       "you mean `duties.champion_days`?"},
      {"plan: {assets: [\"{whitespace.priorities.P1.duty}\"]}",
       "policy.reference 1:17 `plan.assets[1]` refers to `whitespace.priorities.P1.duty`, which itself refers"},
      {"whitespace: {priorities: [{priority: P2, from: 80}]}",
       "policy.order 1:48 `from of P2` must be below `from of P1`"},
      {"whitespace: {priorities: [{priority: P4, from: 5}]}", "policy.order 1:48 `from of P4` must be 0"},
      {"score: {grades: [{grade: C, from: 70}]}", "policy.order 1:35 `from of C` must be below `from of B`"},
      {"committee: {bands: [{band: strong, from: 2}]}",
       "policy.order 1:42 `from of developing` must be below `from of strong`"},
      {"tiering: {tier2: {acv_from: 200K}}",
       "policy.order 1:29 `tiering.tier2.acv_from` must be no more than `tiering.tier1.acv_above` | they are $200,000 "
       "and $100,000"},
      {"score: {factors: [{rule: S.fit.financial, weight: 20}]}",
       "policy.sum 1:51 the weights of the score's factors add up to 110 | they must make 100"},
      {"whitespace: {alignment: {initiative: 12}}",
       "policy.sum 1:38 the best points of the four parts of whitespace add up to 102"},
      {"eam: {minutes: 60}", "policy.sum 1:16 the blocks of the agenda add up to 90 minutes, the meeting has 60 | "},
      {"eam: {slides_max: 9}", "policy.sum 1:19 the deck has 10 slides, at most 9 are allowed"},
      {"severity: {C.plan.stal: off}", "policy.rule 1:25 `C.plan.stal` is no check | did you mean `C.plan.stale`?"},
      {"severity: {C.plan.stale: mute}", "policy.word 1:26 `severity` does not know `mute` | "},
      {"aliases: {stage: {Signed: closd}}",
       "policy.word 1:27 `aliases.stage` does not know `closd` | did you mean `closed`?"},
      {"playbooks: {regimes: {XX: Law}}", "policy.country 1:27 `XX` is no country code | "},
      {"signals: {triggers: [{rule: I.growth, type: funding}]}",
       "policy.trigger 1:45 a `funding` signal sets off more than one trigger | "},
      {"signals: {financial: [{fact: ebit, reading: high is good}]}",
       "policy.word 1:30 `signals.financial` does not know `ebit` | "},
      {"fiscal_year_start: \"02-29\"", "format."},
      {"fiscal_year_start: \"01-31\"",
       "policy.fiscal-year-start 1:20 a fiscal year starts on day 1 to 28 of a month | "},
      {"currency: XXQ", "format.currency 1:11"},
      {"rates: {2026: {EUR: 1}}", "format.quarter 1:9"},
      {"tiering: {tier3: {decline_over: 120%}}", "format.range 1:33"},
      {"duties: {champion_days: -1}", "format.range 1:25"},
      {"tiering: {combine: all}", "format."},
      {"account: {id: acme}", "policy.shape 1:10 this is an account file, not a policy | "},
      {"- one\n- two\n", "format.not-a-map 1:1"},
      {"acctplan: 2\n", "format.version 1:11"},
      {"arr: 5M\n---\narr: 6M\n", "policy.shape 3:1 a policy is one map of the values that it changes | "},
  }));
  INFO(refusal.text);
  const PolicyRun run(refusal.text);
  CHECK_FALSE(run.loaded);
  CHECK_THAT(run.diagnostics(), Catch::StartsWith(refusal.expected));
}

TEST_CASE("everything wrong with a policy is reported at once") {
  const PolicyRun run("tierng: {}\nduties: {outreach_months: soon}\nplan: {contacts_target: -1}\n");
  CHECK_FALSE(run.loaded);
  CHECK(run.sink.count(Severity::error) == 3);
}
