// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <acctplan/model/account.hpp>

namespace acctplan {

/// What is left of an account when all that was asked of it is answered: an account is a hundred times as large.
struct AccountMark {
  std::string id;
  std::optional<std::string> owner;
  Span span;
  std::shared_ptr<const SourceTable> table;  ///< the table it stands in; null: it has a file
};

[[nodiscard]] inline AccountMark mark_of(const Account& account) {
  return {account.id(), account.account.owner.optional(), account.span, account.table};
}

}  // namespace acctplan
