// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace acctplan {

/// The reference of portfolio exports (docs/reference/portfolio-csv.md): the format, the columns and what exports call
/// them, the words that cells may use, and the flags.
[[nodiscard]] std::string portfolio_reference();

}  // namespace acctplan
