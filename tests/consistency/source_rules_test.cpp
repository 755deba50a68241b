// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <regex>

#include "source_tree.hpp"

using namespace acctplan;

namespace {

constexpr std::size_t kMostLines = 500;

/// `path:line` of every line of code in which the pattern is found.
std::vector<std::string> places_of(const std::vector<SourceText>& sources, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> places;
  for (const SourceText& source : sources) {
    for (std::size_t at = 0; at < source.lines.size(); ++at) {
      if (std::regex_search(code_of(source.lines[at]), expression)) {
        places.push_back(source.path + ":" + std::to_string(at + 1));
      }
    }
  }
  return places;
}

}  // namespace

TEST_CASE("code is told from comments and literals", "[source]") {
  CHECK(code_of("x(\"double // y\"); // float") == "x(\"\"); ");
  CHECK(places_of({{"a", {"double x;", "// double"}}}, R"(\bdouble\b)") == std::vector<std::string>{"a:1"});
}

TEST_CASE("every file starts with its licence and stays short", "[source]") {
  const std::vector<SourceText> sources = read_sources({"src", "include", "tests", "tools", "bench"});
  REQUIRE(sources.size() > 10);
  for (const SourceText& source : sources) {
    INFO(source.path);
    REQUIRE_FALSE(source.lines.empty());
    CHECK(source.lines.front() == "// SPDX-License-Identifier: MIT");
    CHECK(source.lines.size() <= kMostLines);
  }
}

TEST_CASE("headers are guarded", "[source]") {
  for (const SourceText& source : read_sources({"src", "include"})) {
    if (!source.path.ends_with(".hpp")) continue;
    INFO(source.path);
    CHECK(places_of({source}, "^#pragma once$").size() == 1);
  }
}

TEST_CASE("format strings are checked by the compiler", "[source]") {
  CHECK(places_of(read_sources({"src", "include"}), R"(fmt::runtime|\bvformat)").empty());
}

TEST_CASE("no decision rests on floating point", "[source]") {
  const std::vector<SourceText> sources =
      read_sources({"src/engine", "src/model", "include/acctplan/engine", "include/acctplan/model"});
  CHECK(places_of(sources, R"(\b(float|double)\b)") == std::vector<std::string>{});
}

TEST_CASE("engines and renderers print nothing and ask no clock", "[source]") {
  const std::vector<SourceText> sources =
      read_sources({"src/engine", "src/check", "src/render", "src/model", "src/load"});
  CHECK(places_of(sources, R"(std::cout|std::cerr|\bprintf|system_clock|std::locale|std::time\b)") ==
        std::vector<std::string>{});
}

TEST_CASE("output order never depends on a hash", "[source]") {
  CHECK(places_of(read_sources({"src/engine", "src/check", "src/render"}), R"(unordered_)") ==
        std::vector<std::string>{});
}
