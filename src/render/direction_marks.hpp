// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace acctplan {

/// What stands for a code point that would turn the direction of the text around it unseen.
enum class DirectionMarks {
  replaced,  ///< U+FFFD
  escaped,   ///< `\u202e`, for text that JSON holds in quotes
};

/// The text, valid UTF-8, in which no code point turns the direction of what stands around it.
[[nodiscard]] std::string without_turns(std::string_view text, DirectionMarks marks);

}  // namespace acctplan
