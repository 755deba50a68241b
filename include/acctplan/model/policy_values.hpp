// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/model/policy.hpp>
#include <acctplan/model/rules.hpp>

namespace acctplan {

/// The value of a path; null when the policy has none.
[[nodiscard]] const PolicyValue* find_value(const Policy& policy, std::string_view path);

/// What a path in a sentence stands for: a value as people read it, or the items of a list, joined; nothing when the
/// policy has neither.
[[nodiscard]] std::optional<std::string> text_at(const Policy& policy, std::string_view path);

/// A rule's sentence with the numbers in force. A path that the policy does not have stays in braces.
[[nodiscard]] std::string sentence_in_force(const Rule& rule, const Policy& policy);

/// The values that a rule's sentence names, then those that the policy has for the rule itself (its steps, its list),
/// in the policy's order; each once.
[[nodiscard]] std::vector<const PolicyValue*> values_of(const Rule& rule, const Policy& policy);

}  // namespace acctplan
