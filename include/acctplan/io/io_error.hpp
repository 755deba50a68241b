// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace acctplan {

/// The system did not let us read or write. Thrown by io alone; what() is "path: reason".
struct IoError : std::runtime_error {
  IoError(std::string path, std::string reason, int code = 0, std::string help = {});

  std::string path;
  std::string reason;
  int code;          ///< errno, 0 when the refusal is our own
  std::string help;  ///< what to do, where we know it
};

/// An IoError with the system's words for an errno.
[[nodiscard]] IoError system_error(const std::string& path, int code);

}  // namespace acctplan
