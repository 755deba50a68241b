// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include <acctplan/diag/diagnostic_guide.hpp>

namespace acctplan {

/// docs/reference/diagnostics.md: every diagnostic of an input with its meaning and remedy, a table for each kind (the
/// part of the id before the point). `guides` are in the order of their ids.
[[nodiscard]] std::string render_diagnostics_reference(std::span<const DiagnosticGuide> guides);

}  // namespace acctplan
