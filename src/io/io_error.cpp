// SPDX-License-Identifier: MIT
#include <acctplan/io/io_error.hpp>

#include <system_error>
#include <utility>

namespace acctplan {

IoError::IoError(std::string path_, std::string reason_, int code_, std::string help_)
    : std::runtime_error(path_ + ": " + reason_),
      path(std::move(path_)),
      reason(std::move(reason_)),
      code(code_),
      help(std::move(help_)) {}

IoError system_error(const std::string& path, int code) { return {path, std::generic_category().message(code), code}; }

}  // namespace acctplan
