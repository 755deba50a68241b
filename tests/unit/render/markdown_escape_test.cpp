// SPDX-License-Identifier: MIT
#include <acctplan/render/markdown_writer.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <catch2/catch.hpp>

using namespace acctplan;

// The oracle is GitHub's own parser: whatever the text, the document it builds shows that text and has the elements
// that we wrote, no other (but mail addresses that link themselves, which no escape prevents).

namespace {

struct Shown {
  std::string text;
  std::vector<std::string> elements;
};

Shown parse(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                      cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(cmark_parser_finish(parser.get()), cmark_node_free);
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(document.get()), cmark_iter_free);
  Shown shown;
  for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* node = cmark_iter_get_node(walk.get());
    const std::string type = cmark_node_get_type_string(node);
    if (type == "text") {
      shown.text += cmark_node_get_literal(node);
    } else if (type == "link") {
      const std::string_view url = cmark_node_get_url(node);
      if (url.find('@') == std::string_view::npos) shown.elements.push_back(type);
    } else {
      shown.elements.push_back(type);
    }
  }
  return shown;
}

/// The text as people see it: blanks collapsed.
std::string visible(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t')) ++at;
  for (const char c : text.substr(at)) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

const std::vector<std::string_view> kPieces = {"a",
                                               "Acme",
                                               "|",
                                               "||",
                                               "`",
                                               "``",
                                               "```",
                                               "*",
                                               "**",
                                               "_",
                                               "__",
                                               "~~",
                                               "~",
                                               "[",
                                               "]",
                                               "(",
                                               ")",
                                               "![",
                                               "](x)",
                                               "[ ] ",
                                               "[x] ",
                                               "<",
                                               ">",
                                               "<b>",
                                               "</b>",
                                               "<!--",
                                               "-->",
                                               "&",
                                               "&lt;",
                                               "&#35;",
                                               "&copy",
                                               ";",
                                               "#",
                                               "## ",
                                               " #",
                                               "-",
                                               "- ",
                                               "---",
                                               "+ ",
                                               "=",
                                               "===",
                                               "1.",
                                               "1) ",
                                               "12. ",
                                               "\\",
                                               "\\\\",
                                               "$",
                                               "$$",
                                               "$x$",
                                               ":",
                                               ":smile:",
                                               "http://",
                                               "https://a.example",
                                               "www.",
                                               "www.a.example",
                                               "ftp://",
                                               "mailto:",
                                               "xmpp:",
                                               "@",
                                               "dana@",
                                               "a@b.example",
                                               ".",
                                               "!",
                                               "\n",
                                               "\n\n",
                                               " ",
                                               "    ",
                                               "\t",
                                               "é",
                                               "日本",
                                               "\"",
                                               "'",
                                               "{",
                                               "}",
                                               "^",
                                               "=HYPERLINK(\"x\")",
                                               "%",
                                               ",",
                                               "0",
                                               "9",
                                               "R&D",
                                               "[^1]",
                                               "[a]: http://b.example",
                                               "<script>alert(1)</script>"};

std::vector<std::string> hostile_texts(std::size_t count) {
  std::vector<std::string> out;
  for (const std::string_view piece : kPieces) out.emplace_back(piece);
  std::uint64_t state = 20260202;
  const auto next = [&state](std::size_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % below;
  };
  while (out.size() < count) {
    std::string text;
    for (std::size_t pieces = 1 + next(7); pieces > 0; --pieces) text += kPieces[next(kPieces.size())];
    out.push_back(text);
  }
  return out;
}

void check_shown(const std::string& text, const std::string& markdown, const std::vector<std::string>& elements) {
  const Shown shown = parse(markdown);
  if (visible(shown.text) == visible(text) && shown.elements == elements) return;
  CAPTURE(text, markdown, elements);
  CHECK(visible(shown.text) == visible(text));
  CHECK(shown.elements == elements);
}

}  // namespace

TEST_CASE("hostile text is shown as it is, in every kind of block") {
  for (const std::string& text : hostile_texts(6000)) {
    const std::string inline_text = escape_markdown(text);
    if (inline_text.empty()) continue;
    MarkdownWriter writer;
    writer.paragraph(inline_text);
    check_shown(text, writer.take(), {"document", "paragraph"});
    writer.heading(2, text);
    check_shown(text, writer.take(), {"document", "heading"});
    writer.bullet(inline_text);
    check_shown(text, writer.take(), {"document", "list", "item", "paragraph"});
    writer.table({{"T", Align::right}}, {{inline_text}});
    check_shown("T" + text.substr(text.find_first_not_of(" \n\t")), writer.take(),
                {"document", "table", "table_header", "table_cell", "table_row", "table_cell"});
    writer.paragraph("**" + inline_text + "x**");
    check_shown(visible(text) + "x", writer.take(), {"document", "paragraph", "strong"});
  }
}
