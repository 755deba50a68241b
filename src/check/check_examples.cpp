// SPDX-License-Identifier: MIT
#include <acctplan/check/check_examples.hpp>

#include <vector>

#include "check_row.hpp"

namespace acctplan {

std::span<const CheckExample> check_examples() {
  static const std::vector<CheckExample> kExamples = [] {
    std::vector<CheckExample> out;
    for (const CheckRow& row : check_rows()) out.push_back({row.rule, row.trigger, row.mended, row.tried_on});
    return out;
  }();
  return kExamples;
}

}  // namespace acctplan
