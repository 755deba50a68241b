// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/document/compact_tree.hpp>

#include "../../support/tree_lines.hpp"
#include "reading.hpp"

using namespace acctplan;

TEST_CASE("a compact tree expands to the tree that it was made from", "[document]") {
  const std::string_view text = GENERATE(
      as<std::string_view>(), "a: 1\n", "a:\nb: ~\nc: ''\n'': d\n",
      "a: [x, {y: z}, [], {}, ~]\nb: {c: {d: [1, [2, [3]]]}}\n", "\"k\\u00e9y\": \"it\\ts\"\n'it''s': 'so''so'\n",
      "a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\n", "\xEF\xBB\xBF# note\r\na: z\r\nb: [z,\r\n  z]\r\n");
  CAPTURE(text);
  const Reading reading(read_yaml, std::string(text));
  REQUIRE(reading.messages().empty());
  std::string bytes(text);
  const std::vector<CompactNode> nodes = compact_tree(reading.roots.at(0), bytes);
  CHECK(bytes.starts_with(text));
  CHECK(tree_lines(expand_tree(nodes, bytes, reading.file)) == tree_lines(reading.roots[0]));
}

TEST_CASE("only texts that do not stand in the file are kept beside it", "[document]") {
  const Reading reading(read_yaml, "a: plain\nb: 'quoted'\nc: \"x\\ty\"\n");
  std::string bytes(reading.file.bytes());
  const std::size_t size = bytes.size();
  const std::vector<CompactNode> nodes = compact_tree(reading.roots.at(0), bytes);
  CHECK(nodes.size() == 7);
  CHECK(bytes.substr(size) == "x\ty");
}
