// SPDX-License-Identifier: MIT
#include <acctplan/model/policy_values.hpp>

#include <algorithm>

namespace acctplan {

namespace {

/// Whether a path is the list of another, or lies in it: "plan.assets" of "plan.assets[2]".
bool lies_in(std::string_view path, std::string_view list) {
  return path.starts_with(list) && path.size() > list.size() && (path[list.size()] == '[' || path[list.size()] == '.');
}

/// Whether a rule's ID is a part of the path: "K.t60" of "calendar.annual.K.t60.name".
bool speaks_of(std::string_view path, std::string_view id) {
  if (id.find('.') == std::string_view::npos) return false;
  const std::size_t at = path.find(id);
  if (at == std::string_view::npos || at == 0 || path[at - 1] != '.') return false;
  const std::size_t end = at + id.size();
  return end < path.size() && path[end] == '.';
}

}  // namespace

const PolicyValue* find_value(const Policy& policy, std::string_view path) {
  const auto found = std::find_if(policy.values.begin(), policy.values.end(),
                                  [path](const PolicyValue& value) { return value.path == path; });
  return found == policy.values.end() ? nullptr : &*found;
}

std::optional<std::string> text_at(const Policy& policy, std::string_view path) {
  if (const PolicyValue* value = find_value(policy, path)) return std::string(value->shown);
  std::optional<std::string> out;
  for (const PolicyValue& value : policy.values) {
    const bool item = lies_in(value.path, path) && value.path[path.size()] == '[' && value.path.ends_with(']');
    if (!item) continue;
    out = out ? *out + ", " : std::string();
    *out += value.shown;
  }
  return out;
}

std::string sentence_in_force(const Rule& rule, const Policy& policy) {
  std::string out(rule.sentence);
  for (const std::string& path : placeholders_of(rule.sentence)) {
    const auto text = text_at(policy, path);
    if (!text) continue;
    const std::string braces = "{" + path + "}";
    for (std::size_t at = out.find(braces); at != std::string::npos; at = out.find(braces, at + text->size())) {
      out.replace(at, braces.size(), *text);
    }
  }
  return out;
}

std::vector<const PolicyValue*> values_of(const Rule& rule, const Policy& policy) {
  std::vector<const PolicyValue*> out;
  const auto add = [&out](const PolicyValue& value) {
    if (std::find(out.begin(), out.end(), &value) == out.end()) out.push_back(&value);
  };
  for (const std::string& path : placeholders_of(rule.sentence)) {
    for (const PolicyValue& value : policy.values) {
      if (value.path == path || lies_in(value.path, path)) add(value);
    }
  }
  for (const PolicyValue& value : policy.values) {
    const bool listed = !rule.list.empty() && lies_in(value.path, rule.list);
    const bool identity = value.path.ends_with(".rule") && value.text == rule.id;
    if (!identity && (listed || speaks_of(value.path, rule.id))) add(value);
  }
  return out;
}

}  // namespace acctplan
