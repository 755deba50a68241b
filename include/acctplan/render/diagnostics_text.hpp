// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/render/terminal_text.hpp>

namespace acctplan {

/// Diagnostics for reading: `file:line:column: severity: message [id]`, the line with carets below the span, the
/// remedy, and a note for each related place. Long lines are cut around the carets. Everything that came from an input
/// is made safe for the terminal; ends with a line feed unless there is nothing to say.
[[nodiscard]] std::string render_text(const Diagnostics& diagnostics, Colour colour);

}  // namespace acctplan
