// SPDX-License-Identifier: MIT
#include "repeat_filter.hpp"

#include <fmt/format.h>

namespace acctplan {

Diagnostics RepeatFilter::keep(const Diagnostics& faults) {
  Diagnostics out;
  for (const Diagnostic& fault : faults.all()) {
    if (keeps(fault.id)) out.add(fault);
  }
  return out;
}

void RepeatFilter::report(const Span& place, Diagnostics& sink) const {
  for (const auto& [id, count] : counts_) {
    if (count <= kMost) continue;
    sink.note("table.more", place, fmt::format("{} more of {} in this table", count - kMost, id),
              "correct what is shown first; `rejected` of a JSON result lists every row that was not accepted");
  }
}

}  // namespace acctplan
