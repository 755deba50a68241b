// SPDX-License-Identifier: MIT
#include <acctplan/render/explain_text.hpp>

#include "json_parts.hpp"

namespace acctplan {

std::string render_explain_json(const std::vector<Assessment>& assessments, const ReportContext& context) {
  JsonWriter json(context.currency());
  begin_result(json, "explain", context);
  json.key("accounts");
  json.begin_array();
  for (const Assessment& assessment : assessments) {
    json.begin_object();
    json.key("tier");
    write_tier_account(json, assessment.tier);
    json.key("score");
    write_score_account(json, assessment.score);
    json.key("whitespace");
    write_whitespace_account(json, assessment.whitespace);
    json.field("freshness", word_of(assessment.freshness.state));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace acctplan
