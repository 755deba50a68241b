// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/streams.hpp"

namespace acctplan {

/// Runs the program with the arguments after its name and returns its exit status. Throws nothing.
[[nodiscard]] int run_app(const std::vector<std::string>& arguments, StandardStreams& streams) noexcept;

}  // namespace acctplan
