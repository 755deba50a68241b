// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "portfolio_footer.hpp"

namespace acctplan {

/// Holds back the records that may be the footer at a table's end, until a row shows that they are rows. An entry has
/// its `kind`, and `after_row` when a row stands between it and the entry before.
template <class Entry>
class FooterTail {
 public:
  /// Gives `take` the entries that are rows, in order; blank ones are none.
  template <class Take>
  void add(Entry entry, const Take& take) {
    if (entry.after_row || entry.kind == RecordKind::row) release(take);
    if (entry.kind == RecordKind::row || (entry.kind == RecordKind::fragment && count_ == 0)) {
      return take(std::move(entry));
    }
    if (++count_ == 1 || entry.kind != RecordKind::blank) held_.push_back(std::move(entry));
  }

  /// A row follows.
  template <class Take>
  void release(const Take& take) {
    for (Entry& entry : held_) {
      if (entry.kind != RecordKind::blank) take(std::move(entry));
    }
    held_.clear();
    count_ = 0;
  }

  /// Records of the footer, when the table is over.
  [[nodiscard]] std::size_t count() const { return count_; }
  /// Where it begins, when there is one.
  [[nodiscard]] Entry& first() { return held_.front(); }

 private:
  std::vector<Entry> held_;  ///< the first, and those that are not blank
  std::size_t count_ = 0;
};

}  // namespace acctplan
