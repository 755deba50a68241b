// SPDX-License-Identifier: MIT
#include "cli/tier_row_list.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace acctplan {

bool TierRowList::before(const Row& a, const Row& b) const { return listed_before(a.brief, b.brief, *choice_.order); }

void TierRowList::cut() {
  if (!choice_.top || rows_.size() <= *choice_.top) return;
  const auto end = rows_.begin() + static_cast<std::ptrdiff_t>(*choice_.top);
  if (choice_.order) {
    std::nth_element(rows_.begin(), end, rows_.end(), [this](const Row& a, const Row& b) { return before(a, b); });
  }
  rows_.erase(end, rows_.end());
}

void TierRowList::add(TierResult brief, std::string row) {
  // Cut now and then, because each time costs as much as there is.
  constexpr std::size_t kSpare = 1000;
  rows_.push_back({std::move(brief), std::move(row)});
  if (choice_.top && rows_.size() >= 2 * *choice_.top + kSpare) cut();
}

void TierRowList::merge(TierRowList&& later) {
  for (Row& row : later.rows_) add(std::move(row.brief), std::move(row.text));
}

std::vector<std::string> TierRowList::take() {
  cut();
  if (choice_.order) {
    std::sort(rows_.begin(), rows_.end(), [this](const Row& a, const Row& b) { return before(a, b); });
  }
  std::vector<std::string> out;
  for (Row& row : rows_) out.push_back(std::move(row.text));
  rows_.clear();
  return out;
}

}  // namespace acctplan
