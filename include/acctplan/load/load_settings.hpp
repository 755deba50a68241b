// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// What a settings file says, as it stands there.
struct SettingsFile {
  std::string policy;
  Span policy_span;
  std::string catalog;
  Span catalog_span;
};

/// Reads `acctplan.yaml`. Unknown keys are warnings with a suggestion; a value of the wrong kind is an error.
[[nodiscard]] SettingsFile load_settings(const SourceFile& source, Diagnostics& sink);

}  // namespace acctplan
