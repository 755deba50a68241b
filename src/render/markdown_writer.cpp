// SPDX-License-Identifier: MIT
#include <acctplan/render/markdown_writer.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace acctplan {
namespace {

std::string_view delimiter(Align align) {
  switch (align) {
    case Align::left:
      return "---";
    case Align::right:
      return "--:";
    case Align::centre:
      return ":-:";
  }
  return "---";
}

}  // namespace

void MarkdownWriter::begin(Block block) {
  const bool continues_list = block == last_ && (block == Block::bullets || block == Block::numbers);
  if (last_ != Block::none && !continues_list) out_ += '\n';
  if (!continues_list) number_ = 0;
  last_ = block;
}

void MarkdownWriter::line(std::string_view markdown) {
  out_ += markdown;
  out_ += '\n';
}

void MarkdownWriter::heading(int level, std::string_view text) {
  begin(Block::other);
  line(fmt::format("{} {}", std::string(static_cast<std::size_t>(level), '#'), escape_markdown(text)));
}

void MarkdownWriter::paragraph(std::string_view markdown) {
  begin(Block::other);
  line(markdown);
}

void MarkdownWriter::bullet(std::string_view markdown, int depth) {
  begin(Block::bullets);
  line(fmt::format("{}- {}", std::string(static_cast<std::size_t>(depth) * 2, ' '), markdown));
}

void MarkdownWriter::numbered(std::string_view markdown) {
  begin(Block::numbers);
  line(fmt::format("{}. {}", ++number_, markdown));
}

void MarkdownWriter::quote(std::string_view markdown) {
  begin(Block::other);
  line(fmt::format("> {}", markdown));
}

void MarkdownWriter::table(const std::vector<MarkdownColumn>& columns,
                           const std::vector<std::vector<std::string>>& rows) {
  if (rows.empty() || columns.empty()) return;
  begin(Block::other);
  std::string head = "|";
  std::string rule = "|";
  for (const MarkdownColumn& column : columns) {
    head += fmt::format(" {} |", escape_markdown(column.title));
    rule += fmt::format(" {} |", delimiter(column.align));
  }
  line(head);
  line(rule);
  for (const auto& row : rows) {
    std::string text = "|";
    for (std::size_t i = 0; i < columns.size(); ++i) {
      text += i < row.size() && !row[i].empty() ? fmt::format(" {} |", row[i]) : " |";
    }
    line(text);
  }
}

void MarkdownWriter::code_block(std::string_view language, std::string_view code) {
  begin(Block::other);
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  line(fence + std::string(language));
  out_ += code;
  if (!code.empty() && code.back() != '\n') out_ += '\n';
  line(fence);
}

void MarkdownWriter::thematic_break() {
  begin(Block::other);
  line("---");
}

std::string MarkdownWriter::take() {
  last_ = Block::none;
  number_ = 0;
  return std::exchange(out_, {});
}

}  // namespace acctplan
