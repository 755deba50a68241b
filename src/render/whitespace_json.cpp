// SPDX-License-Identifier: MIT
#include <acctplan/render/reports.hpp>
#include <acctplan/render/whitespace_pieces.hpp>

#include "json_parts.hpp"
#include "whitespace_rollup_parts.hpp"

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

void write_standings(JsonWriter& json, std::string_view key, const std::vector<std::string>& names,
                     const std::vector<Standing>& standings) {
  json.key(key);
  json.begin_object();
  for (std::size_t i = 0; i < names.size(); ++i) json.field(names[i], word_of(standings[i]));
  json.end_object();
}

void write_matrix(JsonWriter& json, const WhitespaceMatrix& matrix) {
  json.key("matrix");
  json.begin_array();
  for (const WhitespaceMatrix::Row& row : matrix.rows) {
    json.begin_object();
    json.field("product", row.id);
    json.field("name", row.name);
    write_standings(json, "departments", matrix.departments, row.departments);
    write_standings(json, "locations", matrix.locations, row.locations);
    json.end_object();
  }
  json.end_array();
}

void write_actions(JsonWriter& json, const std::vector<UsageAction>& actions) {
  json.key("actions");
  json.begin_array();
  for (const UsageAction& action : actions) {
    json.begin_object();
    json.field("rule", action.rule);
    json.field("product", action.product);
    json.field("target", action.target);
    json.field("text", action.text);
    json.end_object();
  }
  json.end_array();
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
  json.field("product", item.product.empty() ? std::nullopt : std::optional(item.product));
  json.field("note", item.note.empty() ? std::nullopt : std::optional(item.note));
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
  write_actions(json, result.actions);
  write_matrix(json, result.matrix);
  json.end_object();
}

std::string whitespace_json_item(const WhitespaceResult& result, const std::string& currency) {
  constexpr std::size_t kDepth = 2;  // in the list of accounts
  JsonWriter json(currency, kDepth);
  write_whitespace_account(json, result);
  return json.take_piece();
}

WhitespaceJson::WhitespaceJson(const ReportContext& context) : json_(context.currency()) {
  begin_result(json_, "whitespace", context);
  json_.key("accounts");
  json_.begin_array();
}

std::string WhitespaceJson::add(std::string_view item) {
  json_.written(item);
  return json_.take_piece();
}

std::string WhitespaceJson::close(const std::optional<WhitespaceRollup>& rollup) {
  json_.end_array();
  if (rollup) write_rollup_json(json_, *rollup);
  json_.end_object();
  return json_.take();
}

std::string render_whitespace_json(const WhitespaceReport& report, const ReportContext& context) {
  WhitespaceJson json(context);
  std::string out;
  for (const WhitespaceResult& result : report.results) {
    out += json.add(whitespace_json_item(result, context.currency()));
  }
  return out + json.close(report.rollup);
}

}  // namespace acctplan
