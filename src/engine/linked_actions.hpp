// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <acctplan/model/account.hpp>

namespace acctplan {

/// A done action whose `for` is the rule, entry or person; null when there is none.
[[nodiscard]] const Action* done_action_for(const Account& account, std::string_view what);

/// The open action for it that is due first (undated ones last); null when there is none.
[[nodiscard]] const Action* open_action_for(const Account& account, std::string_view what);

}  // namespace acctplan
