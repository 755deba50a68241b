// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace acctplan {

/// Appends a field of a line for one of our companion programs: a tab before it, and `\\ \t \n \r` for what would end
/// field or line. tools/line_fields.hpp reads it.
void append_line_field(std::string& out, std::string_view text);

}  // namespace acctplan
