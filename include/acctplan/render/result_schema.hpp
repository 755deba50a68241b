// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace acctplan {

/// JSON Schema (draft-07) of the results by `kind`: each key of the contract is required, more may be there.
[[nodiscard]] std::string result_schema();

}  // namespace acctplan
