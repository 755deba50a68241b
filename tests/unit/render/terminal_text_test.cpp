// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include <acctplan/render/terminal_text.hpp>

using namespace acctplan;

TEST_CASE("what a terminal would obey is shown instead", "[render]") {
  struct Row {
    std::string_view text, shown;
  };
  const Row row = GENERATE(values<Row>({{"plain Zürich 日本", "plain Zürich 日本"},
                                        {"\x1b[31mred", "\\x1b[31mred"},
                                        {"a\tb\nc\rd", "a b\\nc\\x0dd"},
                                        {"\x7F", "\\x7f"},
                                        {"\xC2\x9B"
                                         "31m",
                                         "\\u009b31m"},
                                        {"\xE2\x80\xAE"
                                         "abc",
                                         "\\u202eabc"},
                                        {"\xE2\x80\x8F", "\\u200f"},
                                        {"\xE2\x81\xA6", "\\u2066"},
                                        {"\xE2\x80\xA8", "\\u2028"},
                                        {"\xEF\xBB\xBF", "\\ufeff"},
                                        {"\xFF\xC0\xAF", "\\xff\\xc0\\xaf"},
                                        {"\xED\xA0\x80", "\\xed\\xa0\\x80"},
                                        {"cut \xE6\x97", "cut \\xe6\\x97"}}));
  CHECK(sanitize_terminal(row.text) == row.shown);
}

TEST_CASE("no byte and no pair of bytes leaves a control behind", "[render]") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string safe = sanitize_terminal(std::string{static_cast<char>(first), static_cast<char>(second)});
      for (std::size_t at = 0; at < safe.size(); ++at) {
        const auto byte = static_cast<unsigned char>(safe[at]);
        const bool c1 = byte == 0xC2 && at + 1 < safe.size() && static_cast<unsigned char>(safe[at + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || c1) FAIL("bytes " << first << " " << second);
      }
    }
  }
}

TEST_CASE("width is counted in what people see", "[render]") {
  struct Row {
    std::string_view text;
    std::size_t width;
  };
  const Row row = GENERATE(values<Row>({{"", 0},
                                        {"abc", 3},
                                        {"日本", 4},
                                        {"e\xCC\x81", 1},
                                        {"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", 2},
                                        {"\xE2\x9D\xA4\xEF\xB8\x8F", 2},
                                        {"\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA", 2},
                                        {"한글", 4},
                                        {"\xFF", 1}}));
  CHECK(display_width(row.text) == row.width);
  std::size_t cells = 0;
  for (const TerminalCell& cell : terminal_cells(row.text)) cells += cell.width;
  if (row.text != "\xFF") CHECK(cells == row.width);
}
