// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include <acctplan/model/account.hpp>

namespace acctplan {

/// Whether somebody's status is champion (rulebook section 7: the status counts, not the role).
[[nodiscard]] bool has_champion(const Account& account);

/// Those departed who were to be, or were, the champion: role champion, or a champion's strength on record. The latest
/// departure first, undated ones last, ties by id and name.
[[nodiscard]] std::vector<const Stakeholder*> departed_champions(const Account& account);

/// The latest known departure of a person with role champion.
[[nodiscard]] std::optional<Date> champion_lost(const Account& account);

/// Whether nothing is known of champions for want of a column: a table can say that one left, never that there is one.
[[nodiscard]] bool champions_not_told(const Account& account);

}  // namespace acctplan
