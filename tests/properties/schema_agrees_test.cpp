// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <acctplan/document/json_reader.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/render/schema_json.hpp>

#include "../support/rounds.hpp"
#include "document_generator.hpp"

using namespace acctplan;

namespace {

using nlohmann::json;

Policy dollar_policy() {
  Policy policy;
  policy.currency = std::string("USD");
  policy.fiscal_year_start = MonthDay{1, 1};
  policy.tiering.override_quarters = std::int64_t{4};
  return policy;
}

/// Whether the loader decodes a document; the first error otherwise goes to `why`.
bool loader_accepts(const std::string& text, std::string& why) {
  static const Policy policy = dollar_policy();
  const SourceFile source("generated.json", text);
  Diagnostics sink;
  const auto documents = read_json(source, sink);
  const bool accepted = documents.size() == 1 && decode_account(documents.front(), {policy, Date(2026, 2, 2)}, sink);
  for (const Diagnostic& one : sink.all()) {
    if (one.severity == Severity::error && why.empty()) why = one.id + ": " + one.message;
  }
  return accepted;
}

}  // namespace

TEST_CASE("the schema of accounts accepts exactly what the loader accepts") {
  constexpr std::uint64_t kDocuments = rounds_of(4000);
  const json schema_text = json::parse(account_schema());
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_text), schema);
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (std::uint64_t seed = 1; seed <= kDocuments; ++seed) {
    const json document = test::DocumentGenerator(seed).account();
    const std::string text = document.dump(1);
    std::string why;
    const bool loaded = loader_accepts(text, why);
    const bool valid = validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
    if (loaded != valid) {
      INFO("seed " << seed << ": loader " << (loaded ? "accepts" : "refuses: " + why) << "\n" << text);
      REQUIRE(loaded == valid);
    }
    ++(loaded ? accepted : refused);
  }
  CHECK(accepted > kDocuments / 5);
  CHECK(refused > kDocuments / 5);
}
