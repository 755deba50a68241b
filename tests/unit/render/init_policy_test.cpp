// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/render/init_template.hpp>

#include "../load/policy_test_support.hpp"
#include "uncommented.hpp"

using namespace acctplan;

TEST_CASE("a starting policy loads without a word and changes its name only") {
  const PolicyRun run(init_template(TemplateKind::policy, "Northwind Grid"));
  CHECK(run.diagnostics().empty());
  REQUIRE(run.loaded);
  CHECK(*run.loaded->policy.name == "Northwind Grid");
  SourceSet sources;
  const Policy standard = load_default_policy(sources).policy;
  REQUIRE(run.loaded->policy.values.size() == standard.values.size());
  for (std::size_t index = 0; index < standard.values.size(); ++index) {
    const PolicyValue& value = run.loaded->policy.values[index];
    INFO(value.path);
    CHECK((value.path == "name" || value.text == standard.values[index].text));
  }
}

TEST_CASE("a starting policy loads with every example brought to life") {
  const PolicyRun run(uncommented(init_template(TemplateKind::policy, "Northwind Grid")));
  CHECK(run.diagnostics().empty());
  REQUIRE(run.loaded);
  CHECK(*run.loaded->policy.fiscal_year_start == MonthDay{2, 1});
  CHECK(*run.loaded->policy.tiering.tier1.acv_above == Money::from_minor(120'000'00));
  CHECK(*run.loaded->policy.whitespace.priorities[0].days == 5);
  CHECK(*run.loaded->policy.severity.find("C.tier.review") == "off");
}
