// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <acctplan/render/result_schema.hpp>

#include "console_fixture.hpp"

using namespace acctplan;
using Json = nlohmann::json;

namespace {

bool is_valid(const Json& result) {
  const Json text = Json::parse(result_schema());
  valijson::Schema schema;
  valijson::SchemaParser parser;
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(text);
  parser.populateSchema(schema_adapter, schema);
  valijson::Validator validator;
  const valijson::adapters::NlohmannJsonAdapter adapter(result);
  valijson::ValidationResults results;
  const bool valid = validator.validate(schema, adapter, &results);
  valijson::ValidationResults::Error error;
  while (results.popError(error)) UNSCOPED_INFO(error.description);
  return valid;
}

Json result_of(const std::string& command) {
  Console console;
  std::vector<std::string> arguments = {command, "--format", "json", "--as-of", "2026-02-02"};
  for (const std::string& path : example_accounts()) arguments.push_back(path);
  REQUIRE(console.run(arguments) == 0);
  return Json::parse(console.out);
}

void check_keys(const Json& object, const std::vector<std::string>& keys) {
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(object.contains(key));
  }
}

const std::vector<std::string> kTierKeys = {"id",     "name",  "owner",   "tier",     "qualifies", "previous",
                                            "action", "watch", "reasons", "unknowns", "next"};
const std::vector<std::string> kWhitespaceKeys = {"id",          "current_acv", "products",       "opportunities",
                                                  "total",       "pursuable",   "total_multiple", "pursuable_multiple",
                                                  "by_dimension"};
const std::vector<std::string> kScoreKeys = {"id",         "score",       "ceiling", "known",  "normalised", "grade",
                                             "best_grade", "provisional", "fit",     "intent", "value",      "factors"};

}  // namespace

TEST_CASE("every result of the examples is valid under `schema result`", "[json]") {
  for (const char* command : {"tier", "whitespace", "score", "plan", "eam", "qbr", "calendar"}) {
    INFO(command);
    CHECK(is_valid(result_of(command)));
  }
}

TEST_CASE("the schema refuses a result that lacks a key of the contract", "[json]") {
  Json result = result_of("tier");
  result["accounts"][0].erase("watch");
  CHECK_FALSE(is_valid(result));
}

TEST_CASE("the keys of the contract are there", "[json]") {
  const Json tier = result_of("tier");
  check_keys(tier, {"acctplan", "kind", "as_of", "policy", "currency", "accounts", "portfolio", "moves", "excluded",
                    "rejected"});
  check_keys(tier["policy"], {"name", "sha256"});
  for (const Json& account : tier["accounts"]) check_keys(account, kTierKeys);
  check_keys(tier["portfolio"], {"accounts", "rated", "acv", "tiers", "capacity"});
  for (const Json& row : tier["portfolio"]["tiers"]) {
    check_keys(row, {"tier", "count", "share", "acv", "guidance", "share_guidance", "candidates"});
  }
  check_keys(tier["portfolio"]["capacity"], {"hours_min", "hours_max", "fte_min", "fte_max", "owners"});
  const Json whitespace = result_of("whitespace");
  for (const Json& account : whitespace["accounts"]) {
    check_keys(account, kWhitespaceKeys);
    for (const Json& item : account["opportunities"]) {
      check_keys(item, {"name", "dimension", "target", "annual_value", "score", "points", "ceiling", "priority",
                        "timeline", "discovered", "confidence", "basis", "counted"});
    }
  }
  const Json score = result_of("score");
  for (const Json& account : score["accounts"]) {
    check_keys(account, kScoreKeys);
    for (const Json& factor : account["factors"]) {
      check_keys(factor, {"rule", "weight", "points", "ceiling", "parts"});
      for (const Json& part : factor["parts"]) check_keys(part, {"name", "rating", "points", "basis"});
    }
  }
}

TEST_CASE("the keys of an executive meeting are there", "[json]") {
  const Json result = result_of("eam");
  CHECK(result["accounts"].size() == 3);
  for (const Json& account : result["accounts"]) {
    check_keys(account, {"account", "tier_in_force", "due", "date", "recommended", "prep_start", "followup_due",
                         "agenda", "slides", "gaps"});
    CHECK(account["agenda"].size() == 4);
    for (const Json& block : account["agenda"]) check_keys(block, {"block", "minutes", "start", "topics"});
    CHECK(account["slides"].size() == 10);
    for (const Json& slide : account["slides"]) check_keys(slide, {"title", "points"});
    for (const Json& gap : account["gaps"]) check_keys(gap, {"rule", "text"});
  }
}

TEST_CASE("the keys of a calendar are there", "[json]") {
  const Json calendar = result_of("calendar");
  check_keys(calendar, {"acctplan", "kind", "as_of", "policy", "currency", "from", "to", "entries"});
  CHECK(calendar["entries"].size() > 50);
  for (const Json& entry : calendar["entries"]) {
    check_keys(entry, {"uid", "account", "rule", "what", "owner", "date", "end", "accounts", "repeats", "items"});
  }
}

TEST_CASE("the keys of a quarterly review are there", "[json]") {
  const Json result = result_of("qbr");
  check_keys(result, {"acctplan", "kind", "as_of", "policy", "currency", "quarter", "accounts", "rollup"});
  for (const Json& account : result["accounts"]) {
    check_keys(account, {"account", "tier_in_force", "quarter", "attainment", "pipeline", "win_rate", "nrr", "grr",
                         "relationships", "execution", "next", "gaps"});
    check_keys(account["account"], {"id", "name"});
    check_keys(account["attainment"], {"streams", "total"});
    check_keys(account["attainment"]["total"], {"actual", "target", "ratio"});
    for (const Json& stream : account["attainment"]["streams"]) {
      check_keys(stream, {"name", "actual", "target", "ratio"});
    }
    check_keys(account["pipeline"], {"open", "weighted", "coverage", "at_risk"});
    for (const Json& deal : account["pipeline"]["at_risk"]) check_keys(deal, {"id", "name", "reasons"});
    for (const char* stream : {"new", "expansion"}) check_keys(account["win_rate"][stream], {"won", "lost", "rate"});
  }
}

TEST_CASE("a plan's JSON holds the tier, score and whitespace of their own results", "[json]") {
  const Json plan = result_of("plan");
  const Json tier = result_of("tier");
  const Json score = result_of("score");
  const Json whitespace = result_of("whitespace");
  for (std::size_t i = 0; i < plan["accounts"].size(); ++i) {
    const Json& account = plan["accounts"][i];
    check_keys(account, {"account", "tier_in_force", "tier", "score", "whitespace", "committee", "freshness",
                         "triggers", "playbooks", "findings", "completeness"});
    check_keys(account["committee"], {"identified", "covered", "band", "roles_covered", "gaps"});
    check_keys(account["completeness"], {"share", "missing"});
    CHECK(account["tier"] == tier["accounts"][i]);
    CHECK(account["score"] == score["accounts"][i]);
    CHECK(account["whitespace"] == whitespace["accounts"][i]);
  }
}

TEST_CASE("points of a score add up to what is shown", "[json]") {
  const auto tenths = [](const Json& number) { return std::lround(number.get<double>() * 10); };
  const Json result = result_of("score");
  for (const Json& account : result["accounts"]) {
    CHECK(tenths(account["fit"]) + tenths(account["intent"]) + tenths(account["value"]) == tenths(account["score"]));
    long total = 0;
    for (const Json& factor : account["factors"]) {
      long parts = 0;
      for (const Json& part : factor["parts"]) parts += tenths(part["points"]);
      CHECK(parts == tenths(factor["points"]));
      total += parts;
    }
    CHECK(total == tenths(account["score"]));
  }
}
