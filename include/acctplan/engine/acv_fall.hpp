// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// "ACV is down to $84,000 from $115,000 a year ago", with both facts, where it is known to be down by more than the
/// policy's share in a year (C.revenue.decline).
[[nodiscard]] std::optional<Evidence> acv_fall(const Account& account, const Policy& policy, const Date& as_of);

}  // namespace acctplan
