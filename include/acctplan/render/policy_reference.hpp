// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/model/policy.hpp>

namespace acctplan {

/// docs/reference/policy.md: every key of a policy with its meaning, what it takes and its default, from the field
/// table.
[[nodiscard]] std::string render_policy_reference(const Policy& standard);

/// docs/reference/rules.md: every rule with its sentence by the default policy, source and mark, from the rule table.
[[nodiscard]] std::string render_rules_reference(const Policy& standard);

}  // namespace acctplan
