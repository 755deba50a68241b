// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/tier_lists.hpp>

namespace acctplan {

/// A row that waits; `brief` has what orders go by.
struct ListedRow {
  TierResult brief;
  std::string text;
};

/// What of a result orders go by.
[[nodiscard]] TierResult brief_of(const TierResult& result);

/// Rows of a result that are to be ordered, or cut, before they are written. With a top it keeps little more than that.
class TierRowList {
 public:
  explicit TierRowList(const ListChoice& choice) : choice_(choice) {}

  /// Whether rows have to be collected for a choice, rather than written as they come.
  [[nodiscard]] static bool is_needed(const ListChoice& choice) { return choice.order || choice.top; }

  /// Adds a row that is listed. Rows are added in the order of the input.
  void add(TierResult brief, std::string row);
  /// Adds the rows of the accounts that follow in the input.
  void merge(TierRowList&& later);
  /// The rows in their order.
  [[nodiscard]] std::vector<ListedRow> take();

 private:
  [[nodiscard]] bool before(const ListedRow& a, const ListedRow& b) const;
  void cut();

  ListChoice choice_;
  std::vector<ListedRow> rows_;
};

}  // namespace acctplan
