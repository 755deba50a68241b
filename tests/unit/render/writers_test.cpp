// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/render/csv_writer.hpp>
#include <acctplan/render/json_writer.hpp>
#include <acctplan/render/terminal_table.hpp>

using namespace acctplan;

TEST_CASE("JSON numbers are exact text", "[json]") {
  JsonWriter json("USD");
  json.begin_object();
  json.field("money", Money::from_minor(10000001));
  json.field("whole", Money::from_minor(8200000));
  json.field("none", std::optional<Money>());
  json.key("share");
  json.share(Rational(2, 3));
  json.key("points");
  json.points(Rational(6839, 100));
  json.key("tenths");
  json.tenths(680);
  json.field("date", Date(2026, 2, 2));
  json.field("list", std::vector<std::string>{"a\"b", "\xFF"});
  json.key("empty");
  json.begin_array();
  json.end_array();
  json.field("flag", true);
  json.end_object();
  CHECK(json.take() == R"({
  "money": 100000.01,
  "whole": 82000,
  "none": null,
  "share": 0.6666,
  "points": 68.3,
  "tenths": 68,
  "date": "2026-02-02",
  "list": [
    "a\"b",
    ")"
                       "\uFFFD"
                       R"("
  ],
  "empty": [],
  "flag": true
}
)");
}

TEST_CASE("text cells cannot become formulas, numbers stay numbers", "[csv]") {
  CsvWriter csv({"name", "n"});
  csv.text("=HYPERLINK(\"x\")").number("-5000").end_row();
  csv.text("a,b").number(std::optional<std::int64_t>()).end_row();
  csv.text("-1\n2").number(7).end_row();
  CHECK(csv.take() == "name,n\n\"'=HYPERLINK(\"\"x\"\")\",-5000\n\"a,b\",\n\"'-1\n2\",7\n");
}

TEST_CASE("tables fit the terminal and count what is seen", "[table]") {
  const std::vector<TerminalColumn> columns = {{"id"}, {"n", Align::right}, {"why", Align::left, Shrink::yes}};
  const std::vector<std::vector<std::string>> rows = {{"\u65E5\u672C", "5", "short"},
                                                      {"b", "12", "a very long reason"}};
  CHECK(render_terminal_table(columns, rows, 100) ==
        "id     n  why\n\u65E5\u672C   5  short\nb     12  a very long reason\n");
  CHECK(render_terminal_table(columns, rows, 20) ==
        "id     n  why\n\u65E5\u672C   5  short\nb     12  a very lo\u2026\n");
  CHECK(fit_to_width("a\x1B[31m", 100) == "a\\x1b[31m");
  CHECK(wrap_text("one two three", 8, 2) == "one two\n  three");
  // A first word as wide as the indent keeps the blank behind it.
  CHECK(wrap_text("won, not totalled", 80, 4) == "won, not totalled");
  CHECK(wrap_text("won, not totalled", 7, 4) == "won,\n    not\n    totalled");
}
