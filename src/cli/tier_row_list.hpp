// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/tier_lists.hpp>

namespace acctplan {

/// Rows of a result that are to be ordered, or cut, before they are written. With a top it keeps little more than that.
class TierRowList {
 public:
  explicit TierRowList(const ListChoice& choice) : choice_(choice) {}

  /// Whether rows have to be collected for a choice, rather than written as they come.
  [[nodiscard]] static bool is_needed(const ListChoice& choice) { return choice.order || choice.top; }

  /// Adds a row that is listed; `brief` has what orders go by. Rows are added in the order of the input.
  void add(TierResult brief, std::string row);
  /// Adds the rows of the accounts that follow in the input.
  void merge(TierRowList&& later);
  /// The rows in their order.
  [[nodiscard]] std::vector<std::string> take();

 private:
  struct Row {
    TierResult brief;
    std::string text;
  };

  [[nodiscard]] bool before(const Row& a, const Row& b) const;
  void cut();

  ListChoice choice_;
  std::vector<Row> rows_;
};

}  // namespace acctplan
