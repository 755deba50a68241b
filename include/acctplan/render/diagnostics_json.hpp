// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

/// Diagnostics for programs: a JSON array of {file, line, column, end_line, end_column, severity, id, message, help,
/// related}; lines and columns count from 1, columns in code points, the end is the place after the last character.
/// A place or a remedy that there is not is null. `related` holds {file, line, column, end_line, end_column, message}.
[[nodiscard]] std::string render_json(const Diagnostics& diagnostics);

}  // namespace acctplan
