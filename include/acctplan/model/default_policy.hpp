// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace acctplan {

/// The text of policies/default.yaml as it stood when the library was built. It lives as long as the program.
std::string_view default_policy_text();

}  // namespace acctplan
