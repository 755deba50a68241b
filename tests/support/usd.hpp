// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <acctplan/model/money.hpp>

namespace acctplan::test {

inline Money usd(std::int64_t whole, std::int64_t cents = 0) { return Money::from_minor(whole * 100 + cents); }

}  // namespace acctplan::test
