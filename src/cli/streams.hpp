// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/model/date.hpp>

namespace acctplan {

/// What a run has around it: streams, environment, clock, terminal. A value, so that tests give their own.
struct StandardStreams {
  std::function<std::string(std::size_t max_bytes)> in;                  ///< all of standard input; throws IoError
  std::function<void(std::string_view)> out;                             ///< results; throws IoError
  std::function<void(std::string_view)> err;                             ///< diagnostics
  std::function<std::optional<std::string>(const char* name)> variable;  ///< of the environment
  std::function<Date()> today;                                           ///< the local day
  std::string folder = ".";                                              ///< the working folder, absolute
  std::size_t width = 100;                                               ///< columns of the terminal
  std::size_t stretch = std::size_t{256} * 1024;  ///< bytes of a table that a thread takes at a time
  bool input_is_terminal = false;
  bool errors_are_terminal = false;
};

/// Those of the process.
[[nodiscard]] StandardStreams process_streams();

}  // namespace acctplan
