// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct CalendarOptions {
  AccountOptions accounts;
  std::string from, to, owner;
};

void bind_calendar(CLI::App& app, CalendarOptions& options);
[[nodiscard]] ExitStatus run_calendar(const CalendarOptions& options, StandardStreams& streams);

}  // namespace acctplan
