// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace acctplan {

/// The names of the subcommands, in the order of the help.
[[nodiscard]] std::vector<std::string_view> command_names();
[[nodiscard]] bool is_command_name(std::string_view word);

}  // namespace acctplan
