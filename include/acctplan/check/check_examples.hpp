// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace acctplan {

/// The smallest account that a check finds fault with, and the same account mended; both as YAML account files.
struct CheckExample {
  std::string_view rule;
  std::string_view trigger;
  std::string_view mended;
  std::string_view as_of;  ///< the day on which both are judged
};

/// One for each check, in the order of the checks.
[[nodiscard]] std::span<const CheckExample> check_examples();

}  // namespace acctplan
