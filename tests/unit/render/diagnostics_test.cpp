// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/render/diagnostics_json.hpp>
#include <acctplan/render/diagnostics_text.hpp>

using namespace acctplan;

namespace {

Span span_of(const SourceFile& file, std::string_view text) {
  const std::size_t at = file.bytes().find(text);
  return {&file, at, at + text.size()};
}

std::string one(const Span& span, std::string message = "m", std::string help = {}) {
  Diagnostics sink;
  sink.error("x.y", span, std::move(message), std::move(help));
  return render_text(sink, Colour::off);
}

}  // namespace

TEST_CASE("a diagnostic shows place, line, carets and remedy", "[render]") {
  const SourceFile file("accounts/northwind.yaml", std::string(21, '\n') + "  projected_acv_12: 95000\n");
  Diagnostics sink;
  sink.warning("format.unknown-field", span_of(file, "projected_acv_12"), "unknown field `projected_acv_12`",
               "did you mean `projected_acv_12m`?");
  CHECK(render_text(sink, Colour::off) ==
        "accounts/northwind.yaml:22:3: warning: unknown field `projected_acv_12` [format.unknown-field]\n"
        "22 |   projected_acv_12: 95000\n"
        "   |   ^^^^^^^^^^^^^^^^\n"
        "   = help: did you mean `projected_acv_12m`?\n");
}

TEST_CASE("related places follow as notes", "[render]") {
  const SourceFile file("a.yaml", "k: 1\nk: 2\n");
  Diagnostics sink;
  sink.add({"format.duplicate-key", Severity::error, Span{&file, 5, 6}, "twice", "", {{Span{&file, 0, 1}, "first"}}});
  CHECK(render_text(sink, Colour::off) ==
        "a.yaml:2:1: error: twice [format.duplicate-key]\n2 | k: 2\n  | ^\na.yaml:1:1: note: first\n");
}

TEST_CASE("carets stand under what they mean, whatever its width", "[render]") {
  const SourceFile wide("w", "日本: e\xCC\x81x tail");
  CHECK(one(span_of(wide, "e\xCC\x81x")) == "w:1:5: error: m [x.y]\n1 | 日本: e\xCC\x81x tail\n  |       ^^\n");
  const SourceFile tab("t", "\tabc");
  CHECK(one(span_of(tab, "abc")) == "t:1:2: error: m [x.y]\n1 |  abc\n  |  ^^^\n");
  const SourceFile control("c", "a\x1b[1mb!");
  CHECK(one(span_of(control, "b")) == "c:1:6: error: m [x.y]\n1 | a\\x1b[1mb!\n  |         ^\n");
  const SourceFile lines("l", "one: [1,\r\n  2]\r\n");
  CHECK(one(span_of(lines, "[1,\r\n  2]")) == "l:1:6: error: m [x.y]\n1 | one: [1,\n  |      ^^^\n");
}

TEST_CASE("an empty span, the end of a file and an empty file have a caret", "[render]") {
  const SourceFile file("f", "ab\n");
  CHECK(one(Span{&file, 1, 1}) == "f:1:2: error: m [x.y]\n1 | ab\n  |  ^\n");
  CHECK(one(Span{&file, 3, 3}) == "f:2:1: error: m [x.y]\n2 | \n  | ^\n");
  const SourceFile empty("e", "");
  CHECK(one(Span{&empty, 0, 0}) == "e:1:1: error: m [x.y]\n1 | \n  | ^\n");
}

TEST_CASE("a diagnostic without a place has no excerpt", "[render]") {
  CHECK(one(Span{}, "no place", "do this") == "error: no place [x.y]\n  = help: do this\n");
}

TEST_CASE("a long line is cut around the carets", "[render]") {
  const SourceFile file("long", std::string(5000, 'a') + "HERE" + std::string(5000, 'b'));
  CHECK(one(span_of(file, "HERE")) == "long:1:5001: error: m [x.y]\n1 | ..." + std::string(30, 'a') + "HERE" +
                                          std::string(66, 'b') + "...\n  | " + std::string(33, ' ') + "^^^^\n");
  const SourceFile start("start", "HERE" + std::string(200, 'b'));
  CHECK(one(span_of(start, "HERE")) ==
        "start:1:1: error: m [x.y]\n1 | HERE" + std::string(96, 'b') + "...\n  | ^^^^\n");
}

TEST_CASE("nothing from an input reaches the terminal as a command", "[render]") {
  const SourceFile file("na\x1b[2Jme\n", "x: \x1b]0;t\x07 \xE2\x80\xAE \xFF");
  const std::string text = one(Span{&file, 0, 1}, "\x1b[31m\nfake:1:1: error", "\xC2\x9B");
  CHECK(text ==
        "na\\x1b[2Jme\\n:1:1: error: \\x1b[31m\\nfake:1:1: error [x.y]\n1 | x: \\x1b]0;t\\x07 \\u202e \\xff\n  | ^\n"
        "  = help: \\u009b\n");
}

TEST_CASE("colour adds escape sequences and nothing else", "[render]") {
  const SourceFile file("f", "ab\n");
  Diagnostics sink;
  sink.error("x.y", Span{&file, 0, 1}, "m", "h");
  CHECK(render_text(sink, Colour::on) ==
        "\x1b[1mf:1:1: \x1b[0m\x1b[1;31merror: \x1b[0mm [x.y]\n1 | ab\n  | \x1b[1;31m^\x1b[0m\n"
        "  = \x1b[36mhelp:\x1b[0m h\n");
  CHECK(render_text({}, Colour::on).empty());
}

TEST_CASE("diagnostics as JSON have every key, places or null, and survive any bytes", "[render]") {
  const SourceFile file("f\xFF", "日: ab\n");
  Diagnostics sink;
  sink.add({"a.b", Severity::note, span_of(file, "ab"), "m\xC0", "h", {{Span{&file, 0, 3}, "r"}}});
  sink.warning("c.d", Span{}, "no place");
  CHECK(render_json(sink) == R"([
  {
    "file": "f�",
    "line": 1,
    "column": 4,
    "end_line": 1,
    "end_column": 6,
    "severity": "note",
    "id": "a.b",
    "message": "m�",
    "help": "h",
    "related": [
      {
        "file": "f�",
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 2,
        "message": "r"
      }
    ]
  },
  {
    "file": null,
    "line": null,
    "column": null,
    "end_line": null,
    "end_column": null,
    "severity": "warning",
    "id": "c.d",
    "message": "no place",
    "help": null,
    "related": []
  }
]
)");
  CHECK(render_json({}) == "[]\n");
}
