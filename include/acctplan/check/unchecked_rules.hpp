// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/account_mark.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// The rule of the note on what a table leaves unchecked.
inline constexpr std::string_view kUncheckedRule = "C.data.unknown";

/// The rules that a command asks of accounts: those of tiers and moves, or the management checks.
enum class RuleFamily { tiers, checks };

/// C.data.unknown for a table (rulebook section 0): the rules that are not checked for want of a column, and of how
/// many accounts. Nothing when every rule has its column, or the policy turns the note off.
[[nodiscard]] std::optional<Diagnostic> unchecked_rules(const SourceTable& table, std::size_t accounts,
                                                        RuleFamily family, const Policy& policy);

/// One such note for each table that the accounts stand in, in their order.
void note_unchecked_rules(std::span<const Account> accounts, RuleFamily family, const Policy& policy,
                          Diagnostics& sink);
void note_unchecked_rules(std::span<const AccountMark> accounts, RuleFamily family, const Policy& policy,
                          Diagnostics& sink);

}  // namespace acctplan
