// SPDX-License-Identifier: MIT
#include <acctplan/check/check_guides.hpp>

#include <algorithm>
#include <vector>

#include <acctplan/check/unchecked_rules.hpp>

#include "check_row.hpp"

namespace acctplan {

std::span<const DiagnosticGuide> check_guides() {
  static const std::vector<DiagnosticGuide> guides = [] {
    std::vector<DiagnosticGuide> out;
    for (const CheckRow& row : check_rows()) out.push_back({row.rule, row.why, row.remedy});
    out.push_back({kUncheckedRule, "A table without a column that a rule needs leaves the rule's question open.",
                   "Export the columns that are named, or keep account files for what a table cannot say."});
    std::ranges::sort(out, {}, &DiagnosticGuide::id);
    return out;
  }();
  return guides;
}

}  // namespace acctplan
