// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include <acctplan/check/check_examples.hpp>
#include <acctplan/diag/diagnostic_guide.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// docs/reference/checks.md: every check with what it says under the default policy, why, what to do, the smallest
/// account that it finds fault with and the same mended. `guides` are in the order of their ids.
[[nodiscard]] std::string render_checks_reference(std::span<const DiagnosticGuide> guides,
                                                  std::span<const CheckExample> examples, const Policy& standard);

}  // namespace acctplan
