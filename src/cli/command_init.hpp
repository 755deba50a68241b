// SPDX-License-Identifier: MIT
#pragma once

#include "cli/common_options.hpp"

namespace acctplan {

struct InitOptions {
  std::string name, kind = "account";
  bool force = false;
  OutputOptions output;
};

void bind_init(CLI::App& app, InitOptions& options);
[[nodiscard]] ExitStatus run_init(const InitOptions& options, StandardStreams& streams);

}  // namespace acctplan
