// SPDX-License-Identifier: MIT
#include "direction_marks.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <acctplan/diag/text_direction.hpp>

namespace acctplan {

std::string without_turns(std::string_view text, DirectionMarks marks) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t point = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
    const std::size_t taken = used > 0 ? static_cast<std::size_t>(used) : 1;
    if (used > 0 && turns_direction(point)) {
      out += marks == DirectionMarks::replaced ? std::string("\xEF\xBF\xBD") : fmt::format("\\u{:04x}", point);
    } else {
      out += text.substr(0, taken);
    }
    text.remove_prefix(taken);
  }
  return out;
}

}  // namespace acctplan
