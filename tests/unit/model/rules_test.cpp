// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include <acctplan/load/load_policy.hpp>
#include <acctplan/model/policy_values.hpp>
#include <acctplan/model/rules.hpp>

using namespace acctplan;

TEST_CASE("every number that a rule's sentence names is in the default policy") {
  SourceSet sources;
  const Policy policy = load_default_policy(sources).policy;
  for (const Rule& rule : all_rules()) {
    for (const std::string& path : placeholders_of(rule.sentence)) {
      INFO(rule.id << " names " << path);
      CHECK(text_at(policy, path));
    }
    CHECK(sentence_in_force(rule, policy).find('{') == std::string::npos);
  }
}

TEST_CASE("rules have an ID of their own, a title, a sentence, and a note where they are marked") {
  std::set<std::string_view> seen;
  for (const Rule& rule : all_rules()) {
    INFO(rule.id);
    CHECK(seen.insert(rule.id).second);
    CHECK_FALSE(rule.title.empty());
    CHECK(rule.sentence.size() > 10);
    CHECK((rule.mark == RuleMark::none) == rule.note.empty());
    CHECK_FALSE((rule.source.empty() && rule.mark == RuleMark::none));
    CHECK_FALSE(rule_section(rule.id).empty());
  }
}

TEST_CASE("every rule that the policy speaks of is in the table") {
  SourceSet sources;
  const Policy policy = load_default_policy(sources).policy;
  for (const PolicyValue& value : policy.values) {
    if (!value.path.ends_with(".rule")) continue;
    INFO(value.path);
    CHECK(find_rule(value.text) != nullptr);
  }
}

TEST_CASE("rules are found by ID, part and pattern") {
  CHECK(find_rule("T1.acv")->source == "R:17");
  CHECK(find_rule("t1.acv") == nullptr);
  CHECK(nearest_rule("T1.avc") == "T1.acv");
  CHECK_FALSE(nearest_rule("quarterly"));
  CHECK(rules_matching("C.eam.*").size() == 3);
  CHECK(rules_matching("C.eam").size() == 3);
  CHECK(rules_matching("C.ea").empty());
  CHECK(rules_matching("W").size() == 13);
  CHECK(rules_matching("T").size() == 15);
  CHECK(rules_matching("T1").size() == 4);
  CHECK(rules_matching("P").size() == 4);
  CHECK(rules_matching("").empty());
  CHECK(rules_matching("D").size() == 1);
}
