// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <acctplan/check/check_guides.hpp>
#include <acctplan/load/diagnostic_ids.hpp>
#include <acctplan/load/load_policy.hpp>
#include <acctplan/render/checks_reference.hpp>
#include <acctplan/render/diagnostics_reference.hpp>
#include <acctplan/render/fields_reference.hpp>
#include <acctplan/render/policy_reference.hpp>
#include <acctplan/render/portfolio_reference.hpp>

using namespace acctplan;

namespace {

std::string page(const std::string& name) { return ACCTPLAN_SOURCE_DIR "/docs/reference/" + name; }

/// The page as checked in; with ACCTPLAN_ACCEPT=1 it is written first.
std::string checked_in(const std::string& name, const std::string& made) {
  const char* accept = std::getenv("ACCTPLAN_ACCEPT");
  if (accept != nullptr && std::string(accept) == "1") std::ofstream(page(name), std::ios::binary) << made;
  std::ifstream in(page(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("docs/reference/policy.md is what the table of the policy says") {
  SourceSet sources;
  const std::string made = render_policy_reference(load_default_policy(sources).policy);
  CHECK(checked_in("policy.md", made) == made);
}

TEST_CASE("docs/reference/catalog.md is what the table of catalogs says") {
  CHECK(checked_in("catalog.md", catalog_reference()) == catalog_reference());
}

TEST_CASE("docs/reference/rules.md is what the table of rules says") {
  SourceSet sources;
  const std::string made = render_rules_reference(load_default_policy(sources).policy);
  CHECK(checked_in("rules.md", made) == made);
}

TEST_CASE("docs/reference/diagnostics.md is what the table of diagnostics says, all of it") {
  const std::string made = render_diagnostics_reference(diagnostic_guides());
  CHECK(checked_in("diagnostics.md", made) == made);
  for (const DiagnosticGuide& guide : diagnostic_guides()) {
    INFO(guide.id);
    CHECK(made.find("| `" + std::string(guide.id) + "` |") != std::string::npos);
  }
}

TEST_CASE("docs/reference/checks.md is what the table of checks says") {
  SourceSet sources;
  const std::string made =
      render_checks_reference(check_guides(), check_examples(), load_default_policy(sources).policy);
  CHECK(checked_in("checks.md", made) == made);
}

TEST_CASE("docs/reference/portfolio-csv.md is what the table of fields says") {
  const std::string made = portfolio_reference();
  CHECK(checked_in("portfolio-csv.md", made) == made);
}
