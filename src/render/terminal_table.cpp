// SPDX-License-Identifier: MIT
#include <acctplan/render/terminal_table.hpp>

#include <algorithm>

#include <acctplan/render/terminal_text.hpp>

namespace acctplan {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 8;
constexpr std::size_t kNoteIndent = 4;
constexpr std::string_view kEllipsis = "\u2026";

std::size_t total_width(const std::vector<std::size_t>& widths) {
  std::size_t total = widths.empty() ? 0 : kGap * (widths.size() - 1);
  for (const std::size_t width : widths) total += width;
  return total;
}

/// Takes columns away, one at a time from the widest that may shrink.
void shrink_to(std::vector<std::size_t>& widths, const std::vector<TerminalColumn>& columns, std::size_t width) {
  for (std::size_t total = total_width(widths); total > width; --total) {
    std::size_t widest = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].shrink == Shrink::no || widths[i] <= kNarrowest) continue;
      if (widest == columns.size() || widths[i] > widths[widest]) widest = i;
    }
    if (widest == columns.size()) return;
    --widths[widest];
  }
}

void append_cell(std::string& line, std::string_view text, std::size_t width, Align align) {
  const std::string shown = fit_to_width(text, width);
  const std::size_t taken = std::min(width, display_width(shown));
  const std::size_t blanks = width - taken;
  std::size_t before = 0;
  if (align == Align::right) before = blanks;
  if (align == Align::centre) before = blanks / 2;
  line.append(before, ' ');
  line += shown;
  line.append(blanks - before, ' ');
}

}  // namespace

std::string fit_to_width(std::string_view text, std::size_t width) {
  const std::vector<TerminalCell> cells = terminal_cells(text);
  std::size_t total = 0;
  for (const TerminalCell& cell : cells) total += cell.width;
  std::string out;
  if (total <= width) {
    for (const TerminalCell& cell : cells) out += cell.shown;
    return out;
  }
  std::size_t used = 1;
  for (const TerminalCell& cell : cells) {
    if (used + cell.width > width) break;
    used += cell.width;
    out += cell.shown;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out += kEllipsis;
  return out;
}

std::string wrap_text(std::string_view text, std::size_t width, std::size_t indent) {
  const std::string clean = sanitize_terminal(text);
  std::string out;
  std::size_t column = 0;
  bool begun = false;  // whether a word stands on the line
  std::string_view rest = clean;
  while (!rest.empty()) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, blank);
    rest.remove_prefix(std::min(blank + 1, rest.size()));
    const std::size_t taken = display_width(word);
    if (begun && column + 1 + taken > width) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (begun) {
      out += ' ';
      ++column;
    }
    out += word;
    column += taken;
    begun = begun || !word.empty();
  }
  return out;
}

std::string render_terminal_table(const std::vector<TerminalColumn>& columns,
                                  const std::vector<std::vector<std::string>>& rows, std::size_t width,
                                  const std::vector<std::string>& notes) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::size_t widest = display_width(columns[i].title);
    for (const auto& row : rows) {
      if (i < row.size()) widest = std::max(widest, display_width(sanitize_terminal(row[i])));
    }
    widths.push_back(widest);
  }
  shrink_to(widths, columns, width);
  std::string out;
  const auto append_row = [&](const auto& cell_of) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) line.append(kGap, ' ');
      append_cell(line, cell_of(i), widths[i], columns[i].align);
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += line + '\n';
  };
  append_row([&](std::size_t i) { return std::string_view(columns[i].title); });
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& row = rows[at];
    append_row([&](std::size_t i) { return i < row.size() ? std::string_view(row[i]) : std::string_view(); });
    if (at < notes.size() && !notes[at].empty()) {
      out += std::string(kNoteIndent, ' ') + wrap_text(notes[at], width - kNoteIndent, kNoteIndent) + '\n';
    }
  }
  return out;
}

}  // namespace acctplan
