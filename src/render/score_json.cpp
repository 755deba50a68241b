// SPDX-License-Identifier: MIT
#include <acctplan/render/reports.hpp>

#include "json_parts.hpp"

namespace acctplan {
namespace {

void write_part(JsonWriter& json, const ScorePart& part) {
  json.begin_object();
  json.field("name", part.name);
  json.key("rating");
  json.points(part.rating);
  json.key("points");
  json.tenths(part.shown_tenths);
  json.field("basis", part.basis);
  json.field("unknown_fields", part.unknown_fields);
  json.end_object();
}

void write_factor(JsonWriter& json, const ScoreFactor& factor) {
  json.begin_object();
  json.field("rule", factor.rule);
  json.field("weight", factor.weight);
  json.key("points");
  json.tenths(factor.shown_tenths);
  json.key("ceiling");
  json.points(factor.ceiling);
  json.key("parts");
  json.begin_array();
  for (const ScorePart& part : factor.parts) write_part(json, part);
  json.end_array();
  json.field("name", factor.name);
  json.end_object();
}

}  // namespace

void write_score_account(JsonWriter& json, const ScoreResult& result) {
  json.begin_object();
  json.field("id", result.id);
  json.key("score");
  json.tenths(result.score_tenths);
  json.key("ceiling");
  json.tenths(result.ceiling_tenths);
  json.key("known");
  json.points(result.known * Rational(100));
  json.key("normalised");
  json.points(result.normalised);
  json.field("grade", result.grade);
  json.field("best_grade", result.best_grade);
  json.field("provisional", result.provisional);
  json.key("fit");
  json.tenths(result.fit_tenths);
  json.key("intent");
  json.tenths(result.intent_tenths);
  json.key("value");
  json.tenths(result.value_tenths);
  json.key("factors");
  json.begin_array();
  for (const ScoreFactor& factor : result.factors) write_factor(json, factor);
  json.end_array();
  json.field("name", result.name);
  json.field("motion", result.motion);
  json.key("unknowns");
  json.begin_array();
  for (const ScoreUnknown& unknown : result.unknowns) {
    json.begin_object();
    json.field("part", unknown.part);
    json.field("field", unknown.field);
    json.key("could_add");
    json.points(unknown.could_add);
    json.end_object();
  }
  json.end_array();
  json.field("next", result.next);
  json.key("evidence");
  write_evidence(json, result.evidence);
  json.end_object();
}

std::string render_score_json(const std::vector<ScoreResult>& results, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "score", context);
  json.key("accounts");
  json.begin_array();
  for (const ScoreResult& result : results) write_score_account(json, result);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
