// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "cli/file_list.hpp"

using acctplan::paths_of_list;
using Paths = std::vector<std::string>;

TEST_CASE("a list of files has one a line, however its lines end", "[cli]") {
  CHECK(paths_of_list("").empty());
  CHECK(paths_of_list("a.yaml\nb/c d.yaml\r\n\n\r\ne.yaml") == Paths{"a.yaml", "b/c d.yaml", "e.yaml"});
}

TEST_CASE("names that git quotes are taken for what they say", "[cli]") {
  CHECK(paths_of_list(R"("f/z\303\274rich.yaml")") == Paths{"f/z\xC3\xBCrich.yaml"});
  CHECK(paths_of_list(R"("a\tb\\c\"d\a\b\v\f\n\r\001\377")") == Paths{"a\tb\\c\"d\a\b\v\f\n\r\x01\xFF"});
}

TEST_CASE("what git does not write is a name as it stands", "[cli]") {
  for (const std::string line : {R"(")", R"("")", R"("a)", R"(a")", R"("a"b")", R"("a\")", R"("\x41")", R"("\8")",
                                 R"("\12")", R"("\400")", R"(a\tb)"}) {
    CHECK(paths_of_list(line) == Paths{line});
  }
}

TEST_CASE("in a list of names that end in NUL nothing else has a meaning", "[cli]") {
  using namespace std::string_literals;
  CHECK(paths_of_list("a.yaml\0\"b\\303\"\0two\nlines\r\0"s) == Paths{"a.yaml", "\"b\\303\"", "two\nlines\r"});
}
