// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acctplan {

/// Text as inline Markdown (GitHub's dialect) that shows exactly that text: no element comes of it but a mail address
/// that links itself. Runs of blanks, control characters and line ends become one space, none at either end; marks that
/// turn the direction of text, and bytes that are no UTF-8, become U+FFFD. Safe at the start of a line, in a heading, a
/// list item and a table's cell. Readable where nothing asks for an escape: `$82,000`, `current_acv`, `R&D` stay.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// Text as it stands between the lines of a code block or comment: one line of clean UTF-8, as escape_markdown has it,
/// but with nothing escaped.
[[nodiscard]] std::string markdown_line(std::string_view text);

/// Text as a code span, for paths, fields and commands; line ends and controls become spaces. Safe in a table's cell.
[[nodiscard]] std::string markdown_code(std::string_view text);

/// Text for a Mermaid label or task name: the first character and every mark of ASCII as `#NN;`, so that no word of it
/// can be read as syntax. Write it between quotes where the diagram allows them.
[[nodiscard]] std::string mermaid_text(std::string_view text);

enum class Align { left, right, centre };

struct MarkdownColumn {
  std::string title;  ///< plain text, escaped by the writer
  Align align = Align::left;
};

/// Writes blocks of Markdown with one blank line between them and none at either end, as markdownlint wants it.
/// Parameters named `markdown` are inline Markdown already (made with escape_markdown), on one line; `text` is plain
/// and escaped here.
class MarkdownWriter {
 public:
  /// `level` is 1 to 6.
  void heading(int level, std::string_view text);
  void paragraph(std::string_view markdown);
  /// Follows a list item directly when it is of the same list; `depth` counts from 0.
  void bullet(std::string_view markdown, int depth = 0);
  /// Numbered from 1 within a run of items.
  void numbered(std::string_view markdown);
  void quote(std::string_view markdown);
  /// Rows shorter than the columns are filled with empty cells. A table without rows is not written.
  void table(const std::vector<MarkdownColumn>& columns, const std::vector<std::vector<std::string>>& rows);
  /// `code` ends with or without a line feed; the fence is longer than any run of backticks in it.
  void code_block(std::string_view language, std::string_view code);
  void thematic_break();

  /// The document, ending with one line feed (empty when nothing was written); the writer is empty again.
  [[nodiscard]] std::string take();

 private:
  enum class Block { none, other, bullets, numbers };

  void begin(Block block);
  void line(std::string_view markdown);

  std::string out_;
  Block last_ = Block::none;
  std::size_t number_ = 0;
};

}  // namespace acctplan
