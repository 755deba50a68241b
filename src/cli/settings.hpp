// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// Defaults of a folder and those below it, from the nearest `acctplan.yaml` upward.
struct Settings {
  std::string policy;  ///< path of a policy file, empty when not given
};

/// Looks in `folder`, then in each folder above it; what is wrong with the file found goes to `sink`.
[[nodiscard]] Settings find_settings(const std::string& folder, SourceSet& sources, Diagnostics& sink);

}  // namespace acctplan
