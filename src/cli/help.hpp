// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/commands.hpp"

namespace acctplan {

/// What the program is, and its commands.
[[nodiscard]] std::string general_help();
/// Purpose, usage, options by group, examples of one command, whose options `app` holds.
[[nodiscard]] std::string command_help(const Command& command, const CLI::App& app);
/// "acctplan 0.1.0".
[[nodiscard]] std::string version_text();

}  // namespace acctplan
