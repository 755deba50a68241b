// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "cli/check_selection.hpp"
#include "cli/load_inputs.hpp"

namespace acctplan {

struct CheckOptions {
  AccountOptions accounts;
  CheckSelection selection;
  std::string fail_on = "error", group_by, baseline, write_baseline, expires_within;
  std::int64_t threads = 0;  ///< 0: as many as the machine has
};

void bind_check(CLI::App& app, CheckOptions& options);
[[nodiscard]] ExitStatus run_check(const CheckOptions& options, StandardStreams& streams);

}  // namespace acctplan
