// SPDX-License-Identifier: MIT
#include <acctplan/render/markdown_writer.hpp>

#include <catch2/catch.hpp>

using namespace acctplan;

TEST_CASE("text that means nothing to Markdown is left as it is") {
  for (const std::string_view text : {"Northwind Grid", "$82,000 of $140,000", "current_acv > 100", "R&D team",
                                      "a - b + c", "2026-01-20", "10:00", "São Paulo – 1,5 %", "C#, F# and more"}) {
    CHECK(escape_markdown(text) == text);
  }
}

TEST_CASE("marks of Markdown are escaped") {
  CHECK(escape_markdown("a|b") == "a&#124;b");
  CHECK(escape_markdown("<script>") == "&lt;script>");
  CHECK(escape_markdown("`x` *y* _z_ [w] ~v~") == "\\`x\\` \\*y\\* \\_z\\_ \\[w\\] \\~v\\~");
  CHECK(escape_markdown("# top") == "\\# top");
  CHECK(escape_markdown("- item") == "\\- item");
  CHECK(escape_markdown("12. item") == "12\\. item");
  CHECK(escape_markdown("C#") == "C\\#");
  CHECK(escape_markdown("&amp; &#35; R&D") == "&amp;amp; &amp;#35; R&amp;D");
  CHECK(escape_markdown("https://x.example www.x.example :smile:") ==
        "https&#58;//x.example www&#46;x.example &#58;smile&#58;");
  CHECK(escape_markdown("k.ito@acme.example") == "k.ito&#64;acme.example");
  CHECK(escape_markdown("$x$") == "\\$x\\$");
}

TEST_CASE("a name cannot leave its line or turn it round") {
  CHECK(escape_markdown("  a\r\n\n# b\t c  ") == "a # b c");
  CHECK(escape_markdown("a\u202Eb") == "a\uFFFDb");
  CHECK(escape_markdown("a\xFF") == "a\uFFFD");
}

TEST_CASE("code spans hold backticks, and pipes do not break a table") {
  CHECK(markdown_code("revenue.current_acv") == "`revenue.current_acv`");
  CHECK(markdown_code("a`b") == "``a`b``");
  CHECK(markdown_code("`a") == "`` `a ``");
  CHECK(markdown_code("a|b") == "a&#124;b");
}

TEST_CASE("Mermaid labels hold no syntax") {
  CHECK(mermaid_text("click me") == "#99;lick#32;me");
  CHECK(mermaid_text("A\"]-->B") == "#65;#34;#93;#45;#45;#62;B");
  CHECK(mermaid_text("\u00C9va") == "#201;va");
}

TEST_CASE("blocks stand apart and list items together") {
  MarkdownWriter writer;
  writer.heading(1, "Plan #");
  writer.paragraph("Some **text**.");
  writer.bullet("one");
  writer.bullet("two", 1);
  writer.numbered("first");
  writer.numbered("second");
  writer.table({{"Name", Align::left}, {"Value", Align::right}}, {{"a", "1"}, {"", "2"}, {"c"}});
  writer.table({{"None", Align::left}}, {});
  writer.code_block("mermaid", "graph TD");
  writer.quote("said");
  writer.numbered("anew");
  CHECK(writer.take() ==
        "# Plan \\#\n\nSome **text**.\n\n- one\n  - two\n\n1. first\n2. second\n\n"
        "| Name | Value |\n| --- | --: |\n| a | 1 |\n| | 2 |\n| c | |\n\n"
        "```mermaid\ngraph TD\n```\n\n> said\n\n1. anew\n");
  CHECK(writer.take().empty());
}
