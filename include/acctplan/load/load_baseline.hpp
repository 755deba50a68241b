// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// The ids of the findings that a baseline (`check --write-baseline`) or a JSON result of `check` holds. Nothing, with
/// an error, for any other file (result.no-baseline) and for what is no JSON.
[[nodiscard]] std::optional<std::set<std::string>> load_baseline(const SourceFile& source, Diagnostics& sink);

}  // namespace acctplan
