// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "eam_sections.hpp"

namespace acctplan {
namespace {

/// Headings alone divide the slides, so that both programs count the same; notes that pandoc reads are hidden in Marp.
constexpr std::string_view kFrontMatter =
    "---\n"
    "marp: true\n"
    "headingDivider: 1\n"
    "paginate: true\n"
    "style: |\n"
    "  section { font-size: 28px; place-content: start stretch; overflow-wrap: break-word; }\n"
    "  table { font-size: 22px; margin-top: 0.5em; }\n"
    "  .notes { display: none; }\n"
    "---\n";

/// Where "iv) x", "A. x" or "(b) x" at the start of a line would begin a list for pandoc: the place of the mark; else
/// the text's end.
std::size_t letter_mark(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'))) ++at;
  const bool mark = at > 0 && at < text.size() && (text[at] == '.' || text[at] == ')');
  return mark && (at + 1 == text.size() || text[at + 1] == ' ') ? at : text.size();
}

/// Text for both programs: pandoc reads more marks than GitHub does.
std::string deck_text(std::string_view text) {
  const std::string plain = escape_markdown(text);
  const std::size_t mark = letter_mark(plain);
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (c == '^' || c == '{' || i == mark || (i == 0 && (c == '(' || c == ':' || c == '%'))) out += '\\';
    out += c;
  }
  return out;
}

std::string heading_of(const EamPack& pack, std::size_t index) {
  const EamSlide& slide = pack.slides[index];
  return index == 0 ? fmt::format("{}: {}", cut_text(pack.account->name(), 30), slide.title) : slide.title;
}

/// Whether a column holds figures, which are read from the right.
Align align_of(const SlideTable& table, std::size_t column) {
  Align out = Align::left;
  for (const auto& row : table.rows) {
    if (row[column] == "–") continue;
    if (row[column].find_first_not_of("0123456789.,% ") != std::string::npos) return Align::left;
    out = Align::right;
  }
  return out;
}

void write_slide_body(MarkdownWriter& out, const EamSlide& slide, std::string (*escape)(std::string_view)) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : slide.table.rows) {
    std::vector<std::string> cells;
    for (const std::string& cell : row) cells.push_back(escape(cell));
    rows.push_back(std::move(cells));
  }
  std::vector<MarkdownColumn> columns;
  for (std::size_t i = 0; i < slide.table.head.size(); ++i) {
    columns.push_back({slide.table.head[i], align_of(slide.table, i)});
  }
  out.table(columns, rows);
  for (const std::string& point : slide.points) out.bullet(escape(point));
}

std::string place_of(const FactRef& fact) {
  if (!fact.span.known()) return fact.field;
  return fmt::format("{}, {}:{}", fact.field, fact.span.file->name(), fact.span.file->locate(fact.span.begin).line);
}

std::string note_line(const Evidence& note) {
  std::string out = note.text;
  if (!note.rule.empty()) out += fmt::format(" [{}]", note.rule);
  for (const FactRef& fact : note.facts) out += fmt::format(" ({})", place_of(fact));
  return markdown_line(out);
}

/// As a comment, which Marp shows to the speaker. Its first line has no colon, so that it is no directive.
std::string comment_of(const std::vector<std::string>& notes) {
  std::string out = "<!--\nSpeaker notes\n\n";
  for (const std::string& note : notes) {
    out += "- ";
    for (std::size_t i = 0; i < note.size(); ++i) {
      // Two hyphens could end the comment.
      const bool pair = note[i] == '-' && i > 0 && note[i - 1] == '-';
      out += pair || (note[i] == '-' && i == 0) ? std::string(" -") : std::string(1, note[i]);
    }
    out += '\n';
  }
  return out + "-->";
}

void write_notes(MarkdownWriter& out, const EamSlide& slide) {
  if (slide.notes.empty()) return;
  std::vector<std::string> lines;
  for (const Evidence& note : slide.notes) lines.push_back(note_line(note));
  out.paragraph("<div class=\"notes\">");
  for (const std::string& line : lines) out.bullet(deck_text(line));
  out.paragraph("</div>");
  out.paragraph(comment_of(lines));
}

}  // namespace

std::string render_eam_deck(const EamPack& pack, DeckHead head) {
  MarkdownWriter out;
  if (!pack.needed) {
    out.heading(1, fmt::format("Executive meeting: {}", pack.account->name()));
    out.paragraph(deck_text(pack.standing));
  }
  for (std::size_t i = 0; i < pack.slides.size(); ++i) {
    out.paragraph("# " + deck_text(heading_of(pack, i)));
    write_slide_body(out, pack.slides[i], deck_text);
    write_notes(out, pack.slides[i]);
  }
  const std::string slides = out.take();
  return head == DeckHead::front_matter ? fmt::format("{}\n{}", kFrontMatter, slides) : slides;
}

void write_eam_slides(MarkdownWriter& out, const EamPack& pack) {
  out.heading(1, fmt::format("Executive briefing deck: {}", pack.account->name()));
  for (std::size_t i = 0; i < pack.slides.size(); ++i) {
    out.heading(2, fmt::format("Slide {}: {}", i + 1, pack.slides[i].title));
    write_slide_body(out, pack.slides[i], escape_markdown);
  }
}

}  // namespace acctplan
