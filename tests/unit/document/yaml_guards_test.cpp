// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "reading.hpp"

using namespace acctplan;
using Catch::Matchers::Contains;

namespace {

struct YamlRow {
  std::string_view yaml, found;
};

void check_refused(const YamlRow& row) {
  CAPTURE(row.yaml);
  const Reading reading(read_yaml, std::string(row.yaml));
  CHECK(reading.found() == row.found);
  CHECK(reading.roots.empty());
}

}  // namespace

TEST_CASE("YAML that reads otherwise than it looks is refused with its place", "[document]") {
  check_refused(GENERATE(values<YamlRow>({
      {"a: \"oops\nb: 1\n", "1:4-1:5 unterminated-quote"},
      {"a: 1\nb: 'oops\nc: 1\n", "2:4-2:5 unterminated-quote"},
      {"a: [1, \"b, c]\nd: 1\n", "1:8-1:9 unterminated-quote"},
      {"a: b 'c\nd: \"x\n", "2:4-2:5 unterminated-quote"},
      {"a: \"oops\nb: \"x\"\n", "2:5-2:6 syntax +1:4"},
      {"a: 1\nb: 2\na: 3\n", "3:1-3:2 duplicate-key +1:1"},
      {"a: 1\n\"a\": 2\n'a': 3\n", "2:1-2:4 duplicate-key +1:1; 3:1-3:4 duplicate-key +1:1"},
      {"x: {a: 1, a: 2}\n", "1:11-1:12 duplicate-key +1:5"},
      {"\"\\u0061\": 1\na: 2\n", "2:1-2:2 duplicate-key +1:1"},
      {"a: &x 1\nb: *x\n", "1:4-1:6 anchor; 2:4-2:6 alias"},
      {"a: *x\n", "1:4-1:5 alias"},
      {"a: &x [1, *x]\n", "1:4-1:6 anchor; 1:11-1:13 alias"},
      {"&k a: 1\n", "1:1-1:3 anchor"},
      {"a: &x\n", "1:4-1:6 anchor"},
      {"b: {x: 1}\n<<: {y: 2}\n", "2:1-2:3 merge-key"},
      {"a: !!python/object:os.system x\n", "1:4-1:29 tag"},
      {"a: !!str 1\nb: !foo {x: 1}\nc: ! x\n", "1:4-1:9 tag; 2:4-2:8 tag; 3:4-3:5 tag"},
      {"a: !!int &n 1\n", "1:4-1:9 tag; 1:10-1:12 anchor"},
      {"[a]: 1\n", "1:1-1:4 key-not-text"},
      {"{a: 1}: 1\n", "1:1-1:7 key-not-text"},
      {"~: 1\nnull: 2\n", "1:1-1:2 key-not-text; 2:1-2:5 key-not-text"},
      {": 1\n", "1:1-1:1 key-not-text"},
      {"? [a, b]\n: 1\n", "1:3-1:9 key-not-text"},
      {"a: 1\ntier\n", "2:1-2:5 syntax"},
      {"a: 1\n)\n", "2:1-2:2 syntax"},
      {"a: 1\n-2\n", "2:1-2:3 syntax"},
      {"a: 1\nb:2\n", "2:1-2:4 syntax"},
      {"a: |#'\n  x\n", "1:4-1:5 syntax"},
  })));
}

TEST_CASE("faults of YAML's grammar have a place", "[document]") {
  check_refused(GENERATE(values<YamlRow>({
      {"a:\n\tb: 1\n", "2:1-2:2 tab"},
      {"a:\n  b: 1\n  \tc: 1\n", "3:3-3:4 tab"},
      {"a: @x\n", "1:4-1:5 reserved-character"},
      {"a: `x`\n", "1:4-1:5 reserved-character"},
      {"a: %x\n", "1:4-1:5 reserved-character"},
      {"a: b: c\n", "1:5-1:6 syntax"},
      {"a: - b\n", "1:4-1:5 syntax"},
      {"a: ]\n", "1:4-1:5 syntax"},
      {"a: [1\nb: 2\n", "2:2-2:3 syntax +1:4"},
      {"a: {b: 1\n", "2:1-2:1 syntax +1:4"},
      {"a: \"x\" y\n", "1:8-1:9 syntax"},
      {"a: 1\n  b: 2\n", "2:4-2:5 syntax"},
      {"a: \"\\q\"\n", "1:5-1:7 bad-escape"},
      {"a: \"\\é\"\n", "1:5-1:7 bad-escape"},
      {"a: \"\\xZZ\"\n", "1:5-1:9 bad-escape"},
      {"a: \"\\uD83D\\uDE00\"\n", "1:5-1:11 bad-escape"},
      {"%YAML 3.0\n---\na: 1\n", "1:1-1:2 yaml-version"},
      {"a: |0\n  x\n", "1:6-1:6 syntax"},
      {"- a\nb: 1\n", "2:1-2:2 syntax"},
      {"- a\né: 1\n", "2:1-2:2 syntax"},
      {"a: 1\n... b\n", "2:5-2:6 syntax"},
  })));
}

TEST_CASE("a root that is no map is refused", "[document]") {
  check_refused(GENERATE(values<YamlRow>({
      {"", "1:1-1:1 empty-document"},
      {" \n\t\n", "1:1-1:1 empty-document"},
      {"# only\n---\n...\n", "1:1-1:1 empty-document"},
      {"just text\n", "1:1-1:10 not-a-map"},
      {"\"text\"\n", "1:1-1:7 not-a-map"},
      {"a:1\nb:2\n", "1:1-2:4 not-a-map"},
      {"- a\n- b\n", "1:1-2:4 not-a-map"},
      {"~\n", "1:1-1:2 not-a-map"},
      {"a:\xC2\xA0"
       "1\n",
       "1:1-1:5 not-a-map"},
  })));
}

TEST_CASE("bytes that are no text are refused before the library sees them", "[document]") {
  check_refused(GENERATE(values<YamlRow>({
      {"a: x\x92y\n", "1:5-1:5 not-utf8"},
      {"a: \xC0\xAF\n", "1:4-1:5 not-utf8"},
      {"a: \xED\xA0\x80\n", "1:4-1:5 not-utf8"},
      {"a: \xF4\x90\x80\x80\n", "1:4-1:5 not-utf8"},
      {"a: \xE6\x97", "1:4-1:5 not-utf8"},
      {std::string_view("\xFF\xFE"
                        "a\0:\0",
                        6),
       "1:1-1:1 not-utf8"},
      {std::string_view("\xFF\xFE\0\0a\0\0\0", 8), "1:1-1:1 not-utf8"},
      {std::string_view("\0a\0:\0 \0001", 8), "1:1-1:1 not-utf8"},
      {std::string_view("a\0\0\0:\0\0\0", 8), "1:1-1:1 not-utf8"},
      {"a: x\x1b[31m\nb: \x04\n", "1:5-1:6 control-character; 2:4-2:5 control-character"},
      {std::string_view("a: x\0y\n", 7), "1:5-1:6 control-character"},
      {"a: x\x7F\n", "1:5-1:6 control-character"},
      {"a: é\xC2\x9B"
       "31m\n",
       "1:5-1:6 control-character"},
      {"a: \xEF\xBF\xBE\n", "1:4-1:5 control-character"},
      {"a: 1\n\xEF\xBB\xBF"
       "b: 2\n",
       "2:1-2:2 byte-order-mark"},
      {"a: 1\rb: 2\r", "1:5-1:6 carriage-return; 1:10-1:11 carriage-return"},
  })));
}

TEST_CASE("characters that turn the direction of text are read, with a warning for each of the first twenty") {
  const Reading raw(read_yaml, "a: x\xE2\x80\xAEy\n");
  CHECK(raw.found() == "1:5-1:6 bidi-control");
  CHECK_FALSE(raw.sink.has_errors());
  CHECK(shape(raw.roots) == "{a: p\"x\xE2\x80\xAEy\"}");
  const Reading escaped(read_yaml, "a: \"\\u2066y\\u2069\"\n");
  CHECK(escaped.found() == "1:5-1:11 bidi-control; 1:12-1:18 bidi-control");
  CHECK(shape(escaped.roots) == "{a: q\"\xE2\x81\xA6y\xE2\x81\xA9\"}");
  std::string many;
  for (int i = 0; i < 21; ++i) many += "\xE2\x80\xAE";
  CHECK(Reading(read_yaml, "a: x" + many + "y\n").sink.all().size() == 20);
}

TEST_CASE("escapes cannot bring in what raw bytes may not", "[document]") {
  check_refused(GENERATE(values<YamlRow>({
      {"a: \"x\\e[31m\"\n", "1:6-1:8 control-character"},
      {"a: \"\\0\\x1b\\u0007\\U0000007f\"\n",
       "1:5-1:7 control-character; 1:7-1:11 control-character; 1:11-1:17 control-character; 1:17-1:27 "
       "control-character"},
      {"a: \"\\N\\u009B\"\n", "1:5-1:7 control-character; 1:7-1:13 control-character"},
      {"a: \"\\uFEFF\"\n", "1:5-1:11 byte-order-mark"},
      {"a: \"x\\ry\"\n", "1:6-1:8 control-character"},
      {"\"\\e\": 1\n", "1:2-1:4 control-character"},
  })));
}

TEST_CASE("a backslash that starts no escape and harmless escapes are read", "[document]") {
  CHECK(shape(Reading(read_yaml, "a: '\\e'\nb: \"\\\\e\\t\\n\"\n").roots) == "{a: q\"\\e\", b: q\"\\e\t\n\"}");
}

TEST_CASE("text lost to a comment is a warning", "[document]") {
  const YamlRow row = GENERATE(values<YamlRow>({
      {"name: Acme #1\n", "1:12-1:14 cut-by-comment"},
      {"channel: #general # x\n", "1:10-1:22 cut-by-comment"},
      {"a: [b #c\n]\n", "1:7-1:9 cut-by-comment"},
      {"a: b # c\nd: e #\nf: g #!h\ni: j ## k\nl: 'm' #n\no: p#q\n", ""},
  }));
  CAPTURE(row.yaml);
  const Reading reading(read_yaml, std::string(row.yaml));
  CHECK(reading.found() == row.found);
  CHECK(reading.roots.size() == 1);
}

TEST_CASE("one document that is refused does not take the others with it", "[document]") {
  const Reading reading(read_yaml, "a: 1\n---\nb: \"oops\n---\nc: 1\nc: 2\n---\nd: 1\n");
  CHECK(shape(reading.roots) == "{a: p\"1\"} {d: p\"1\"}");
  CHECK(reading.found() == "3:4-3:5 unterminated-quote; 6:1-6:2 duplicate-key +5:1");
}

TEST_CASE("remedies fit the fault", "[document]") {
  const YamlRow row = GENERATE(values<YamlRow>({
      {"a:\n\tb: 1\n", "indent with spaces"},
      {"a:1\n", "is a space missing after `:`?"},
      {"a: @x\n", "quote the value"},
      {"- a\n", "lines of `---`"},
      {"a: x\x92\n", "iconv -f WINDOWS-1252 -t UTF-8"},
      {std::string_view("\xFF\xFE"
                        "a\0",
                        4),
       "iconv -f UTF-16 -t UTF-8"},
      {"<<: {}\n", "write the merged values out"},
      {"a: \"x\n", "add the closing quote"},
      {"", "`acctplan init`"},
  }));
  CHECK_THAT(Reading(read_yaml, std::string(row.yaml)).messages(), Contains(std::string(row.found)));
}
