// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

// The words in which the schema of the results is written.

namespace acctplan::schema_parts {

using Json = nlohmann::ordered_json;
using Keys = std::vector<std::pair<const char*, Json>>;

/// An object that has all of these keys and may have more.
inline Json object(const Keys& keys) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const auto& [name, schema] : keys) {
    properties[name] = schema;
    required.push_back(name);
  }
  return {{"type", "object"}, {"required", required}, {"properties", properties}};
}

inline Json list(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
inline Json either(const char* type) { return {{"type", {type, "null"}}}; }
inline Json of(const char* type) { return {{"type", type}}; }
inline Json word(std::vector<const char*> words) { return {{"enum", std::move(words)}}; }
inline Json between(int low, int high) { return {{"type", "number"}, {"minimum", low}, {"maximum", high}}; }
inline Json or_null(Json schema) { return {{"anyOf", {std::move(schema), of("null")}}}; }
inline Json reference(const char* name) { return {{"$ref", std::string("#/definitions/") + name}}; }

inline Json text() { return of("string"); }
inline Json whole() { return {{"type", "integer"}, {"minimum", 0}}; }
/// Whole units with at most two decimals.
inline Json money() { return of("number"); }
inline Json tier() { return {{"type", "integer"}, {"minimum", 1}, {"maximum", 4}}; }
inline Json date() { return {{"type", "string"}, {"format", "date"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}; }
inline Json priority() { return word({"P1", "P2", "P3", "P4"}); }
inline Json grade() { return word({"A", "B", "C", "D"}); }
/// A statement with the facts that it rests on, and where these were read.
inline Json evidence() {
  const Json fact =
      object({{"field", text()}, {"value", text()}, {"file", either("string")}, {"line", either("integer")}});
  return object({{"rule", text()}, {"text", text()}, {"facts", list(fact)}});
}

inline Json result(const char* kind, const Keys& rest) {
  Keys keys = {{"acctplan", {{"const", 1}}},
               {"kind", {{"const", kind}}},
               {"as_of", date()},
               {"policy", object({{"name", text()}, {"sha256", {{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}}}})},
               {"currency", {{"type", "string"}, {"pattern", "^[A-Z]{3}$"}}}};
  keys.insert(keys.end(), rest.begin(), rest.end());
  return object(keys);
}

/// The result `qbr`.
[[nodiscard]] Json qbr_result();

}  // namespace acctplan::schema_parts
