// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/model/date.hpp>

namespace acctplan {

/// The day on which most tests look at their accounts.
inline const Date kAsOf{2026, 2, 2};

}  // namespace acctplan
