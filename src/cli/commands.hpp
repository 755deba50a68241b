// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "cli/exit_status.hpp"
#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace acctplan {

/// Does the work of a command whose options have been bound and parsed. Throws UsageError, IoError.
using Runner = std::function<ExitStatus(StandardStreams&)>;

/// One row of the command table: help, docs and dispatch are made from it.
struct Command {
  std::string_view name;
  std::string_view arguments;               ///< "PATH..."
  std::string_view line;                    ///< what it does, in one line
  std::string_view purpose;                 ///< the paragraph of its help
  std::string_view examples;                ///< command lines, one a line
  Runner (*bind)(CLI::App& app) = nullptr;  ///< adds the options; opens nothing
};

/// All commands in the order of the help.
[[nodiscard]] std::span<const Command> all_commands();
/// Null when there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);

}  // namespace acctplan
