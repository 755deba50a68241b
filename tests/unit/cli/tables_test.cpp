// SPDX-License-Identifier: MIT
#include <sstream>

#include <catch2/catch.hpp>

#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

using namespace acctplan;

namespace {

const std::string kTableText =
    "id,name,owner,lifecycle,current_acv,expansion_potential,current_tier,last_meeting\n"
    "acme,Acme Corporation,Dana Ruiz,customer,\"$82,000.00\",140K,Tier 2,12/31/2025\n"
    "beta,Beta Ltd,,,1.2E4,,3,\n"
    "gamma,Gamma GmbH,Eli Park,Prospect,,,,null\n";

const std::vector<std::string> kYamlTexts = {
    "account: {id: acme, name: Acme Corporation, owner: Dana Ruiz, lifecycle: customer}\n"
    "revenue: {current_acv: 82000, expansion_potential: 140000}\n"
    "tiering: {current_tier: 2}\n"
    "engagement: {last_meeting: 2025-12-31}\n",
    "account: {id: beta, name: Beta Ltd}\nrevenue: {current_acv: 12000}\ntiering: {current_tier: 3}\n",
    "account: {id: gamma, name: Gamma GmbH, owner: Eli Park, lifecycle: prospect}\n"};

const std::vector<std::string> kJsonTexts = {
    R"({"account": {"id": "acme", "name": "Acme Corporation", "owner": "Dana Ruiz", "lifecycle": "customer"}, )"
    R"("revenue": {"current_acv": 82000, "expansion_potential": 140000}, "tiering": {"current_tier": 2}, )"
    R"("engagement": {"last_meeting": "2025-12-31"}})",
    R"({"account": {"id": "beta", "name": "Beta Ltd"}, "revenue": {"current_acv": 12000}, )"
    R"("tiering": {"current_tier": 3}})",
    R"({"account": {"id": "gamma", "name": "Gamma GmbH", "owner": "Eli Park", "lifecycle": "prospect"}})"};

std::string joined_texts(const std::vector<std::string>& texts, const std::string& between) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : between) + text;
  return out;
}

/// A result without the places of its facts, which lie where each format puts them.
std::string without_places(const std::string& json) {
  std::istringstream lines(json);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"file\": ") != std::string::npos || line.find("\"line\": ") != std::string::npos) continue;
    if (line.ends_with(',')) line.pop_back();
    out += line + "\n";
  }
  return out;
}

std::string tiers_of(const std::string& format, const std::string& text) {
  Console console;
  console.in = text;
  CHECK(console.run({"tier", "-", "--input-format", format, "--format", "json", "--as-of", "2026-02-02"}) == 0);
  return without_places(console.out);
}

}  // namespace

TEST_CASE("the same accounts give the same result, but for places, as a table, NDJSON, JSON, YAML and a folder") {
  const std::string expected = tiers_of("yaml", joined_texts(kYamlTexts, "---\n"));
  REQUIRE(expected.find("\"gamma\"") != std::string::npos);
  CHECK(tiers_of("csv", kTableText) == expected);
  CHECK(tiers_of("ndjson", joined_texts(kJsonTexts, "\n")) == expected);
  CHECK(tiers_of("json", "[" + joined_texts(kJsonTexts, ",\n") + "]") == expected);
  const ScratchFolder folder;
  for (std::size_t i = 0; i < kYamlTexts.size(); ++i) {
    folder.write(std::to_string(i) + ".yaml", kYamlTexts[i]);
  }
  Console console;
  CHECK(console.run({"tier", folder.path(), "--format", "json", "--as-of", "2026-02-02"}) == 0);
  CHECK(without_places(console.out) == expected);
}

TEST_CASE("a plan made from a table names the checks that it has no columns for, once") {
  Console console;
  console.in = "id,name,current_acv\na,A,120000\nb,B,140000\n";
  CHECK(console.run({"plan", "-", "--input-format", "csv", "--format", "json", "--as-of", "2026-02-02"}) == 0);
  const std::size_t note = console.err.find("not checked for 2 accounts: C.plan.missing, ");
  REQUIRE(note != std::string::npos);
  CHECK(console.err.find("C.data.unknown", note) == console.err.rfind("C.data.unknown"));
  CHECK(console.out.find("\"C.plan.missing\"") == std::string::npos);
}
