// SPDX-License-Identifier: MIT
#include "json_parts.hpp"

namespace acctplan {
namespace {

std::optional<std::string_view> some(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

void write_place(JsonWriter& json, const Finding& finding) {
  if (!finding.span.known()) {
    for (const char* key : {"file", "line"}) {
      json.key(key);
      json.null();
    }
    return;
  }
  json.field("file", finding.span.file->name());
  json.field("line", finding.span.file->locate(finding.span.begin).line);
}

}  // namespace

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

void write_gap(JsonWriter& json, const Evidence& gap, const std::string& move) {
  json.begin_object();
  json.field("rule", gap.rule);
  json.field("text", gap.text);
  json.field("move", move);
  json.end_object();
}

void write_do_next(JsonWriter& json, const std::vector<NextThing>& things) {
  json.key("do_next");
  json.begin_array();
  for (const NextThing& thing : things) {
    json.begin_object();
    json.field("title", thing.title);
    json.field("why", thing.why);
    json.field("rules", thing.rules);
    json.field("due", thing.due);
    json.end_object();
  }
  json.end_array();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.field("id", finding.id);
  json.field("rule", finding.rule);
  json.field("severity", to_text(finding.severity));
  json.field("account", some(finding.account));
  json.field("owner", finding.owner);
  write_place(json, finding);
  json.field("message", finding.message);
  json.field("remedy", finding.remedy);
  json.field("due", finding.due);
  json.field("state", word_of(finding.state));
  json.field("state_note", some(finding.state_note));
  json.field("known", finding.known);
}

void write_findings(JsonWriter& json, std::span<const Finding> findings) {
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : findings) {
    json.begin_object();
    write_finding(json, finding);
    json.end_object();
  }
  json.end_array();
}

}  // namespace acctplan
