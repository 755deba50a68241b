// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <string_view>

#include <acctplan/document/limits.hpp>

#include "../../support/rounds.hpp"
#include "reading.hpp"

using namespace acctplan;
using Catch::Matchers::Contains;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all(text);
  all.reserve(text.size() * times);
  while (all.size() < text.size() * times) all.append(all, 0, text.size() * times - all.size());
  return all.substr(0, text.size() * times);
}

}  // namespace

TEST_CASE("nesting is read to the limit and refused one deeper", "[document]") {
  const auto nested = [](std::size_t depth) { return "a: " + repeated("[", depth - 1) + repeated("]", depth - 1); };
  CHECK(Reading(read_yaml, nested(kMaxDepth)).found().empty());
  CHECK(Reading(read_yaml, nested(kMaxDepth + 1)).found() == "1:35-1:36 too-deep");
  CHECK(Reading(read_yaml, nested(400)).found() == "1:35-1:36 too-deep");
  CHECK(Reading(read_yaml, nested(20000)).found() == "1:35-1:36 too-deep");
  CHECK(Reading(read_yaml, "a: 1\nb: " + repeated("{a: ", 40) + repeated("}", 40) + "\nb: 2\n").found() ==
        "2:128-2:129 too-deep; 3:1-3:2 duplicate-key +2:1");
}

TEST_CASE("values are read to the limit of one account and refused one beyond", "[document]") {
  if (kSanitized) return;  // half a million values, twice
  // The map and the list are values too, and so is the key.
  const auto listed = [](std::size_t values) { return "a: [" + repeated("x,", values - 3) + "]\n"; };
  CHECK(Reading(read_yaml, listed(kMaxYamlNodes + 1)).found() == "1:999999-1:999999 too-many-nodes");
  CHECK(Reading(read_yaml, listed(kMaxYamlNodes) + "---\na: 1\n").found().empty());
}

TEST_CASE("input made to exhaust the reader ends in an error", "[document]") {
  struct Bomb {
    std::string text;
    std::string_view id;
  };
  // The first has the form of the text that the library reads for ever when asked for document after document.
  const Bomb bomb = GENERATE(
      Bomb{"\"\": \"x\" y\n\n\"a\"b\"\n- c: \"d\"e\n  f\n- \"g\nh: \"i\" j\n\"k\" l: \"m\nn\"o\n", "syntax"},
      Bomb{repeated("[", 4000000), "value-too-long"}, Bomb{"a: [" + repeated("\"\"", 2000000), "value-too-long"},
      Bomb{repeated(repeated("[", 1000) + "\n", 4000), "value-too-long"},
      Bomb{"a: \"" + repeated("x\n", 2000000), "value-too-long"}, Bomb{repeated("- ", 1000000), "too-deep"},
      Bomb{repeated("? ", 1000000), "too-deep"}, Bomb{repeated("a: &a 1\n", 500000), "too-many-errors"},
      Bomb{repeated("a: 1\n", 500000), "too-many-errors"}, Bomb{std::string(kMaxDocumentBytes + 1, 'x'), "too-large"},
      Bomb{"a: \"" + repeated("\\e", 100000) + "\"", "control-character"});
  const auto begin = std::chrono::steady_clock::now();
  const Reading reading(read_yaml, bomb.text);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  CHECK(reading.roots.empty());
  CHECK(reading.sink.all().size() <= 102);
  CHECK_THAT(reading.found(), Contains(std::string(bomb.id)));
  // Generous: the machine may be busy and the build instrumented.
  CHECK(took.count() < 20);
}
