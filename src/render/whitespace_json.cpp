// SPDX-License-Identifier: MIT
#include <acctplan/render/reports.hpp>

#include "json_parts.hpp"

namespace acctplan {
namespace {

void write_product(JsonWriter& json, const ProductUse& product) {
  json.begin_object();
  json.field("id", product.id);
  json.field("plan", product.plan);
  json.field("seats", product.seats);
  json.field("active", product.active);
  json.key("utilisation");
  json.share(product.utilisation);
  json.field("acv", product.acv);
  json.end_object();
}

void write_opportunity(JsonWriter& json, const WhitespaceOpportunity& item) {
  json.begin_object();
  json.field("name", item.name);
  json.key("dimension");
  if (item.dimension) {
    json.value(word_of(*item.dimension));
  } else {
    json.null();
  }
  json.field("target", item.target);
  json.field("annual_value", item.annual_value);
  json.field("score", item.score);
  json.key("points");
  json.begin_object();
  json.field("revenue", item.points.revenue);
  json.field("probability", item.points.probability);
  json.field("timeline", item.points.timeline);
  json.field("alignment", item.points.alignment);
  json.end_object();
  json.field("ceiling", item.ceiling);
  json.field("priority", item.priority);
  json.field("timeline", item.timeline);
  json.field("discovered", item.discovered);
  json.field("confidence", word_of(item.confidence));
  json.field("basis", item.basis);
  json.field("counted", item.counting == Counting::counted);
  json.field("id", item.id);
  json.field("standing", word_of(item.counting));
  json.field("timeline_assumed", item.timeline_assumed);
  json.field("budget_date", item.budget_date);
  json.field("lift", item.lift);
  json.field("duty", item.duty);
  json.field("duty_due", item.duty_due);
  write_evidence_list(json, "evidence", item.evidence);
  json.end_object();
}

}  // namespace

void write_whitespace_account(JsonWriter& json, const WhitespaceResult& result) {
  json.begin_object();
  json.field("id", result.id);
  json.field("name", result.name);
  json.field("current_acv", result.current_acv);
  json.key("products");
  json.begin_array();
  for (const ProductUse& product : result.products) write_product(json, product);
  json.end_array();
  json.key("opportunities");
  json.begin_array();
  for (const WhitespaceOpportunity& item : result.opportunities) write_opportunity(json, item);
  json.end_array();
  json.field("total", result.total);
  json.field("pursuable", result.pursuable);
  json.key("total_multiple");
  json.share(result.total_multiple);
  json.key("pursuable_multiple");
  json.share(result.pursuable_multiple);
  json.key("by_dimension");
  json.begin_object();
  for (const auto& [dimension, amount] : result.by_dimension) json.field(word_of(dimension), amount);
  json.end_object();
  json.end_object();
}

std::string render_whitespace_json(const std::vector<WhitespaceResult>& results, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "whitespace", context);
  json.key("accounts");
  json.begin_array();
  for (const WhitespaceResult& result : results) write_whitespace_account(json, result);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
