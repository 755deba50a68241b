// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "reading.hpp"

using namespace acctplan;

TEST_CASE("YAML becomes a tree", "[document]") {
  struct Row {
    std::string_view yaml, tree;
  };
  const Row row = GENERATE(values<Row>({
      {"a: 1\nb: x y\n", "{a: p\"1\", b: p\"x y\"}"},
      {"a: 010\nb: 1.50\nc: 0x1F\nd: 1_000\n", "{a: p\"010\", b: p\"1.50\", c: p\"0x1F\", d: p\"1_000\"}"},
      {"a: no\nb: on\nc: 10:00\nd: 2026-01-02\n", "{a: p\"no\", b: p\"on\", c: p\"10:00\", d: p\"2026-01-02\"}"},
      {"a: null\nb: Null\nc: NULL\nd: ~\ne:\n", "{a: null, b: null, c: null, d: null, e: null}"},
      {"a: nULL\nb: 'null'\nc: \"~\"\n", "{a: p\"nULL\", b: q\"null\", c: q\"~\"}"},
      {"a: ''\nb: \"\"\n", "{a: q\"\", b: q\"\"}"},
      {"a: 'it''s'\nb: \"x\\ty\\u00e9\"\n", "{a: q\"it's\", b: q\"x\ty\xC3\xA9\"}"},
      {"a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{a: q\"x\ny\n\", b: q\"x y\"}"},
      {"a: |\r\n  x\r\n  y\r\nb: 1\r\n", "{a: q\"x\ny\n\", b: p\"1\"}"},
      {"a: |+\n  x\n\n", "{a: q\"x\n\n\"}"},
      {"a: |+\n  x\n\n...\n", "{a: q\"x\n\n\"}"},
      {"a: x\n  y\n\n  z\n", "{a: p\"x y\nz\"}"},
      {"a: [1, {b: 2}, [], {}]\n", "{a: [p\"1\", {b: p\"2\"}, [], {}]}"},
      {"a:\n- 1\n-\n- b: 2\n  c: 3\n", "{a: [p\"1\", null, {b: p\"2\", c: p\"3\"}]}"},
      {"a: [b: 1, c]\n", "{a: [{b: p\"1\"}, p\"c\"]}"},
      {"{a: 1, b}", "{a: p\"1\", b: null}"},
      {"? a\n: 1\n? b\n", "{a: p\"1\", b: null}"},
      {"2026: 1\ntrue: 2\n'': 3\n", "{2026: p\"1\", true: p\"2\", : p\"3\"}"},
      {"\"<<\": 1\n'*': 2\n", "{<<: p\"1\", *: p\"2\"}"},
      {"%YAML 1.2\n---\na: 1\n", "{a: p\"1\"}"},
      {"\xEF\xBB\xBF"
       "a: 1\n",
       "{a: p\"1\"}"},
      {"a: 1\n---\nb: 2\n...\n---\nc: 3\n", "{a: p\"1\"} {b: p\"2\"} {c: p\"3\"}"},
      {"# head\n---\n---\n# none\n---\na: 1\n---\n", "{a: p\"1\"}"},
      {"--- {a: 1}\n--- # next\nb: 2\n", "{a: p\"1\"} {b: p\"2\"}"},
      {"a: '\n  ---x'\nb: --- x\n", "{a: q\" ---x\", b: p\"--- x\"}"},
      {"a: \"x\\r\\ny\"\n", "{a: q\"x\ny\"}"},
  }));
  CAPTURE(row.yaml);
  const Reading reading(read_yaml, std::string(row.yaml));
  CHECK(reading.messages().empty());
  CHECK(shape(reading.roots) == row.tree);
}

TEST_CASE("YAML spans cover exactly what stands in the file", "[document]") {
  const Reading reading(
      read_yaml,
      "acc: plain text # note\r\n\"k\": 'it''s'\r\nlong: one\r\n  two\r\nesc: \"a \\\"b\\\"\"\r\n"
      "flow: [1, {x: ~, y: z}, ]\r\nnone:\r\nblock: |\r\n  l1\r\n\r\n  l2\r\nlist:\r\n  -\r\n  - last\r\n");
  REQUIRE(reading.roots.size() == 1);
  const Node& root = reading.roots[0];
  const auto value = [&](std::string_view key) { return reading.text(root.find(key)->span); };
  CHECK(value("acc") == "plain text");
  CHECK(value("k") == "'it''s'");
  CHECK(value("long") == "one\r\n  two");
  CHECK(value("esc") == "\"a \\\"b\\\"\"");
  CHECK(value("flow") == "[1, {x: ~, y: z}, ]");
  CHECK(value("none") == "none");
  CHECK(value("block") == "|\r\n  l1\r\n\r\n  l2");
  CHECK(value("list") == "-\r\n  - last");
  CHECK(reading.text(root.find("list")->items[0].span) == "-");
  const Node& inner = root.find("flow")->items[1];
  CHECK(reading.text(inner.span) == "{x: ~, y: z}");
  CHECK(reading.text(inner.entries[0].value.span) == "x");
  CHECK(reading.text(inner.entries[1].value.span) == "z");
  CHECK(reading.text(root.entries[1].key_span) == "\"k\"");
  CHECK(reading.text(root.entries[7].key_span) == "list");
  CHECK(root.span.begin == 0);
  CHECK(Catch::endsWith(reading.text(root.span), "- last"));
}

TEST_CASE("places after a mark, in later documents and behind wide characters are right", "[document]") {
  const Reading reading(read_yaml,
                        "\xEF\xBB\xBF"
                        "a: 1\n---\n\"é日\": \"é\" # c\n");
  REQUIRE(reading.roots.size() == 2);
  CHECK(reading.place(reading.roots[0].entries[0].key_span) == "1:1-1:2");
  CHECK(reading.place(reading.roots[0].entries[0].value.span) == "1:4-1:5");
  CHECK(reading.place(reading.roots[1].entries[0].key_span) == "3:1-3:5");
  CHECK(reading.place(reading.roots[1].entries[0].value.span) == "3:7-3:10");
}

TEST_CASE("a key is found in a map and nowhere else", "[document]") {
  const Reading reading(read_yaml, "a: {b: 1}\nc: [b]\n");
  REQUIRE(reading.roots.size() == 1);
  const Node& root = reading.roots[0];
  CHECK(root.find("a")->find("b")->text == "1");
  CHECK(root.find("b") == nullptr);
  CHECK(root.find("c")->find("b") == nullptr);
}
