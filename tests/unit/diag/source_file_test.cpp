// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/diag/source_file.hpp>

using namespace acctplan;

TEST_CASE("places count lines from LF and CRLF, and columns in code points", "[diag]") {
  const SourceFile file("f", "ab\r\né日x\n\nend");
  CHECK(file.locate(0) == Place{1, 1});
  CHECK(file.locate(2) == Place{1, 3});
  CHECK(file.locate(3) == Place{1, 3});
  CHECK(file.locate(4) == Place{2, 1});
  CHECK(file.locate(6) == Place{2, 2});
  CHECK(file.locate(9) == Place{2, 3});
  CHECK(file.locate(10) == Place{2, 4});
  CHECK(file.locate(11) == Place{3, 1});
  CHECK(file.locate(15) == Place{4, 4});
  CHECK(file.locate(1000) == Place{4, 4});
  CHECK(file.line(1) == "ab");
  CHECK(file.line(2) == "é日x");
  CHECK(file.line(3).empty());
  CHECK(file.line(4) == "end");
  CHECK(file.line(0).empty());
  CHECK(file.line(5).empty());
}

TEST_CASE("a byte order mark takes no column", "[diag]") {
  const SourceFile file("f",
                        "\xEF\xBB\xBF"
                        "ab\n");
  CHECK(file.locate(0) == Place{1, 1});
  CHECK(file.locate(3) == Place{1, 1});
  CHECK(file.locate(4) == Place{1, 2});
  CHECK(file.line(1) == "ab");
}

TEST_CASE("empty files and files without a last line end have places", "[diag]") {
  CHECK(SourceFile("f", "").locate(0) == Place{1, 1});
  CHECK(SourceFile("f", "a\n").locate(2) == Place{2, 1});
  CHECK(SourceFile("f", "a\r").line(1) == "a\r");
}

TEST_CASE("an excerpt has the lines of the file that it is of", "[diag]") {
  SourceFile excerpt("f", "one\ntwo\n");
  excerpt.number_lines_from(41);
  CHECK(excerpt.locate(1) == Place{41, 2});
  CHECK(excerpt.locate(5) == Place{42, 2});
  CHECK(excerpt.line(40).empty());
  CHECK(excerpt.line(41) == "one");
  CHECK(excerpt.line(42) == "two");
  CHECK(excerpt.line(43).empty());
  CHECK(excerpt.line(44).empty());
}

TEST_CASE("sources stay where they are while others are added", "[diag]") {
  SourceSet set;
  const SourceFile& first = set.add("first", "1");
  for (int at = 0; at < 1000; ++at) set.add("more", "x");
  CHECK(first.name() == "first");
  CHECK(place_of(Span{&first, 0, 1}) == "first:1");
  CHECK(place_of(Span{}).empty());
}

TEST_CASE("diagnostics keep their order and are counted by severity", "[diag]") {
  Diagnostics sink;
  sink.note("a", {}, "1");
  sink.warning("b", {}, "2", "help");
  CHECK_FALSE(sink.has_errors());
  sink.error("c", {}, "3");
  CHECK(sink.has_errors());
  sink.append(sink);
  CHECK(sink.count(Severity::error) == 2);
  CHECK(sink.count(Severity::warning) == 2);
  REQUIRE(sink.all().size() == 6);
  CHECK(sink.all()[1].help == "help");
  CHECK(sink.all()[5].id == "c");
  CHECK(to_text(Severity::note) == "note");
  CHECK(to_text(Severity::warning) == "warning");
  CHECK(to_text(Severity::error) == "error");
}
