// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace acctplan {

/// What a diagnostic of an input means, for docs/reference/diagnostics.md and `explain`.
struct DiagnosticGuide {
  std::string_view id;
  std::string_view meaning;
  std::string_view remedy;
};

/// Every `format.*` and `input.*` diagnostic of account files and their readers, by id.
[[nodiscard]] std::span<const DiagnosticGuide> diagnostic_guides();

}  // namespace acctplan
