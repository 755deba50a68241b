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
    const bool table = holder_ == Holder::table;
    sink.note(
        table ? "table.more" : "input.more", place,
        fmt::format("{} more of {} in this {}", count - kMost, id, table ? "table" : "file"),
        fmt::format("correct what is shown first; `rejected` of a JSON result lists every {} that was not accepted",
                    table ? "row" : "document"));
  }
}

}  // namespace acctplan
