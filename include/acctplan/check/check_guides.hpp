// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include <acctplan/diag/diagnostic_guide.hpp>

namespace acctplan {

/// Every rule that a finding of the checks can have: why it is there and what to do, by id.
[[nodiscard]] std::span<const DiagnosticGuide> check_guides();

}  // namespace acctplan
