// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/load_inputs.hpp"

namespace acctplan {

/// Adds --owner, which narrows a report to the accounts of one owner.
void bind_owner(CLI::App& app, std::string& owner);

/// Says so when none of the accounts read has the owner asked for: `owners` are those that have one.
void note_unknown_owner(std::string_view owner, std::span<const std::string_view> owners, std::size_t accounts,
                        Diagnostics& sink);

/// Leaves the accounts of an owner in the session, all when none is asked for.
void keep_owner(Session& session, const std::string& owner);

}  // namespace acctplan
