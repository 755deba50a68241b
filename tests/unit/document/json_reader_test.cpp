// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include <acctplan/document/limits.hpp>

#include "reading.hpp"

using namespace acctplan;
using Catch::Matchers::Contains;

namespace {

struct JsonRow {
  std::string_view json, found;
};

}  // namespace

TEST_CASE("JSON becomes a tree with numbers as written", "[document]") {
  const JsonRow row = GENERATE(values<JsonRow>({
      {R"({"a": 1.50, "b": -0, "c": 1e5, "d": true, "e": null})",
       R"({a: p"1.50", b: p"-0", c: p"1e5", d: p"true", e: null})"},
      {R"({"a": 12345678901234567890123.10})", R"({a: p"12345678901234567890123.10"})"},
      {R"({"a": 18446744073709551615, "b": -9223372036854775808})",
       R"({a: p"18446744073709551615", b: p"-9223372036854775808"})"},
      {R"({"a": "x\u00e9\ud83d\ude00\/\"\n"})", "{a: q\"x\xC3\xA9\xF0\x9F\x98\x80/\"\n\"}"},
      {R"({"a": "1", "<<": {"": []}})", R"({a: q"1", <<: {: []}})"},
      {"\xEF\xBB\xBF{}\r\n", "{}"},
      {R"([{"a": 1}, {"b": [1, [2]]}])", R"({a: p"1"} {b: [p"1", [p"2"]]})"},
      {R"({"a": "x\r\ny"})", "{a: q\"x\ny\"}"},
  }));
  CAPTURE(row.json);
  const Reading reading(read_json, std::string(row.json));
  CHECK(reading.messages().empty());
  CHECK(shape(reading.roots) == row.found);
}

TEST_CASE("JSON spans cover exactly what stands in the file", "[document]") {
  const Reading reading(read_json,
                        "\xEF\xBB\xBF{ \"k\\\"\" : -1.50 ,\n \"l\":[true , \"a\\\\\"],\n \"m\": \"é\", \"n\": null}");
  REQUIRE(reading.roots.size() == 1);
  const Node& root = reading.roots[0];
  CHECK(reading.text(root.span).front() == '{');
  CHECK(reading.text(root.span).back() == '}');
  CHECK(reading.text(root.entries[0].key_span) == R"("k\"")");
  CHECK(reading.text(root.entries[0].value.span) == "-1.50");
  CHECK(reading.text(root.entries[1].value.span) == "[true , \"a\\\\\"]");
  CHECK(reading.text(root.entries[1].value.items[0].span) == "true");
  CHECK(reading.text(root.entries[1].value.items[1].span) == "\"a\\\\\"");
  CHECK(reading.text(root.entries[2].value.span) == "\"é\"");
  CHECK(reading.text(root.entries[3].value.span) == "\"n\"");
  CHECK(reading.place(root.entries[0].key_span) == "1:3-1:8");
}

TEST_CASE("JSON that is wrong or would be misread is refused with its place", "[document]") {
  const JsonRow row = GENERATE(values<JsonRow>({
      {R"({"a": 1, "b": 2, "a": 3, "\u0061": 4})", "1:18-1:21 duplicate-key +1:2; 1:26-1:34 duplicate-key +1:2"},
      {R"({"a": 010})", "1:7-1:10 bad-number"},
      {R"({"a": +1})", "1:7-1:9 bad-number"},
      {R"({"a": 1.})", "1:7-1:9 bad-number"},
      {R"({"a": .5})", "1:7-1:9 bad-number"},
      {R"({"a": 1_000})", "1:7-1:12 bad-number"},
      {R"({"a": 0x1F})", "1:7-1:11 bad-number"},
      {R"({"a": -})", "1:7-1:8 bad-number"},
      {R"({"a": 1e400})", "1:7-1:12 bad-number"},
      {R"({"a": NaN})", "1:7-1:10 bad-number"},
      {R"({"a": -Infinity})", "1:7-1:16 bad-number"},
      {R"({"a": True})", "1:7-1:11 syntax"},
      {R"({"a": 1,})", "1:9-1:10 syntax"},
      {R"({"a": [1,]})", "1:10-1:11 syntax"},
      {R"({"a": 1,, "b": 2})", "1:9-1:10 syntax"},
      {R"({"a" 1})", "1:6-1:7 syntax"},
      {R"({"a": 1 "b": 2})", "1:9-1:10 syntax"},
      {R"({a: 1})", "1:2-1:3 syntax"},
      {R"({'a': 1})", "1:2-1:3 syntax"},
      {"{\"a\": // x\n1}", "1:7-1:8 syntax"},
      {"{\"a\": 1\n", "1:8-1:8 syntax +1:1"},
      {R"({"a": [{"b": 1])", "1:15-1:16 syntax"},
      {R"({"a": "x)", "1:7-1:8 unterminated-quote"},
      {"{\"a\": \"x\n\"}", "1:7-1:8 unterminated-quote"},
      {"{\"a\": \"x\ty\"}", "1:9-1:10 syntax"},
      {R"({"a": "x\q"})", "1:9-1:11 bad-escape"},
      {R"({"a": "\ud800"})", "1:8-1:15 bad-escape"},
      {R"({"a": "\u12g4"})", "1:8-1:13 bad-escape"},
      {R"({"a": 1} x)", "1:10-1:11 syntax"},
      {R"({"a": 1}})", "1:9-1:10 syntax"},
      {"{\"a\": 1}\n{\"b\": 1}", "2:1-2:2 syntax"},
      {",", "1:1-1:2 syntax"},
      {R"({"a": é})", "1:7-1:8 syntax"},
      {R"({"a": "\é"})", "1:8-1:10 bad-escape"},
      {R"({"a": "\u001b\u0000\u009b"})",
       "1:8-1:14 control-character; 1:14-1:20 control-character; 1:20-1:26 control-character"},
      {R"({"a\u202e": "\b\f\r"})",
       "1:4-1:10 bidi-control; 1:14-1:16 control-character; 1:16-1:18 control-character; 1:18-1:20 control-character"},
      {"{\"a\": \"\xFF\"}", "1:8-1:9 not-utf8"},
      {"{\"a\": \"\x01\"}", "1:8-1:9 control-character"},
      {"{\r\"a\": 1}", "1:2-1:3 carriage-return"},
      {std::string_view("\xFF\xFE{\0}\0", 6), "1:1-1:1 not-utf8"},
      {"", "1:1-1:1 empty-document"},
      {"\xEF\xBB\xBF \n", "1:1-1:1 empty-document"},
      {"[]", "1:1-1:3 empty-document"},
      {"\"x\"", "1:1-1:4 not-a-map"},
      {"null", "1:1-1:5 not-a-map"},
  }));
  CAPTURE(row.json);
  const Reading reading(read_json, std::string(row.json));
  CHECK(reading.found() == row.found);
  CHECK(reading.roots.empty());
}

TEST_CASE("an item of a JSON list is refused alone", "[document]") {
  const Reading reading(read_json, R"([{"a": 1}, {"b": 1, "b": 2}, 3, {"c": "\u0000"}, {"d": 1}])");
  CHECK(shape(reading.roots) == R"({a: p"1"} {d: p"1"})");
  CHECK(reading.found() == "1:21-1:24 duplicate-key +1:13; 1:40-1:46 control-character; 1:30-1:31 not-a-map");
}

TEST_CASE("a line of NDJSON is refused alone", "[document]") {
  const Reading reading(
      read_ndjson, "\xEF\xBB\xBF{\"a\": 1}\r\n\n  \n{\"b\": \xFF}\n{\"c\": 1\n{\"d\": 1}\n[{\"e\": 1}]\n{\"f\": 1}");
  CHECK(shape(reading.roots) == R"({a: p"1"} {d: p"1"} {e: p"1"} {f: p"1"})");
  CHECK(reading.found() == "4:7-4:8 not-utf8; 5:8-5:8 syntax +5:1");
  CHECK(Reading(read_ndjson, "\n \n").found() == "1:1-1:1 empty-document");
}

TEST_CASE("JSON made to exhaust the reader ends in an error", "[document]") {
  const std::string deep(1000000, '[');
  CHECK_THAT(Reading(read_json, deep).found(), Contains("1:33-1:34 too-deep"));
  CHECK_THAT(Reading(read_json, "{\"a\":" + deep + std::string(1000000, ']') + "}").found(), Contains("too-deep"));
  CHECK(Reading(read_json, std::string(kMaxDocumentBytes, ' ') + "{}").found() == "1:1-1:1 too-large");
  std::string same = "{";
  for (int at = 0; at < 100000; ++at) same += "\"a\":1,";
  CHECK(Reading(read_json, same).sink.all().size() == 101);
  CHECK_THAT(Reading(read_json, std::string(kMaxJsonNodes + 1, '[')).found(), Contains("too-many-nodes"));
}
