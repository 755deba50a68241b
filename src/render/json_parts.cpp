// SPDX-License-Identifier: MIT
#include "json_parts.hpp"

namespace acctplan {

void begin_result(JsonWriter& json, std::string_view kind, const ReportContext& context) {
  json.begin_object();
  json.field("acctplan", 1);
  json.field("kind", kind);
  json.field("as_of", context.as_of);
  json.key("policy");
  json.begin_object();
  json.field("name", context.policy.name.value_or("default"));
  json.field("sha256", context.policy.sha256);
  json.end_object();
  json.field("currency", context.currency());
}

void write_evidence(JsonWriter& json, const Evidence& evidence) {
  json.begin_object();
  json.field("rule", evidence.rule);
  json.field("text", evidence.text);
  json.key("facts");
  json.begin_array();
  for (const FactRef& fact : evidence.facts) {
    json.begin_object();
    json.field("field", fact.field);
    json.field("value", fact.shown);
    json.key("file");
    if (fact.span.known()) {
      json.value(fact.span.file->name());
      json.field("line", fact.span.file->locate(fact.span.begin).line);
    } else {
      json.null();
      json.key("line");
      json.null();
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_evidence_list(JsonWriter& json, std::string_view key, const std::vector<Evidence>& list) {
  json.key(key);
  json.begin_array();
  for (const Evidence& evidence : list) write_evidence(json, evidence);
  json.end_array();
}

}  // namespace acctplan
