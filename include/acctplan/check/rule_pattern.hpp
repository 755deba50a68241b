// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace acctplan {

/// Whether a waiver's pattern names a rule: the ID itself, or one whose last part is `*` for all below it ("C.eam.*",
/// "C.*", "*").
[[nodiscard]] bool matches_rule(std::string_view pattern, std::string_view rule);

}  // namespace acctplan
