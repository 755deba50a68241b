// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/model/account.hpp>

// What is checked of a decoded account between its fields.

namespace acctplan {

/// Leaves out signals dated after as-of; a meeting of the future is not held, and who leaves in the future is not gone.
void settle_future(Account& account, const Date& as_of, Diagnostics& sink);

/// Ids, department and location names, and quarters stand once in their list.
void check_unique(const Account& account, Diagnostics& sink);

/// What names a person, an opportunity, a challenge, a department or a location names one that is there; nobody is
/// their own manager, however far up.
void check_references(const Account& account, Diagnostics& sink);

/// Contracts end after they start; an override is complete and short enough; counts of seats stand once. `document`
/// tells what was given from what was wrong.
void check_consistent(const Account& account, const Node& document, const LoadContext& context, Diagnostics& sink);

}  // namespace acctplan
