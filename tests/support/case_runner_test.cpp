// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "run_case.hpp"

using namespace acctplan;

namespace {

CaseFile run_in_shell(const std::string& text) { return run_case(parse_case(text), "/bin/sh", ACCTPLAN_SOURCE_DIR); }

}  // namespace

TEST_CASE("a case is written as it was read", "[case]") {
  const std::string text =
      "Why this case.\n=== file a/b.yaml\nx: 1\n\\=== not a section\n\\\\back\n=== bytes c\n\\xff\\n\n=== run acctplan "
      "tier c\n"
      "=== stdin\nin\n\\no newline\n=== stdout\nout\n=== stderr\nerr\n=== wrote d\nbody\n=== exit 3\n";
  const CaseFile file = parse_case(text);
  CHECK(write_case(file) == text);
  REQUIRE(file.runs.size() == 1);
  CHECK(file.prose == "Why this case.\n");
  CHECK(file.runs[0].inputs.at(0).body == "x: 1\n=== not a section\n\\back\n");
  CHECK(file.runs[0].input == "in");
  CHECK(file.runs[0].expected == RunResult{"out\n", "err\n", "3", {{"d", "body\n"}}});
}

TEST_CASE("a malformed case is refused with its line", "[case]") {
  CHECK_THROWS_WITH(parse_case("=== stdout\n"), "line 1: a run has to come before `stdout`");
  CHECK_THROWS_WITH(parse_case("=== run acctplan\n=== stdour\n"), "line 2: unknown section `stdour`");
  CHECK_THROWS_WITH(parse_case("=== run acctplan\nx\n"), "line 2: this section has no body");
  CHECK_THROWS_WITH(parse_case("=== run acctplan\n=== stdout\na\n=== stdout\n"),
                    "line 4: section `stdout` is given twice");
  CHECK_THROWS_WITH(parse_case("prose\n"), "no `=== run` section");
  CHECK_THROWS_WITH(parse_case("=== run acctplan\n=== file a\n"), "input sections after the last run");
}

TEST_CASE("escaped bytes", "[case]") {
  CHECK(unescape_bytes("a\\x00\\xFF\\n\n\\\\b\\r\\t") == std::string("a\0\xFF\n\\b\r\t", 8));
  CHECK_THROWS_AS(unescape_bytes("\\q"), CaseFormatError);
  CHECK_THROWS_AS(unescape_bytes("\\xg0"), CaseFormatError);
  CHECK_THROWS_AS(unescape_bytes("\\x1"), CaseFormatError);
}

TEST_CASE("a run gives streams, status and the files it wrote, and later runs see them", "[case]") {
  const CaseFile got = run_in_shell(
      "=== file in.txt\nhello\n=== run acctplan -c 'cat in.txt -; echo oops >&2; echo made > new.txt; exit 3'\n"
      "=== stdin\nfrom stdin\n=== run acctplan -c 'cat new.txt; pwd; echo $TZ $NO_COLOR'\n");
  CHECK(got.runs[0].expected == RunResult{"hello\nfrom stdin\n", "oops\n", "3", {{"new.txt", "made\n"}}});
  CHECK(got.runs[1].expected == RunResult{"made\n{folder}\nUTC 1\n", "", "0", {}});
}

TEST_CASE("a signal is not taken for a status", "[case]") {
  CHECK(run_in_shell("=== run acctplan -c 'kill -9 $$'\n").runs[0].expected.exit == "signal 9");
}

TEST_CASE("a wrong expectation differs, and the difference reads well", "[case]") {
  const CaseFile file = parse_case("=== run acctplan -c 'echo one; echo two'\n=== stdout\none\nTWO\n=== exit 1\n");
  const CaseFile got = run_case(file, "/bin/sh", ACCTPLAN_SOURCE_DIR);
  CHECK_FALSE(file.runs[0].expected == got.runs[0].expected);
  CHECK(text_diff(write_case(file), write_case(got)) ==
        "  === run acctplan -c 'echo one; echo two'\n  === stdout\n  one\n- TWO\n- === exit 1\n+ two\n+ === exit 0\n");
}

TEST_CASE("a difference in the last newline alone is shown", "[case]") {
  CHECK(text_diff("a\n", "a").ends_with("(the newline at the end differs)\n"));
  CHECK(text_diff("a", "a").empty());
}

TEST_CASE("cases cannot write out of their folder", "[case]") {
  CHECK_THROWS_AS(run_in_shell("=== file ../x\n=== run acctplan -c true\n"), CaseFormatError);
  CHECK_THROWS_AS(run_in_shell("=== run ls\n"), CaseFormatError);
}
