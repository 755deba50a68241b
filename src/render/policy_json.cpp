// SPDX-License-Identifier: MIT
#include "policy_json.hpp"

#include "direction_marks.hpp"

namespace acctplan {

nlohmann::ordered_json policy_result_head(std::string_view kind, const Policy& policy, const Date& as_of) {
  nlohmann::ordered_json out;
  out["acctplan"] = 1;
  out["kind"] = kind;
  out["as_of"] = to_iso(as_of);
  out["policy"] = {{"name", *policy.name}, {"sha256", policy.sha256}};
  out["currency"] = *policy.currency;
  return out;
}

void add_origin(nlohmann::ordered_json& object, const Span& span) {
  object["file"] = nullptr;
  object["line"] = nullptr;
  if (!span.known()) return;
  object["file"] = span.file->name();
  object["line"] = span.file->locate(span.begin).line;
}

nlohmann::ordered_json policy_value_json(const PolicyValue& value) {
  nlohmann::ordered_json out;
  out["path"] = value.path;
  out["value"] = value.text;
  add_origin(out, value.span);
  return out;
}

std::string result_text(const nlohmann::ordered_json& result) {
  const std::string text = result.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return without_turns(text, DirectionMarks::escaped) + "\n";
}

}  // namespace acctplan
