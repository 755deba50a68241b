// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/account.hpp>

namespace acctplan {

/// Accounts whose current_tier is not what an earlier result says (tier.previous-differs): a warning for each account
/// file, one for all rows of a table.
class PreviousDifferences {
 public:
  /// An account whose current_tier is known and not `before`.
  void add(const Account& account, std::int64_t before);
  /// Adds those of the accounts that follow in the input.
  void merge(PreviousDifferences&& later);
  [[nodiscard]] bool empty() const { return tables_.empty() && files_.all().empty(); }
  void report(Diagnostics& sink) const;

 private:
  struct InTable {
    std::shared_ptr<const SourceTable> table;
    std::size_t count = 0;
    std::string first;  ///< id
    std::int64_t current = 0, before = 0;
  };

  InTable& of(const std::shared_ptr<const SourceTable>& table);

  Diagnostics files_;
  std::vector<InTable> tables_;
};

}  // namespace acctplan
