// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace acctplan {

/// How a run ended (docs/reference/exit-status.md), the gravest last but `usage`, which stops before any work.
enum class ExitStatus { done = 0, findings = 1, usage = 2, input = 3, system = 4, defect = 70 };

/// The graver of two ends.
[[nodiscard]] constexpr ExitStatus graver(ExitStatus a, ExitStatus b) {
  return static_cast<int>(a) < static_cast<int>(b) ? b : a;
}

/// The command line is wrong; said before any work is done.
struct UsageError : std::runtime_error {
  explicit UsageError(const std::string& message, std::string remedy = {})
      : std::runtime_error(message), help(std::move(remedy)) {}
  std::string help;
};

}  // namespace acctplan
