// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/load_policy.hpp>
#include <acctplan/model/default_policy.hpp>
#include <acctplan/render/init_template.hpp>
#include <acctplan/render/schema_json.hpp>

using namespace acctplan;

namespace {

using nlohmann::json;

/// A document as JSON; unquoted scalars that JSON reads as numbers and truth values are these.
json json_of(const Node& node) {
  if (node.is_null()) return nullptr;
  if (node.is_scalar()) {
    const bool typed = node.style == ScalarStyle::plain && json::accept(node.text);
    return typed ? json::parse(node.text) : json(node.text);
  }
  json out = node.is_map() ? json::object() : json::array();
  for (const Entry& entry : node.entries) out[entry.key] = json_of(entry.value);
  for (const Node& item : node.items) out.push_back(json_of(item));
  return out;
}

class PolicySchema {
 public:
  PolicySchema() : text_(json::parse(policy_schema())) {
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text_), schema_);
  }
  [[nodiscard]] bool accepts(const std::string& yaml) {
    const SourceFile source("policy.yaml", yaml);
    Diagnostics sink;
    const auto documents = read_yaml(source, sink);
    REQUIRE(documents.size() == 1);
    const json document = json_of(documents.front());
    return validator_.validate(schema_, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
  }

 private:
  json text_;
  valijson::Schema schema_;
  valijson::Validator validator_{valijson::Validator::kStrongTypes};
};

/// Whether the loader takes a policy file; what it says goes to `said`.
bool loads(const std::string& yaml, std::string& said) {
  SourceSet sources;
  Diagnostics sink;
  const SourceFile& file = sources.add("policy.yaml", yaml);
  const auto loaded = load_policy(file, sources, sink);
  for (const Diagnostic& one : sink.all()) said += one.id + ": " + one.message + "\n";
  return loaded.has_value();
}

}  // namespace

TEST_CASE("the schema of policies accepts the default policy and what a starting file becomes") {
  PolicySchema schema;
  CHECK(schema.accepts(std::string(default_policy_text())));
  CHECK(schema.accepts(init_template(TemplateKind::policy, "Northwind Grid")));
  CHECK(schema.accepts("tiering: {tier1: {acv_above: 120K}}\nseverity: {C.tier.review: off}\n"));
}

TEST_CASE("the schema of policies and the loader agree on what a single field may be") {
  PolicySchema schema;
  std::size_t refused = 0;
  for (const char* yaml : {
           "name: ours",
           "nam: ours",
           "currency: EUR",
           "fiscal_year_start: 02-01",
           "fiscal_year_start: 02-30",
           "fiscal_year_start: 13-01",
           "arr: 12M",
           "arr: [12]",
           "arr: -5",
           "rates: {FY2026: {EUR: 1.08}}",
           "severity: {C.tier.review: off}",
           "severity: [C.tier.review]",
           "aliases: {stage: {Verbal Commit: negotiation}}",
           "tiering: {combine: any}",
           "tiering: {combine: some}",
           "tiering: {tier1: {acv_above: 120000}}",
           "tiering: {tier1: {acv_above: 120000.50}}",
           "tiering: {tier1: {acv_above: lots}}",
           "tiering: {tier1: {acv_over: 1}}",
           "tiering: {tier3: {decline_over: 25%}}",
           "tiering: {tier3: {decline_over: true}}",
           "tiering: [1]",
           "mobility: {signal_days: 91}",
           "mobility: {signal_days: -1}",
           "mobility: {signal_days: 1.5}",
           "mobility: {signal_days: soon}",
           "freshness: {window_days: 31}",
           "freshness: {window: 31}",
           "freshness: {window_days: ~}",
           "freshness: {window_days: \"{duties.eam_warning_days}\"}",
           "freshness: ~",
           "plan: {assets: ~}",
           "rates: ~",
           "arr: ~",
           "tiering: {combine: ~}",
           "fiscal_year_start: 03-31",
           "whitespace: {priorities: [{priority: P1, days: 5}]}",
           "whitespace: {priorities: {P1: 5}}",
           "whitespace: {priorities: [7]}",
           "score: {icp: {industries: [Energy, Retail]}}",
           "score: {icp: {industries: {Energy: 1}}}",
           "plan: {assets: [a demo]}",
           "signals: {plays: [{signal: webinar, sales: call, marketing: write}]}",
           "signals: {plays: [{signal: no such, sales: call, marketing: write}]}",
       }) {
    std::string said;
    const bool loaded = loads(yaml, said);
    INFO(yaml << "\n" << said);
    CHECK(schema.accepts(yaml) == loaded);
    if (!loaded) ++refused;
  }
  CHECK(refused > 12);
}
