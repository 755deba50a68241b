// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include <acctplan/diag/diagnostic_guide.hpp>

namespace acctplan {

/// Every diagnostic of account files, policies, settings, earlier results and their readers, by id.
[[nodiscard]] std::span<const DiagnosticGuide> diagnostic_guides();

}  // namespace acctplan
