// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/diag/diagnostic.hpp>

#include "cli/common_options.hpp"

namespace acctplan {

/// Defaults of a folder and those below it, from the nearest `acctplan.yaml` upward.
struct Settings {
  std::string policy;   ///< path of a policy file, empty when not given
  Span place;           ///< where it is named
  std::string catalog;  ///< likewise of a catalog
  Span catalog_place;
};

/// Looks in `folder`, then in each folder above it; what is wrong with the file found is said. Throws IoError.
[[nodiscard]] Settings find_settings(const std::string& folder, const Reading& reading);

}  // namespace acctplan
