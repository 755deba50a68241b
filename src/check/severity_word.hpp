// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <acctplan/model/policy.hpp>

namespace acctplan {

/// What the policy's `severity` says of a rule: by the rule itself, else by the longest pattern that takes it in. Null
/// when it says nothing.
[[nodiscard]] const std::string* severity_word(const Policy& policy, std::string_view rule);

}  // namespace acctplan
