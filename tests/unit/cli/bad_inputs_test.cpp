// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <chrono>
#include <regex>
#include <string>
#include <vector>

#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

using namespace acctplan;

namespace {

/// A file that is wrong, or looks wrong, and all that `plan` has to say of it.
struct BadInput {
  const char* kind;  ///< which of the known ways of going wrong
  std::string bytes;
  int status;
  std::string found;  ///< "line:column severity id" of each message
};

std::string acme(const std::string& more) { return "account: {id: acme, name: Acme}\n" + more; }

/// The text, which is ASCII, in UTF-16 (2) or UTF-32 (4) with a byte order mark.
std::string widened(const std::string& text, std::size_t bytes) {
  std::string out = "\xff\xfe" + std::string(bytes - 2, '\0');
  for (const char unit : text) out += unit + std::string(bytes - 1, '\0');
  return out;
}

std::string messages_in(const std::string& text) {
  static const std::regex line("^[^\n]*bad\\.[a-z]+:([0-9]+:[0-9]+): ([a-z]+): [^\n]* \\[([a-z0-9.-]+)\\]$",
                               std::regex::ECMAScript | std::regex::multiline);
  std::string found;
  for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at) {
    found += (found.empty() ? "" : "; ") + (*at)[1].str() + " " + (*at)[2].str() + " " + (*at)[3].str();
  }
  return found;
}

/// How long a file may take before it counts as one that hangs.
constexpr std::chrono::seconds hang() {
#ifdef __SANITIZE_ADDRESS__
  return std::chrono::seconds(20);
#else
  return std::chrono::seconds(2);
#endif
}

void check_bad_input(const BadInput& row, const std::string& name) {
  CAPTURE(row.kind, row.bytes);
  const ScratchFolder folder;
  folder.write(name, row.bytes);
  Console console;
  const auto begin = std::chrono::steady_clock::now();
  const int status = console.run({"plan", folder.path(name), "--as-of", "2026-02-02", "-o", folder.path("plan.md")});
  CHECK(std::chrono::steady_clock::now() - begin < hang());
  CHECK(status == row.status);
  CHECK(messages_in(console.err) == row.found);
  CHECK(console.out.empty());
  std::set<std::string> names = {name};
  if (row.status == 0) names.insert("plan.md");
  CHECK(folder.names() == names);
}

}  // namespace

TEST_CASE("YAML that is wrong ends with its status, ids and places, in time, and writes nothing", "[cli]") {
  const std::vector<BadInput> rows = {
      {"Y1", "\"\": \"x\" y\n\n\"a\"b\"\n- c: \"d\"e\n  f\n- \"g\nh: \"i\" j\n\"k\" l: \"m\nn\"o\n", 3,
       "1:9 error format.syntax"},
      {"Y2", "account: {id: acme, name: \"Acme}\n", 3, "1:27 error format.unterminated-quote"},
      {"Y2", acme("revenue: {current_acv: 'oops}\n"), 3, "2:24 error format.unterminated-quote"},
      {"Y3", acme("account: {id: b, name: B}\n"), 3, "2:1 error format.duplicate-key"},
      {"Y3", "account: {id: acme, \"id\": b, name: Acme}\n", 3, "1:21 error format.duplicate-key"},
      {"Y4", acme("... more\n"), 3, "2:5 error format.syntax"},
      {"Y5", acme("signals: " + std::string(500, '[') + std::string(500, ']')), 3, "2:41 error format.too-deep"},
      {"Y6", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", 3,
       "1:4 error format.anchor; 2:4 error format.anchor; 2:8 error format.alias; 2:11 error format.alias; 3:5 error "
       "format.alias; 3:8 error format.alias"},
      {"Y7", acme("signals: &x [1, *x]\n"), 3, "2:10 error format.anchor; 2:17 error format.alias"},
      {"Y8", "base: {id: acme}\naccount: {<<: {id: acme}, name: Acme}\n", 3, "2:11 error format.merge-key"},
      {"Y9", "account: {id: !!python/object:os.system acme, name: Acme}\n", 3, "1:15 error format.tag"},
      {"Y9", "account: {id: acme, name: !!str Acme}\n", 3, "1:27 error format.tag"},
      {"Y10", acme("[a, b]: 1\n"), 3, "2:1 error format.key-not-text"},
      {"Y10", acme("~: 1\n"), 3, "2:1 error format.key-not-text"},
      {"Y11", acme("financial: {profitable: yes}\n"), 3, "2:25 error format.boolean"},
      {"Y11", acme("financial: {profitable: off}\n"), 3, "2:25 error format.boolean"},
      {"Y11", "account: {id: acme, name: Acme, headquarters: {city: Oslo, country: NO}}\n", 0, ""},
      {"Y12", acme("revenue: {current_acv: 010}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("revenue: {current_acv: 0x1F}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("revenue: {current_acv: 0o10}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("revenue: {current_acv: 0b11}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("revenue: {current_acv: 1_000}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("revenue: {current_acv: 12:30:45}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("revenue: {current_acv: 1e5}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("revenue: {current_acv: 1.}\n"), 3, "2:24 error format.amount"},
      {"Y12", acme("tiering: {quarters_below_tier: 01}\n"), 3, "2:32 error format.number"},
      {"Y13", acme("revenue: {current_acv: .inf}\n"), 3, "2:24 error format.amount"},
      {"Y13", acme("revenue: {current_acv: .nan}\n"), 3, "2:24 error format.amount"},
      {"Y13", acme("revenue: {current_acv: 1e400}\n"), 3, "2:24 error format.amount"},
      {"Y13", acme("revenue: {current_acv: 9223372036854775808}\n"), 3, "2:24 error format.amount"},
      {"Y14", "account: {id: acme, name: Acme, employees: \"5200\"}\n", 3, "1:44 error format.wrong-type"},
      {"Y15", "account:\n  id: acme\n  name:\nrevenue: {current_acv: 1}\n", 3, "3:3 error format.missing"},
      {"Y15", "account:\n  id: ~\n  name: Acme\n", 3, "2:3 error format.missing"},
      {"Y16", "account: {id: acme}\n", 3, "1:10 error format.missing"},
      {"Y17", "account:{id: acme}\n", 3, "1:1 warning format.unknown-field; 1:1 error format.missing"},
      {"Y17",
       "account:\xc2\xa0"
       "acme\n",
       3, "1:1 error format.not-a-map"},
      {"Y18", acme("tier\n"), 3, "2:1 error format.syntax"},
      {"Y18", acme(")\n"), 3, "2:1 error format.syntax"},
      {"Y18", acme("-2\n"), 3, "2:1 error format.syntax"},
      {"Y19", "account:\n  id: acme\n  name: Acme #1\n", 0, "3:14 warning format.cut-by-comment"},
      {"Y20", "account:\n\tid: acme\n", 3, "2:1 error format.tab"},
      {"Y21", std::string("account: {id: acme, name: Ac\x00me}\n", 33), 3, "1:29 error format.control-character"},
      {"Y21", "account: {id: acme, name: Ac\x04me}\n", 3, "1:29 error format.control-character"},
      {"Y21", "account: {id: acme, name: Ac\x1b[31mme}\n", 3, "1:29 error format.control-character"},
      {"Y22", "account: {id: acme, name: \"\\e[31m\"}\n", 3, "1:28 error format.control-character"},
      {"Y22", "account: {id: acme, name: \"\\0\"}\n", 3, "1:28 error format.control-character"},
      {"Y22", "account: {id: \"ac\\u202Eme\", name: Acme}\n", 3,
       "1:18 warning format.bidi-control; 1:15 error format.id"},
      {"Y22", "account: {id: acme, name: \"Ac\\u202Eme\"}\n", 0, "1:30 warning format.bidi-control"},
      {"Y23", "account: {id: acme, name: Caf\xe9}\n", 3, "1:30 error format.not-utf8"},
      {"Y23", "account: {id: acme, name: \xc0\xaf}\n", 3, "1:27 error format.not-utf8"},
      {"Y23", "account: {id: acme, name: \xed\xa0\x80}\n", 3, "1:27 error format.not-utf8"},
      {"Y24",
       "\xef\xbb\xbf"
       "account: {id: acme, name: Acme}\n",
       0, ""},
      {"Y24", widened(acme(""), 2), 3, "1:1 error format.not-utf8"},
      {"Y24", widened(acme(""), 4), 3, "1:1 error format.not-utf8"},
      {"Y25", "account: {id: acme,\rname: Acme}\r", 3,
       "1:20 error format.carriage-return; 1:32 error format.carriage-return"},
      {"Y26", "", 3, "1:1 error format.empty-document"},
      {"Y26", "# nothing yet\n", 3, "1:1 error format.empty-document"},
      {"Y26", "acme\n", 3, "1:1 error format.not-a-map"},
      {"Y26", "- account: {id: acme, name: Acme}\n", 3, "1:1 error format.not-a-map"},
      {"Y27",
       "account: {name: \xc3\x89"
       "clair, id: acme, nmae: x}\n",
       0, "1:35 warning format.unknown-field"},
      {"Y29", "account: {id: acme, name: \"\\uD83D\\uDE00\"}\n", 3, "1:28 error format.bad-escape"},
      {"Y30", "%YAML 3.0\n---\naccount: {id: acme, name: Acme}\n", 3, "1:1 error format.yaml-version"},
      {"Y31", "account: {id: acme, name: @acme}\n", 3, "1:27 error format.reserved-character"},
      {"Y31", "account: {id: acme, name: `acme`}\n", 3, "1:27 error format.reserved-character"},
      {"Y31", "account: {id: acme, name: %acme}\n", 3, "1:27 error format.reserved-character"},
      {"Y32", "{:", 3, "1:2 error format.key-not-text; 1:3 error format.syntax"},
      {"Y32", "[:", 3, "1:2 error format.key-not-text; 1:3 error format.syntax"},
      {"Y32", "!2", 3, "1:1 error format.tag"},
      {"Y32", "!", 3, "1:1 error format.tag"},
      {"Y32", "- - - -\n -\n- -\n  - a\n:", 3, "2:2 error format.syntax"},
  };
  for (const BadInput& row : rows) check_bad_input(row, "bad.yaml");
}

TEST_CASE("JSON that is wrong ends with its status, ids and places, in time, and writes nothing", "[cli]") {
  const std::vector<BadInput> rows = {
      {"J1", "{\"account\": {\"id\": \"acme\", \"id\": \"b\", \"name\": \"Acme\"}}", 3,
       "1:28 error format.duplicate-key"},
      {"J2", "{\"account\": " + std::string(100000, '['), 3,
       "1:44 error format.too-deep; 1:100013 error format.syntax"},
      {"J3", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\", \"employees\": 1.9}}", 3,
       "1:57 error format.number"},
      {"J3", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\", \"employees\": -1}}", 3, "1:57 error format.range"},
      {"J3", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\", \"employees\": true}}", 3,
       "1:57 error format.wrong-type"},
      {"J3", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\", \"employees\": 30000000000000}}", 3,
       "1:57 error format.range"},
      {"J4",
       "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}, \"revenue\": {\"current_acv\": 12345678901234567890123}}",
       3, "1:72 error format.amount"},
      {"J4", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}, \"revenue\": {\"current_acv\": 100000.105}}", 3,
       "1:72 error format.amount"},
      {"J5", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}, \"revenue\": {\"current_acv\": 1e400}}", 3,
       "1:72 error format.bad-number"},
      {"J6", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}, \"revenue\": {\"current_acv\": NaN}}", 3,
       "1:72 error format.bad-number"},
      {"J6", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}, \"revenue\": {\"current_acv\": Infinity}}", 3,
       "1:72 error format.bad-number"},
      {"J7", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}, \"revenue\": {\"current_acv\": 12\n\"x\": 1}}", 3,
       "2:1 error format.syntax"},
      {"J9", "{\"account\": {\"id\": \"acme\", \"name\": \"Caf\xe9\"}}", 3, "1:40 error format.not-utf8"},
      {"J9", "{\"account\": {\"id\": \"acme\", \"name\": \"\\ud800\"}}", 3, "1:37 error format.bad-escape"},
      {"J11", "{}", 3, "1:1 error format.missing"},
      {"J13", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}} x", 3, "1:45 error format.syntax"},
      {"J13", "{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"} /* x */}", 3, "1:44 error format.syntax"},
      {"J13", "\xef\xbb\xbf{\"account\": {\"id\": \"acme\", \"name\": \"Acme\"}}", 0, ""},
  };
  for (const BadInput& row : rows) check_bad_input(row, "bad.json");
}

TEST_CASE("dates, numbers and ids that are wrong end with their status, ids and places, and write nothing", "[cli]") {
  const std::vector<BadInput> rows = {
      {"D1", acme("plan: {last_updated: 2026-02-29}\n"), 3, "2:22 error format.date"},
      {"D1", acme("plan: {last_updated: 2026-13-01}\n"), 3, "2:22 error format.date"},
      {"D1", acme("plan: {last_updated: 1900-02-29}\n"), 3, "2:22 error format.date"},
      {"D1", acme("plan: {last_updated: 1.2.2026}\n"), 3, "2:22 error format.date"},
      {"D3", "account: {id: acme, name: Acme, budget_year_start: \"02-29\"}\n", 3, "1:52 error format.month-day"},
      {"D7", acme("plan: {last_updated: 2026-02-03}\n"), 0, "2:22 warning format.future-date"},
      {"D7", acme("plan: {last_updated: 0001-01-01}\n"), 3, "2:22 error format.date"},
      {"D7", acme("plan: {last_updated: 9999-12-31}\n"), 3, "2:22 error format.date"},
      {"D7", acme("contracts: [{id: C-1, start: 2026-07-01, end: 2026-06-30}]\n"), 3,
       "2:47 error input.contract-dates"},
      {"N3", acme("revenue: {current_acv: 1.005}\n"), 3, "2:24 error format.amount"},
      {"N4", acme("revenue: {current_acv: 1000000000000000000}\n"), 3, "2:24 error format.amount"},
      {"N5", acme("revenue: {current_acv: -1}\n"), 3, "2:24 error format.range"},
      {"N5", acme("revenue: {current_acv: ($1.00)}\n"), 3, "2:24 error format.range"},
      {"N5", acme("revenue: {current_acv: \"($1.00)\"}\n"), 3, "2:24 error format.range"},
      {"N6", acme("opportunities: [{id: o, name: O, probability: 101%}]\n"), 3, "2:47 error format.range"},
      {"N6", acme("financial: {revenue_growth: 22}\n"), 0, "2:29 warning format.percent-sign"},
      {"N6", acme("score: {influence: 101}\n"), 3, "2:20 error format.range"},
      {"N6", acme("tiering: {current_tier: 5}\n"), 3, "2:25 error format.range"},
      {"N8", acme("revenue: {current_acv: EUR 90k}\n"), 3, "2:24 error format.no-rate"},
      {"N8", acme("revenue: {current_acv: \"1.234\"}\n"), 3, "2:24 error format.amount"},
      {"N8", acme("revenue: {current_acv: \"1.234,50\"}\n"), 3, "2:24 error format.amount"},
      {"O8", "account: {id: ../../etc/passwd, name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: /abs, name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: ., name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: .., name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: \"\", name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: CON, name: Acme}\n", 0, ""},
      {"O8", "account: {id: " + std::string(65, 'x') + ", name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: acme., name: Acme}\n", 0, ""},
      {"O8", "account: {id: -rf, name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: \xc3\xa9, name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", "account: {id: a b, name: Acme}\n", 3, "1:15 error format.id"},
      {"O8", acme("---\naccount: {id: ACME, name: Other}\n"), 3,
       "1:15 error input.account-id-twice; 3:15 error input.account-id-twice"},
  };
  for (const BadInput& row : rows) check_bad_input(row, "bad.yaml");
}
