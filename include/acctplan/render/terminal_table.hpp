// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/render/markdown_writer.hpp>

namespace acctplan {

/// Whether a column may be cut when the table is wider than the terminal.
enum class Shrink { no, yes };

struct TerminalColumn {
  std::string title;
  Align align = Align::left;
  Shrink shrink = Shrink::no;
};

/// Text cut to a number of columns, with an ellipsis when something was left out; made safe for a terminal.
[[nodiscard]] std::string fit_to_width(std::string_view text, std::size_t width);

/// Text broken at its blanks into lines of at most `width` columns, all but the first indented.
[[nodiscard]] std::string wrap_text(std::string_view text, std::size_t width, std::size_t indent);

/// Columns side by side, two blanks between them, cells made safe for a terminal. When the table is wider than `width`,
/// the widest columns that may shrink are cut until it fits, none below eight columns. No line ends in blanks. `notes`
/// gives a row a text of its own beneath it, indented and wrapped, never cut; empty notes take no line.
[[nodiscard]] std::string render_terminal_table(const std::vector<TerminalColumn>& columns,
                                                const std::vector<std::vector<std::string>>& rows, std::size_t width,
                                                const std::vector<std::string>& notes = {});

}  // namespace acctplan
