// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace acctplan {

/// Writes all bytes to a descriptor or throws IoError under the given name.
void write_all(int fd, std::string_view bytes, const std::string& name);

}  // namespace acctplan
