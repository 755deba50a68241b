// SPDX-License-Identifier: MIT
#include <acctplan/check/check_examples.hpp>

#include <algorithm>

#include <catch2/catch.hpp>

#include <acctplan/check/check_account.hpp>
#include <acctplan/check/check_guides.hpp>
#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/load_account.hpp>

#include "../../support/default_policy.hpp"

// What docs/reference/checks shows is so: the smallest account that a check finds fault with, and the same mended.

namespace acctplan {
namespace {

/// How often a rule is found in an account file that loads without a word.
std::ptrdiff_t times_found(std::string_view yaml, std::string_view rule, std::string_view as_of) {
  SourceSet sources;
  const SourceFile& source = sources.add("acme.yaml", std::string(yaml));
  Diagnostics sink;
  const std::vector<Node> documents = read_yaml(source, sink);
  REQUIRE(documents.size() == 1);
  const Date day = *parse_date(as_of);
  const auto account = load_account(documents.front(), {default_policy(), day}, sink);
  for (const Diagnostic& diagnostic : sink.all()) FAIL_CHECK(diagnostic.message);
  REQUIRE(account);
  const auto findings = check_account(assess(*account, default_policy(), day), default_policy(), day);
  return std::ranges::count(findings, rule, &Finding::rule);
}

}  // namespace

TEST_CASE("each check finds its example, and nothing once it is mended") {
  for (const CheckExample& example : check_examples()) {
    INFO(example.rule);
    CHECK(times_found(example.trigger, example.rule, example.as_of) == 1);
    CHECK(times_found(example.mended, example.rule, example.as_of) == 0);
  }
}

TEST_CASE("there is an example for each check but that of tables") {
  for (const DiagnosticGuide& guide : check_guides()) {
    if (guide.id == kUncheckedRule) continue;
    INFO(guide.id);
    CHECK(std::ranges::count(check_examples(), guide.id, &CheckExample::rule) == 1);
  }
  CHECK(check_examples().size() + 1 == check_guides().size());
}

}  // namespace acctplan
