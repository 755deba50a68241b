// SPDX-License-Identifier: MIT
#include <array>

#include "check_list.hpp"

namespace acctplan {

std::span<const CheckRow> check_rows() {
#define ACCTPLAN_ROW_OF_CHECK(name) name##_check(),
  static const auto kRows = std::to_array<CheckRow>({ACCTPLAN_CHECKS(ACCTPLAN_ROW_OF_CHECK)});
#undef ACCTPLAN_ROW_OF_CHECK
  return kRows;
}

}  // namespace acctplan
