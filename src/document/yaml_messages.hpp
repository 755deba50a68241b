// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace acctplan {

/// What a fault in the grammar is called and how it is mended.
struct SyntaxFault {
  std::string_view id;
  std::string message;
  std::string help;
};

/// Puts the YAML library's words for a fault into the words of somebody who keeps account files.
/// `line` is the line of the fault, `at` the text from the fault on.
[[nodiscard]] SyntaxFault explain_yaml_fault(std::string_view library_message, std::string_view line,
                                             std::string_view at);

}  // namespace acctplan
