// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace acctplan {

/// The paths of a list as git prints them: one a line, a name with unusual bytes in quotes with C's escapes; or, where
/// the text holds a NUL, each ended by one and as it is (`git diff -z`). A line whose quotes or escapes are not git's
/// is taken as it is. Empty lines are left out.
[[nodiscard]] std::vector<std::string> paths_of_list(std::string_view text);

}  // namespace acctplan
