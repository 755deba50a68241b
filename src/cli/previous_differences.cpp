// SPDX-License-Identifier: MIT
#include "cli/previous_differences.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace acctplan {
namespace {

constexpr std::string_view kDiffers = "tier.previous-differs";
constexpr const char* kRemedy = "the earlier result counts; bring tiering.current_tier up to date";

}  // namespace

PreviousDifferences::InTable& PreviousDifferences::of(const std::shared_ptr<const SourceTable>& table) {
  // Rows of one table follow each other.
  if (tables_.empty() || tables_.back().table != table) tables_.push_back({table, 0, {}, 0, 0});
  return tables_.back();
}

void PreviousDifferences::add(const Account& account, std::int64_t before) {
  const Fact<std::int64_t>& current = account.tiering.current_tier;
  if (!account.table) {
    files_.warning(
        kDiffers, current.span(),
        fmt::format("current_tier is {}, the earlier result of `{}` says {}", *current, account.id(), before), kRemedy);
    return;
  }
  InTable& rows = of(account.table);
  if (rows.count++ > 0) return;
  rows.first = account.id();
  rows.current = *current;
  rows.before = before;
}

void PreviousDifferences::merge(PreviousDifferences&& later) {
  files_.append(later.files_);
  for (InTable& more : later.tables_) {
    InTable& rows = of(more.table);
    const std::size_t count = rows.count;
    if (count == 0)
      rows = std::move(more);
    else
      rows.count = count + more.count;
  }
}

void PreviousDifferences::report(Diagnostics& sink) const {
  sink.append(files_);
  for (const InTable& rows : tables_) {
    const std::string more = rows.count == 1   ? std::string()
                             : rows.count == 2 ? "; 1 more account of this table differs"
                                               : fmt::format("; {} more accounts of this table differ", rows.count - 1);
    sink.warning(kDiffers, rows.table->header,
                 fmt::format("current_tier of `{}` is {}, the earlier result says {}{}", rows.first, rows.current,
                             rows.before, more),
                 kRemedy);
  }
}

}  // namespace acctplan
