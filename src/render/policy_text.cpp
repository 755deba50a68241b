// SPDX-License-Identifier: MIT
#include <acctplan/render/policy_text.hpp>

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/core.h>

#include <acctplan/model/policy_values.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "policy_json.hpp"

namespace acctplan {

namespace {

struct Change {
  const PolicyValue* before = nullptr;  ///< null: new
  const PolicyValue* after = nullptr;   ///< null: gone
};

struct Difference {
  std::vector<Change> changes;
  std::vector<const PolicyValue*> same;  ///< given by a file, as in the default
};

const SourceFile* file_of(const Policy& policy) {
  return policy.values.empty() ? nullptr : policy.values.front().span.file;
}

/// Whether a value is only the name by which its entry is found: "whitespace.priorities.P1.priority" is P1.
bool is_identity(const PolicyValue& value) {
  const std::size_t key = value.path.rfind('.');
  return key != std::string_view::npos && value.path.substr(0, key).ends_with("." + std::string(value.text));
}

/// Whether an empty map or list of the default holds something now: that is no loss, and what it holds is said.
bool is_filled(const PolicyValue& empty, const Policy& policy) {
  return std::ranges::any_of(policy.values, [&empty](const PolicyValue& value) {
    if (!value.path.starts_with(empty.path) || value.path.size() == empty.path.size()) return false;
    const char next = value.path[empty.path.size()];
    return next == '.' || next == '[';
  });
}

Difference compare(const Policy& standard, const Policy& policy) {
  Difference out;
  for (const PolicyValue& value : policy.values) {
    if (value.path == "name") continue;
    const PolicyValue* before = find_value(standard, value.path);
    if (before == nullptr || before->text != value.text) {
      out.changes.push_back({before, &value});
    } else if (!is_identity(value) && value.span.file != nullptr && value.span.file == file_of(policy) &&
               file_of(policy)->name() != file_of(standard)->name()) {
      out.same.push_back(&value);
    }
  }
  for (const PolicyValue& value : standard.values) {
    if (find_value(policy, value.path) == nullptr && !is_filled(value, policy))
      out.changes.push_back({&value, nullptr});
  }
  return out;
}

std::string line_of(const PolicyValue& value) {
  return fmt::format("{}: {}  # {}\n", sanitize_terminal(value.path), sanitize_terminal(value.text),
                     sanitize_terminal(place_of(value.span)));
}

std::string line_of(const Change& change) {
  const PolicyValue& named = change.after != nullptr ? *change.after : *change.before;
  const auto text = [](const PolicyValue* value, std::string_view otherwise) {
    return value != nullptr ? sanitize_terminal(value->text) : std::string(otherwise);
  };
  return fmt::format("{}: {} -> {}  # {}\n", sanitize_terminal(named.path), text(change.before, "(not given)"),
                     text(change.after, "(gone)"), sanitize_terminal(place_of(named.span)));
}

}  // namespace

std::string render_policy(const Policy& policy) {
  std::string out = fmt::format("# policy {}, sha256 {}\n", sanitize_terminal(*policy.name), policy.sha256);
  for (const PolicyValue& value : policy.values) out += line_of(value);
  return out;
}

std::string render_policy_json(const Policy& policy, const Date& as_of) {
  auto out = policy_result_head("policy", policy, as_of);
  out["values"] = nlohmann::ordered_json::array();
  for (const PolicyValue& value : policy.values) out["values"].push_back(policy_value_json(value));
  return result_text(out);
}

std::string render_policy_diff(const Policy& standard, const Policy& policy) {
  const Difference difference = compare(standard, policy);
  std::string out;
  for (const Change& change : difference.changes) out += line_of(change);
  if (difference.changes.empty()) out += "# nothing differs from the default\n";
  if (!difference.same.empty()) out += "# given, and the same as the default:\n";
  for (const PolicyValue* value : difference.same) out += line_of(*value);
  return out;
}

std::string render_policy_diff_json(const Policy& standard, const Policy& policy, const Date& as_of) {
  const Difference difference = compare(standard, policy);
  auto out = policy_result_head("policy_diff", policy, as_of);
  out["changes"] = nlohmann::ordered_json::array();
  for (const Change& change : difference.changes) {
    nlohmann::ordered_json item;
    item["path"] = change.after != nullptr ? change.after->path : change.before->path;
    item["default"] = change.before != nullptr ? nlohmann::ordered_json(change.before->text) : nullptr;
    item["value"] = change.after != nullptr ? nlohmann::ordered_json(change.after->text) : nullptr;
    add_origin(item, change.after != nullptr ? change.after->span : Span{});
    out["changes"].push_back(std::move(item));
  }
  out["unchanged"] = nlohmann::ordered_json::array();
  for (const PolicyValue* value : difference.same) out["unchanged"].push_back(policy_value_json(*value));
  return result_text(out);
}

}  // namespace acctplan
