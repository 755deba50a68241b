// SPDX-License-Identifier: MIT
#include "cli/tier_row_list.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace acctplan {

TierResult brief_of(const TierResult& result) {
  TierResult out;
  out.id = result.id;
  out.name = result.name;
  out.owner = result.owner;
  out.excluded = result.excluded;
  out.tier = result.tier;
  out.previous = result.previous;
  out.action = result.action;
  out.watch = result.watch;
  out.acv = result.acv;
  return out;
}

bool TierRowList::before(const ListedRow& a, const ListedRow& b) const {
  return listed_before(a.brief, b.brief, *choice_.order);
}

void TierRowList::cut() {
  if (!choice_.top || rows_.size() <= *choice_.top) return;
  const auto end = rows_.begin() + static_cast<std::ptrdiff_t>(*choice_.top);
  if (choice_.order) {
    std::nth_element(rows_.begin(), end, rows_.end(),
                     [this](const ListedRow& a, const ListedRow& b) { return before(a, b); });
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
  for (ListedRow& row : later.rows_) add(std::move(row.brief), std::move(row.text));
}

std::vector<ListedRow> TierRowList::take() {
  cut();
  if (choice_.order) {
    std::sort(rows_.begin(), rows_.end(), [this](const ListedRow& a, const ListedRow& b) { return before(a, b); });
  }
  return std::exchange(rows_, {});
}

}  // namespace acctplan
