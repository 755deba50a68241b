// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace acctplan {

/// Whether a code point changes the direction of the text around it without being seen, so that a line can look other
/// than it is: marks, embeddings, overrides and isolates of UAX #9.
[[nodiscard]] constexpr bool turns_direction(std::int32_t point) {
  return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

}  // namespace acctplan
