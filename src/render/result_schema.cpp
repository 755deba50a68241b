// SPDX-License-Identifier: MIT
#include <acctplan/render/result_schema.hpp>

#include "result_schema_parts.hpp"

namespace acctplan::schema_parts {
namespace {

Json tier_account() {
  return object({{"id", text()},
                 {"name", text()},
                 {"owner", either("string")},
                 {"tier", or_null(tier())},
                 {"qualifies", or_null(tier())},
                 {"previous", or_null(tier())},
                 {"action", word({"new", "hold", "upgrade", "downgrade", "review", "override", "undetermined"})},
                 {"watch", of("boolean")},
                 {"reasons", list(evidence())},
                 {"unknowns", list(object({{"field", text()}, {"would", text()}}))},
                 {"next", or_null(object({{"tier", tier()}, {"change", text()}}))},
                 {"tier_in_force", or_null(tier())},
                 {"acv", either("number")},
                 {"excluded", either("string")},
                 {"near_misses", list(evidence())},
                 {"context", list(evidence())}});
}

Json portfolio() {
  const Json tiers = object({{"tier", tier()},
                             {"count", whole()},
                             {"share", between(0, 1)},
                             {"acv", money()},
                             {"guidance", or_null(object({{"min", whole()}, {"max", whole()}}))},
                             {"share_guidance", object({{"min", between(0, 1)}, {"max", between(0, 1)}})},
                             {"candidates", list(text())}});
  const Json owners = object(
      {{"owner", either("string")}, {"accounts", whole()}, {"hours_min", of("number")}, {"hours_max", of("number")}});
  return object({{"accounts", whole()},
                 {"rated", whole()},
                 {"acv", money()},
                 {"tiers", list(tiers)},
                 {"capacity", object({{"hours_min", of("number")},
                                      {"hours_max", of("number")},
                                      {"fte_min", of("number")},
                                      {"fte_max", of("number")},
                                      {"owners", list(owners)}})},
                 {"stage", either("string")}});
}

Json tier_result() {
  return result("tier",
                {{"accounts", list(reference("tier_account"))},
                 {"portfolio", portfolio()},
                 {"moves", list(object({{"from", tier()}, {"to", tier()}, {"count", whole()}, {"acv", money()}}))},
                 {"excluded", list(object({{"id", text()}, {"why", text()}}))},
                 {"rejected", list(object({{"source", text()}, {"line", whole()}, {"message", text()}}))}});
}

/// How a product stands, by department or site.
Json standings() {
  return {{"type", "object"},
          {"additionalProperties", word({"owned", "white", "in_pipeline", "not_applicable", "unknown"})}};
}

Json whitespace_account() {
  const Json product = object({{"id", text()},
                               {"plan", either("string")},
                               {"seats", either("integer")},
                               {"active", either("integer")},
                               {"utilisation", either("number")},
                               {"acv", either("number")}});
  const Json opportunity =
      object({{"name", text()},
              {"dimension", {{"enum", {"product", "department", "location", "seat", "feature", nullptr}}}},
              {"target", text()},
              {"annual_value", either("number")},
              {"score", between(0, 100)},
              {"points", object({{"revenue", between(0, 40)},
                                 {"probability", between(0, 30)},
                                 {"timeline", between(0, 20)},
                                 {"alignment", between(0, 10)}})},
              {"ceiling", between(0, 100)},
              {"priority", priority()},
              {"timeline", text()},
              {"discovered", of("boolean")},
              {"confidence", word({"given", "measured", "extrapolated"})},
              {"basis", text()},
              {"counted", of("boolean")},
              {"id", text()},
              {"standing", word({"counted", "in_pipeline", "won", "lost", "dismissed"})},
              {"timeline_assumed", of("boolean")},
              {"budget_date", or_null(date())},
              {"product", or_null(text())},
              {"note", or_null(text())},
              {"lift", text()},
              {"duty", text()},
              {"duty_due", or_null(date())},
              {"evidence", list(evidence())}});
  return object(
      {{"id", text()},
       {"name", text()},
       {"current_acv", either("number")},
       {"products", list(product)},
       {"opportunities", list(opportunity)},
       {"total", money()},
       {"pursuable", money()},
       {"total_multiple", either("number")},
       {"pursuable_multiple", either("number")},
       {"by_dimension", {{"type", "object"}, {"additionalProperties", money()}}},
       {"actions", list(object({{"rule", text()}, {"product", text()}, {"target", text()}, {"text", text()}}))},
       {"matrix",
        list(object(
            {{"product", text()}, {"name", text()}, {"departments", standings()}, {"locations", standings()}}))}});
}

Json score_account() {
  const Json part = object({{"name", text()},
                            {"rating", or_null(between(0, 100))},
                            {"points", of("number")},
                            {"basis", text()},
                            {"unknown_fields", list(text())}});
  const Json factor = object({{"rule", text()},
                              {"weight", whole()},
                              {"points", of("number")},
                              {"ceiling", of("number")},
                              {"parts", list(part)},
                              {"name", text()}});
  return object({{"id", text()},
                 {"score", between(0, 100)},
                 {"ceiling", between(0, 100)},
                 {"known", between(0, 100)},
                 {"normalised", or_null(between(0, 100))},
                 {"grade", or_null(grade())},
                 {"best_grade", grade()},
                 {"provisional", of("boolean")},
                 {"fit", of("number")},
                 {"intent", of("number")},
                 {"value", of("number")},
                 {"factors", list(factor)},
                 {"name", text()},
                 {"motion", text()},
                 {"unknowns", list(object({{"part", text()}, {"field", text()}, {"could_add", of("number")}}))},
                 {"next", text()},
                 {"evidence", evidence()}});
}

Json finding() {
  return object({{"id", text()},
                 {"rule", text()},
                 {"severity", word({"error", "warning", "note"})},
                 {"account", either("string")},
                 {"owner", either("string")},
                 {"file", either("string")},
                 {"line", either("integer")},
                 {"message", text()},
                 {"due", or_null(date())},
                 {"state", word({"open", "held", "waived"})},
                 {"remedy", text()},
                 {"state_note", either("string")},
                 {"known", of("boolean")}});
}

Json check_result() {
  const Json counts = object({{"error", whole()},
                              {"warning", whole()},
                              {"note", whole()},
                              {"held", whole()},
                              {"waived", whole()},
                              {"known", whole()}});
  Json upcoming = reference("finding");
  upcoming = {{"allOf", {std::move(upcoming), object({{"on", date()}})}}};
  return result("check", {{"findings", list(reference("finding"))},
                          {"counts", counts},
                          {"accounts", whole()},
                          {"rejected", whole()},
                          {"baseline_gone", whole()},
                          {"upcoming", list(std::move(upcoming))}});
}

Json plan_account() {
  const Json trigger = object({{"rule", text()},
                               {"type", text()},
                               {"date", or_null(date())},
                               {"due", or_null(date())},
                               {"status", word({"open", "planned", "acted", "overdue"})},
                               {"asks", text()}});
  const Json playbook = object(
      {{"rule", text()}, {"steps", list(object({{"what", text()}, {"due", or_null(date())}}))}, {"name", text()}});
  const Json gap = object({{"rule", text()}, {"text", text()}, {"move", text()}});
  const Json next = object({{"title", text()}, {"why", text()}, {"rules", list(text())}, {"due", or_null(date())}});
  const Json question = object({{"section", text()}, {"question", text()}, {"field", text()}, {"matters", text()}});
  return object({{"account", object({{"id", text()}, {"name", text()}})},
                 {"tier_in_force", or_null(tier())},
                 {"tier", reference("tier_account")},
                 {"score", reference("score_account")},
                 {"whitespace", reference("whitespace_account")},
                 {"committee", object({{"identified", whole()},
                                       {"covered", whole()},
                                       {"band", word({"minimal", "developing", "strong", "excellent"})},
                                       {"roles_covered", whole()},
                                       {"gaps", list(gap)}})},
                 {"freshness", word({"fresh", "due", "stale", "missing", "not_required"})},
                 {"triggers", list(trigger)},
                 {"playbooks", list(playbook)},
                 {"findings", list(reference("finding"))},
                 {"completeness", object({{"share", between(0, 1)}, {"missing", list(text())}})},
                 {"do_next", list(next)},
                 {"questions", list(question)}});
}

Json calendar_result() {
  const Json repeats =
      object({{"every", {{"type", "integer"}, {"minimum", 1}}}, {"unit", word({"day", "month"})}, {"until", date()}});
  const Json item = object({{"what", text()}, {"details", list(text())}});
  return result("calendar", {{"from", date()},
                             {"to", date()},
                             {"entries", list(object({{"uid", text()},
                                                      {"account", either("string")},
                                                      {"rule", text()},
                                                      {"what", text()},
                                                      {"owner", either("string")},
                                                      {"date", date()},
                                                      {"end", or_null(date())},
                                                      {"account_name", either("string")},
                                                      {"accounts", list(text())},
                                                      {"repeats", or_null(repeats)},
                                                      {"items", list(item)}}))}});
}

/// What the whitespace of several accounts adds up to is there for several accounts alone.
Json whitespace() {
  Json out = result("whitespace", {{"accounts", list(reference("whitespace_account"))}});
  const auto sum = [](const char* key) {
    return object({{key, or_null(text())},
                   {"accounts", whole()},
                   {"opportunities", whole()},
                   {"unvalued", whole()},
                   {"total", money()},
                   {"pursuable", money()}});
  };
  out["properties"]["portfolio"] = object({{"accounts", whole()},
                                           {"opportunities", whole()},
                                           {"unvalued", whole()},
                                           {"total", money()},
                                           {"pursuable", money()},
                                           {"products", list(sum("product"))},
                                           {"owners", list(sum("owner"))},
                                           {"top", list(object({{"account", text()},
                                                                {"owner", or_null(text())},
                                                                {"name", text()},
                                                                {"priority", text()},
                                                                {"score", whole()},
                                                                {"annual_value", either("number")},
                                                                {"timeline", text()}}))},
                                           {"penetration", list(object({{"product", text()},
                                                                        {"by", word({"all", "industry", "size"})},
                                                                        {"group", or_null(text())},
                                                                        {"customers", whole()},
                                                                        {"owners", whole()},
                                                                        {"share", or_null(between(0, 1))}}))}});
  return out;
}

Json eam_account() {
  const Json time = {{"type", {"string", "null"}}, {"pattern", "^[0-2][0-9]:[0-5][0-9]$"}};
  const Json block = object({{"block", text()}, {"minutes", whole()}, {"start", time}, {"topics", list(text())}});
  const Json person = object({{"side", word({"ours", "theirs"})}, {"part", text()}, {"name", text()}});
  const Json steps = list(object({{"what", text()}, {"due", or_null(date())}}));
  return object({{"account", text()},
                 {"tier_in_force", or_null(tier())},
                 {"due", or_null(date())},
                 {"date", or_null(date())},
                 {"recommended", or_null(date())},
                 {"prep_start", or_null(date())},
                 {"followup_due", or_null(date())},
                 {"agenda", list(block)},
                 {"slides", list(object({{"title", text()}, {"points", list(text())}}))},
                 {"gaps", list(object({{"rule", text()}, {"text", text()}, {"move", text()}}))},
                 {"name", text()},
                 {"standing", text()},
                 {"participants", list(person)},
                 {"preparation", steps},
                 {"followup", steps},
                 {"questions", list(object({{"question", text()}, {"field", text()}}))}});
}

/// The schema whole.
Json all_results() {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "Results of acctplan"}};
  schema["oneOf"] = {reference("tier"), reference("whitespace"), reference("score"),    reference("plan"),
                     reference("eam"),  reference("check"),      reference("calendar"), reference("qbr")};
  schema["definitions"] = {{"tier", tier_result()},
                           {"whitespace", whitespace()},
                           {"score", result("score", {{"accounts", list(reference("score_account"))}})},
                           {"plan", result("plan", {{"accounts", list(plan_account())}})},
                           {"eam", result("eam", {{"accounts", list(eam_account())}})},
                           {"check", check_result()},
                           {"calendar", calendar_result()},
                           {"qbr", qbr_result()},
                           {"finding", finding()},
                           {"tier_account", tier_account()},
                           {"whitespace_account", whitespace_account()},
                           {"score_account", score_account()}};
  return schema;
}

}  // namespace

}  // namespace acctplan::schema_parts

namespace acctplan {

std::string result_schema() { return schema_parts::all_results().dump(2) + '\n'; }

}  // namespace acctplan
