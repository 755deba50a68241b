// SPDX-License-Identifier: MIT
#include "line_fields.hpp"

namespace acctplan {

void append_line_field(std::string& out, std::string_view text) {
  out += '\t';
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace acctplan
