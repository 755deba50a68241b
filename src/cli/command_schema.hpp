// SPDX-License-Identifier: MIT
#pragma once

#include "cli/common_options.hpp"

namespace acctplan {

struct SchemaOptions {
  std::string kind;
  OutputOptions output;
};

void bind_schema(CLI::App& app, SchemaOptions& options);
[[nodiscard]] ExitStatus run_schema(const SchemaOptions& options, StandardStreams& streams);

}  // namespace acctplan
