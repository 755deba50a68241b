// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load_inputs.hpp"

namespace acctplan {

struct QbrOptions {
  AccountOptions accounts;
  std::string quarter, previous, owner;
};

void bind_qbr(CLI::App& app, QbrOptions& options);
[[nodiscard]] ExitStatus run_qbr(const QbrOptions& options, StandardStreams& streams);

}  // namespace acctplan
