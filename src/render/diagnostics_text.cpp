// SPDX-License-Identifier: MIT
#include <acctplan/render/diagnostics_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace acctplan {
namespace {

constexpr std::size_t kShownColumns = 100;
constexpr std::size_t kColumnsBefore = 30;
/// Bytes of a line looked at before and after the span: enough for the shown columns of any script.
constexpr std::size_t kReach = 2048;
constexpr std::string_view kCut = "...";

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kCyan = "\x1b[36m";

std::string_view style_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\x1b[1;36m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::error:
      break;
  }
  return "\x1b[1;31m";
}

std::string painted(std::string_view text, std::string_view style, Colour colour) {
  if (colour == Colour::off || text.empty()) return std::string(text);
  return fmt::format("{}{}\x1b[0m", style, text);
}

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// A part of a source line, and where in it a span stands, in columns.
struct Excerpt {
  std::string text;
  std::size_t before = 0;
  std::size_t marked = 1;
};

/// A line that may be very long, reduced to what lies around a span.
struct Surroundings {
  std::string_view text;
  std::size_t begin = 0;  ///< of the span, in text
  std::size_t end = 0;
  bool cut_before = false;
  bool cut_after = false;
};

Surroundings around(const Span& span, std::size_t line_number) {
  const std::string_view line = span.file->line(line_number);
  const auto line_begin = static_cast<std::size_t>(line.data() - span.file->bytes().data());
  const std::size_t begin = std::min(span.begin < line_begin ? 0 : span.begin - line_begin, line.size());
  const std::size_t end = std::clamp(span.end < line_begin ? 0 : span.end - line_begin, begin, line.size());
  std::size_t from = begin > kReach ? begin - kReach : 0;
  std::size_t to = std::min(begin + kReach, line.size());
  while (from > 0 && from < line.size() && continues_code_point(line[from])) --from;
  while (to < line.size() && continues_code_point(line[to])) ++to;
  return {line.substr(from, to - from), begin - from, std::min(end, to) - from, from > 0, to < line.size()};
}

Excerpt excerpt_of(const Span& span, std::size_t line_number) {
  const Surroundings near = around(span, line_number);
  const std::vector<TerminalCell> cells = terminal_cells(near.text);
  // A span that starts inside of what people see as one character marks that character.
  std::size_t first = 0;
  while (first < cells.size() && (first + 1 < cells.size() ? cells[first + 1].begin : near.text.size()) <= near.begin) {
    ++first;
  }
  std::size_t total = 0;
  for (const TerminalCell& cell : cells) total += cell.width;
  std::size_t from = 0;
  std::size_t to = cells.size();
  if (total > kShownColumns) {
    std::size_t columns = 0;
    from = first;
    while (from > 0 && columns + cells[from - 1].width <= kColumnsBefore) columns += cells[--from].width;
    to = first;
    while (to < cells.size() && columns + cells[to].width <= kShownColumns) columns += cells[to++].width;
  }
  Excerpt excerpt;
  if (from > 0 || near.cut_before) excerpt.text = kCut;
  excerpt.before = excerpt.text.size();
  std::size_t marked = 0;
  for (std::size_t at = from; at < to; ++at) {
    excerpt.text += cells[at].shown;
    if (at < first) excerpt.before += cells[at].width;
    if (at >= first && cells[at].begin < near.end) marked += cells[at].width;
  }
  if (to < cells.size() || near.cut_after) excerpt.text += kCut;
  excerpt.marked = std::max<std::size_t>(marked, 1);
  return excerpt;
}

std::string place(const Span& span, Place at) {
  return fmt::format("{}:{}:{}: ", sanitize_terminal(span.file->name()), at.line, at.column);
}

void render(const Diagnostic& item, Colour colour, std::string& out) {
  const bool known = item.span.known();
  const Place at = known ? item.span.file->locate(item.span.begin) : Place{};
  if (known) out += painted(place(item.span, at), kBold, colour);
  out += painted(fmt::format("{}: ", to_text(item.severity)), style_of(item.severity), colour);
  out += sanitize_terminal(item.message);
  if (!item.id.empty()) out += fmt::format(" [{}]", item.id);
  out += '\n';
  const std::string number = known ? fmt::format("{}", at.line) : std::string(1, ' ');
  if (known) {
    const Excerpt excerpt = excerpt_of(item.span, at.line);
    out += fmt::format("{} | {}\n", number, excerpt.text);
    const std::string carets = painted(std::string(excerpt.marked, '^'), style_of(item.severity), colour);
    out += fmt::format("{:{}} | {:{}}{}\n", "", number.size(), "", excerpt.before, carets);
  }
  if (!item.help.empty()) {
    out += fmt::format("{:{}} = {} {}\n", "", number.size(), painted("help:", kCyan, colour),
                       sanitize_terminal(item.help));
  }
  for (const Related& related : item.related) {
    if (related.span.known()) {
      out += painted(place(related.span, related.span.file->locate(related.span.begin)), kBold, colour);
    }
    out += painted("note: ", style_of(Severity::note), colour) + sanitize_terminal(related.message) + '\n';
  }
}

}  // namespace

std::string render_text(const Diagnostics& diagnostics, Colour colour) {
  std::string out;
  for (const Diagnostic& item : diagnostics.all()) render(item, colour, out);
  return out;
}

}  // namespace acctplan
