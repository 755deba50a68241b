// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <acctplan/model/date.hpp>
#include <acctplan/model/policy.hpp>

// What the JSON results about policy and rules have in common.

namespace acctplan {

/// {acctplan, kind, as_of, policy, currency}, as each result begins.
[[nodiscard]] nlohmann::ordered_json policy_result_head(std::string_view kind, const Policy& policy, const Date& as_of);
/// Adds `file` and `line` of a span; null for one without a place.
void add_origin(nlohmann::ordered_json& object, const Span& span);
/// {path, value, file, line}.
[[nodiscard]] nlohmann::ordered_json policy_value_json(const PolicyValue& value);
/// The text of a result: indented by two, bytes that are no UTF-8 replaced, a line feed at the end.
[[nodiscard]] std::string result_text(const nlohmann::ordered_json& result);

}  // namespace acctplan
