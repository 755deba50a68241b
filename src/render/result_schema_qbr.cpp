// SPDX-License-Identifier: MIT
#include "result_schema_parts.hpp"

namespace acctplan::schema_parts {
namespace {

Json figures() {
  return object({{"actual", either("number")}, {"target", either("number")}, {"ratio", either("number")}});
}

Json attainment() {
  Json stream = figures();
  stream = {{"allOf", {std::move(stream), object({{"name", word({"new", "expansion", "renewal"})}})}}};
  return object({{"streams", list(std::move(stream))}, {"total", figures()}});
}

Json win_rates() {
  const Json rate = object(
      {{"won", whole()}, {"lost", whole()}, {"rate", or_null(between(0, 1))}, {"target", or_null(between(0, 1))}});
  return object({{"new", rate}, {"expansion", rate}});
}

Json coverage_state() { return word({"unknown", "thin", "enough", "met"}); }

Json retention() {
  return object({{"standing", word({"counted", "not_then", "unknown"})},
                 {"acv_then", either("number")},
                 {"acv_now", either("number")}});
}

Json deal_at_risk() {
  return object({{"id", either("string")},
                 {"name", text()},
                 {"reasons", list(text())},
                 {"amount", either("number")},
                 {"close_date", or_null(date())},
                 {"evidence", evidence()}});
}

Json review_pipeline() {
  const Json stage = object({{"stage", either("string")}, {"deals", whole()}, {"value", either("number")}});
  return object({{"open", either("number")},
                 {"weighted", either("number")},
                 {"coverage", either("number")},
                 {"at_risk", list(deal_at_risk())},
                 {"coverage_state", coverage_state()},
                 {"closing", either("number")},
                 {"left", either("number")},
                 {"deals", either("integer")},
                 {"overdue", list(deal_at_risk())},
                 {"stages", list(stage)}});
}

Json review_next() {
  const Json thing = object({{"title", text()}, {"why", text()}, {"rules", list(text())}, {"due", or_null(date())}});
  return object({{"objective", either("string")},
                 {"do_next", list(thing)},
                 {"resources", list(evidence())},
                 {"executive_meetings", list(evidence())},
                 {"asks", list(evidence())}});
}

Json review_relationships() {
  const Json champion = object({{"id", either("string")},
                                {"name", either("string")},
                                {"strength", {{"enum", {"active", "passive", "at_risk", nullptr}}}}});
  return object({{"touches", either("integer")},
                 {"expected_touches", either("integer")},
                 {"last_touch", or_null(date())},
                 {"late", of("boolean")},
                 {"champions", list(champion)},
                 {"departed", list(evidence())},
                 {"multi_threading", list(evidence())},
                 {"changes", list(evidence())}});
}

Json review_execution() {
  const Json action = object(
      {{"id", either("string")}, {"what", either("string")}, {"owner", either("string")}, {"due", or_null(date())}});
  return object(
      {{"objective", either("string")}, {"done", list(action)}, {"late", list(action)}, {"open", list(action)}});
}

Json quarter() { return {{"type", "string"}, {"pattern", "^FY[0-9]{4}-Q[1-4]$"}}; }

Json qbr_account() {
  const Json renewal = object({{"contract", either("string")},
                               {"date", date()},
                               {"by_notice", of("boolean")},
                               {"days_left", whole()},
                               {"within", whole()},
                               {"value", either("number")},
                               {"renewal_open", of("boolean")}});
  const Json ranked = object({{"name", text()},
                              {"whitespace", of("boolean")},
                              {"amount", money()},
                              {"chance", between(0, 1)},
                              {"expected", money()}});
  const Json changes = object({{"since", or_null(date())},
                               {"standing", list(evidence())},
                               {"pipeline", list(evidence())},
                               {"competition", list(evidence())},
                               {"risks", list(evidence())}});
  return object({{"account", object({{"id", text()}, {"name", text()}})},
                 {"tier_in_force", or_null(tier())},
                 {"quarter", quarter()},
                 {"attainment", attainment()},
                 {"pipeline", review_pipeline()},
                 {"win_rate", win_rates()},
                 {"nrr", either("number")},
                 {"grr", either("number")},
                 {"retention", retention()},
                 {"relationships", review_relationships()},
                 {"execution", review_execution()},
                 {"next", review_next()},
                 {"gaps", list(object({{"rule", text()}, {"text", text()}, {"field", text()}}))},
                 {"owner", either("string")},
                 {"current_quarter", quarter()},
                 {"renewals", list(renewal)},
                 {"ranking", list(ranked)},
                 {"changes", changes},
                 {"findings", list(reference("finding"))},
                 {"evidence", list(evidence())}});
}

Json qbr_rollup() {
  Json attained = attainment();
  attained = {{"allOf", {std::move(attained), object({{"left_out", list(text())}})}}};
  return object({{"accounts", whole()},
                 {"attainment", std::move(attained)},
                 {"pipeline", object({{"open", either("number")},
                                      {"weighted", either("number")},
                                      {"left_out", list(text())},
                                      {"coverage", either("number")},
                                      {"coverage_state", coverage_state()},
                                      {"closing", either("number")},
                                      {"left", either("number")},
                                      {"coverage_left_out", list(text())},
                                      {"at_risk", whole()},
                                      {"at_risk_value", either("number")}})},
                 {"win_rate", win_rates()},
                 {"nrr", either("number")},
                 {"grr", either("number")},
                 {"retention", retention()},
                 {"customers_then", whole()},
                 {"retention_left_out", list(text())},
                 {"renewals", object({{"contracts", whole()}, {"value", either("number")}, {"not_opened", whole()}})},
                 {"owners", list(object({{"owner", either("string")},
                                         {"accounts", whole()},
                                         {"attainment", either("number")},
                                         {"open", either("number")},
                                         {"coverage", either("number")},
                                         {"at_risk", whole()},
                                         {"nrr", either("number")},
                                         {"grr", either("number")}}))},
                 {"gone", list(text())}});
}

}  // namespace

Json qbr_result() {
  return result("qbr", {{"quarter", quarter()}, {"accounts", list(qbr_account())}, {"rollup", qbr_rollup()}});
}

}  // namespace acctplan::schema_parts
