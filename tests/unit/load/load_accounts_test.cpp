// SPDX-License-Identifier: MIT
#include <atomic>

#include <catch2/catch.hpp>

#include "account_fixture.hpp"

using namespace acctplan;

namespace {

struct File {
  std::string name;
  std::string text;
};

struct Run {
  LoadedAccounts loaded;
  test::Loaded report;

  [[nodiscard]] std::string accounts() const {
    std::string out;
    for (const Account& account : loaded.accounts) out += (out.empty() ? "" : " ") + account.id();
    return out;
  }
};

Run load_files(const std::vector<File>& files) {
  static SourceSet sources;
  static const Policy policy = test::small_policy();
  std::vector<InputDocument> inputs;
  for (const File& file : files) inputs.push_back({&sources.add(file.name, file.text), *document_format_of(file.name)});
  Diagnostics sink;
  Run out;
  out.loaded = load_accounts(inputs, {policy, test::kAsOf}, sink);
  out.report.diagnostics = sink.all();
  return out;
}

std::string account(const std::string& id, const std::string& more = "") {
  return "account: {id: " + id + ", name: N}\n" + more;
}

}  // namespace

TEST_CASE("formats are told by the ending of a name") {
  CHECK(document_format_of("a/b.yaml") == DocumentFormat::yaml);
  CHECK(document_format_of("b.YML") == DocumentFormat::yaml);
  CHECK(document_format_of("b.json") == DocumentFormat::json);
  CHECK(document_format_of("b.ndjson") == DocumentFormat::ndjson);
  CHECK(document_format_of("b.csv") == DocumentFormat::csv);
  CHECK_FALSE(document_format_of("b.txt"));
}

TEST_CASE("all documents of all files are loaded, and one bad one stops no other") {
  const auto run = load_files({{"a.yaml", account("a") + "---\n" + account("b")},
                               {"c.json", R"([{"account": {"id": "c", "name": "C"}}, {"account": {"id": "d"}}])"},
                               {"e.ndjson", "{\"account\": {\"id\": \"e\", \"name\": \"E\"}}\n{\"account\": \n"},
                               {"f.yaml", "account: [\n"}});
  CHECK(run.accounts() == "a b c e");
  CHECK(run.loaded.rejected.size() == 3);
}

TEST_CASE("each document that is not accepted is named, by the line on which it starts") {
  const auto run =
      load_files({{"z.yaml", account("a") + "---\n# one without a name\naccount:\n  id: b\n---\n" + account("c", "x")},
                  {"e.ndjson", "{\"account\": {\"id\": \"e\"}}\n\n{bad\n{\"account\": {\"id\": \"f\"}}\n"},
                  {"b.yaml", "\n\naccount: [\n"}});
  std::string places;
  for (const RefusedDocument& document : run.loaded.rejected) {
    CHECK_FALSE(document.message.empty());
    places += document.source->name() + ":" + std::to_string(document.line) + " ";
  }
  CHECK(places == "z.yaml:4 z.yaml:8 e.ndjson:1 e.ndjson:3 e.ndjson:4 b.yaml:4 ");
  CHECK(run.loaded.rejected.front().message == "`account.name` is missing");
}

TEST_CASE("parts are merged under the file that people write") {
  const auto run =
      load_files({{"x/acme.b.yaml", "revenue: {current_acv: 2, prior_year_acv: 2}\nrisks: [{what: b}]\n"},
                  {"x/acme.yaml", account("acme", "revenue: {current_acv: 3}\n")},
                  {"x/acme.a.yaml", "revenue: {current_acv: 1, estimated_acv: 1}\nrisks: [{what: a}, {what: c}]\n"}});
  REQUIRE(run.report.ids().empty());
  REQUIRE(run.accounts() == "acme");
  const Account& acme = run.loaded.accounts.front();
  CHECK(*acme.revenue.current_acv == Money::from_minor(300));
  CHECK(*acme.revenue.prior_year_acv == Money::from_minor(200));
  CHECK(*acme.revenue.estimated_acv == Money::from_minor(100));
  CHECK(acme.risks.size() == 1);
  CHECK(place_of(acme.revenue.current_acv.span()) == "x/acme.yaml:2");
  CHECK(place_of(acme.revenue.prior_year_acv.span()) == "x/acme.b.yaml:1");
}

TEST_CASE("a file with another id is an account of its own, and so is one in another folder") {
  const auto own = load_files({{"acme.yaml", account("acme")}, {"acme.eu.yaml", account("acme.eu")}});
  CHECK(own.accounts() == "acme acme.eu");
  const auto far = load_files({{"x/acme.yaml", account("acme")}, {"y/acme.crm.yaml", "risks: []\n"}});
  CHECK(far.accounts() == "acme");
  CHECK(far.loaded.rejected.size() == 1);
}

TEST_CASE("an account with a part that is refused is rejected once") {
  const auto part = load_files({{"acme.yaml", account("acme")}, {"acme.crm.yaml", "risks: [\n"}});
  CHECK(part.loaded.accounts.empty());
  CHECK(part.loaded.rejected.size() == 1);
  const auto whole = load_files({{"acme.yaml", "account: [\n"}, {"acme.crm.yaml", "risks: []\n"}});
  CHECK(whole.loaded.accounts.empty());
  CHECK(whole.loaded.rejected.size() == 1);
}

TEST_CASE("accounts that share an id are all rejected, each naming the others") {
  const auto run = load_files({{"1.yaml", account("acme")},
                               {"2.yaml", account("ACME")},
                               {"3.yaml", account("b")},
                               {"4.yaml", account("acme")}});
  CHECK(run.accounts() == "b");
  CHECK(run.loaded.rejected.size() == 3);
  CHECK(run.report.ids() == "input.account-id-twice error, input.account-id-twice error, input.account-id-twice error");
  const Diagnostic& first = run.report.diagnostics.front();
  REQUIRE(first.related.size() == 2);
  CHECK(place_of(first.related[0].span) == "2.yaml:1");
  CHECK(place_of(first.related[1].span) == "4.yaml:1");
}

TEST_CASE("catalogs, policies and settings are passed over with a note") {
  const auto run = load_files({{"catalog.yaml", "products: [{id: platform}]\n"},
                               {"policy.yaml", "tiering: {tier1: {acv_above: 120000}}\n"},
                               {"acctplan.yaml", "policy: p.yaml\n"},
                               {"a.yaml", account("a")}});
  CHECK(run.accounts() == "a");
  CHECK(run.loaded.rejected.size() == 0);
  CHECK(run.report.ids() == "input.skipped note, input.skipped note, input.skipped note");
  CHECK(run.report.diagnostics[0].message == "this is a catalog, no account; it is skipped");
  CHECK(load_files({{"b.yaml", "tiering: {current_tier: 2}\n"}}).report.ids() == "format.missing error");
}

TEST_CASE("what acctplan writes beside account files is passed over with one note a file") {
  const auto run = load_files(
      {{"known.json", R"({"acctplan": 1, "kind": "baseline", "as_of": "2026-02-02", "findings": []})"},
       {"quality.json", R"([{"check_name": "C.a", "fingerprint": "1"}, {"check_name": "C.b", "fingerprint": "2"}])"},
       {"nothing.json", " [ ]\n"},
       {"checks.json", R"({"version": "2.1.0", "runs": []})"},
       {"rd.json", R"({"source": {"name": "acctplan"}, "diagnostics": []})"},
       {"schema.json", R"({"$schema": "http://json-schema.org/draft-07/schema#", "type": "object"})"},
       {"a.yaml", account("a")}});
  CHECK(run.accounts() == "a");
  CHECK(run.loaded.rejected.empty());
  std::string kinds;
  for (const Diagnostic& note : run.report.diagnostics) {
    CHECK(note.id == "input.own-result");
    kinds += note.message.substr(8, note.message.find(',') - 8) + "; ";
  }
  CHECK(
      kinds ==
      "a result that acctplan wrote; a report of findings; an empty list; a report of findings; a report of findings; "
      "a JSON Schema; ");
  // An account that says more than it should is one all the same.
  CHECK(load_files({{"b.json",
                     R"({"acctplan": 1, "kind": "tier", "as_of": "2026-02-02", "account": {"id": "b", "name": "B"}})"}})
            .accounts() == "b");
  for (const char* text : {"[", "[}", "[]]", "[null]", ""}) {
    INFO(text);
    CHECK(load_files({{"c.json", text}}).report.diagnostics.front().severity == Severity::error);
  }
}

TEST_CASE("accounts that are used up leave the marks and reports that kept ones would, on any number of threads") {
  std::vector<File> files;
  for (int number = 0; number < 60; ++number) {
    const std::string id = "a" + std::to_string(number);
    files.push_back({id + ".yaml", account(id, number % 7 == 0 ? "plann: {}\n" : "")});
  }
  files.push_back({"twice.yaml", account("a3")});
  files.push_back({"table.csv", "id,name\nt1,One\nt2,Two\n"});
  const Run kept = load_files(files);
  for (const std::size_t threads : {1U, 4U}) {
    SourceSet sources;
    const Policy policy = test::small_policy();
    std::vector<InputDocument> inputs;
    for (const File& file : files) {
      inputs.push_back({&sources.add(file.name, file.text), *document_format_of(file.name)});
    }
    std::atomic<std::size_t> uses = 0;
    Diagnostics sink;
    const UsedAccounts used = use_accounts(
        inputs, {policy, test::kAsOf, Strictness::lenient, {}, threads},
        [&](const Account& each) { uses += each.id().empty() ? 0 : 1; }, sink);
    std::string ids;
    for (const AccountMark& mark : used.accounts) ids += (ids.empty() ? "" : " ") + mark.id;
    CHECK(ids == kept.accounts());
    CHECK(uses == used.accounts.size() + 2);
    CHECK(used.rejected.size() == kept.loaded.rejected.size());
    REQUIRE(sink.all().size() == kept.report.diagnostics.size());
    for (std::size_t i = 0; i < sink.all().size(); ++i) {
      CHECK(sink.all()[i].message == kept.report.diagnostics[i].message);
    }
  }
}
