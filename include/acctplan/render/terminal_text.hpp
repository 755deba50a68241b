// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acctplan {

/// Whether escape sequences for colour go into a text.
enum class Colour { off, on };

/// Makes a text from an input, a path or the command line safe to show on one line of a terminal: control characters
/// and bytes that are not UTF-8 become `\x1b`, a line feed `\n`, a tab one space; marks that turn the direction of
/// text, line separators and byte order marks become `\u202e`. What is left has no byte below 0x20, no C1 control and
/// is UTF-8.
[[nodiscard]] std::string sanitize_terminal(std::string_view text);

/// The terminal columns that a text takes: wide characters two, combining marks none, an emoji sequence as one
/// character. A control character takes none and a byte that is not UTF-8 one: sanitise first.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// One character as people see it, ready for the terminal.
struct TerminalCell {
  std::string shown;      ///< sanitised
  std::size_t width = 0;  ///< columns
  std::size_t begin = 0;  ///< byte offset in the text it was cut from
};

/// Cuts a text at the borders of what people see as characters.
[[nodiscard]] std::vector<TerminalCell> terminal_cells(std::string_view text);

}  // namespace acctplan
