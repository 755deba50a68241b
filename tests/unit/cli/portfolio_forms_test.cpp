// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "../../support/rounds.hpp"
#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

// One portfolio in every form that is read, in any order of its accounts, and as a result that a later run starts from.

using namespace acctplan;

namespace {

constexpr std::size_t kDrawnAccounts = rounds_of(120);

struct DrawnAccount {
  std::string id, name, owner, acv, expansion, tier, meeting, quarters_below;
};

std::vector<DrawnAccount> drawn_portfolio() {
  std::mt19937_64 random(7);
  const auto one_of = [&](const std::vector<std::string>& words) { return words[random() % words.size()]; };
  std::vector<DrawnAccount> out;
  for (std::size_t i = 0; i < kDrawnAccounts; ++i) {
    DrawnAccount drawn;
    drawn.id = "a" + std::to_string((i * 37) % kDrawnAccounts + 100);
    drawn.name = one_of({"Alder", "Birch",
                         "C\xC3\xA9"
                         "dre",
                         "Doe \"Best\""}) +
                 one_of({"", ", Inc", " Ltd"});
    drawn.owner = one_of({"", "Dana Ruiz", "Sam Whitlock", "Noor Haddad"});
    drawn.acv = one_of({"", "4000", "12000", "12000", "30000", "61000.5", "100000", "100000.01", "250000"});
    drawn.expansion = one_of({"", "", "60000", "140000"});
    drawn.tier = one_of({"", "1", "2", "3", "4"});
    drawn.meeting = one_of({"", "2026-01-12", "2025-10-01", "2025-08-20"});
    drawn.quarters_below = one_of({"", "0", "2", "3"});
    out.push_back(std::move(drawn));
  }
  return out;
}

std::string as_table(const std::vector<DrawnAccount>& accounts) {
  std::string out =
      "id,name,owner,lifecycle,current_acv,expansion_potential,current_tier,last_meeting,quarters_below_tier\n";
  for (const DrawnAccount& account : accounts) {
    std::string name;
    for (const char c : account.name) name += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += account.id + ",\"" + name + "\"," + account.owner + ",customer," + account.acv + "," + account.expansion +
           "," + account.tier + "," + account.meeting + "," + account.quarters_below + "\n";
  }
  return out;
}

std::string as_object(const DrawnAccount& account) {
  std::string name;
  for (const char c : account.name) name += c == '"' ? std::string("\\\"") : std::string(1, c);
  const auto field = [](const std::string& key, const std::string& value) {
    return value.empty() ? std::string() : ", \"" + key + "\": " + value;
  };
  const auto quoted = [](const std::string& text) { return text.empty() ? text : "\"" + text + "\""; };
  const auto object = [](const std::string& fields) { return fields.empty() ? fields : "{" + fields.substr(2) + "}"; };
  const std::string revenue =
      object(field("current_acv", account.acv) + field("expansion_potential", account.expansion));
  const std::string tiering =
      object(field("current_tier", account.tier) + field("quarters_below_tier", account.quarters_below));
  const std::string engagement = object(field("last_meeting", quoted(account.meeting)));
  return "{\"account\": {\"id\": \"" + account.id + "\", \"name\": \"" + name + "\", \"lifecycle\": \"customer\"" +
         field("owner", quoted(account.owner)) + "}" + field("revenue", revenue) + field("tiering", tiering) +
         field("engagement", engagement) + "}";
}

std::string as_objects(const std::vector<DrawnAccount>& accounts, const std::string& between) {
  std::string out;
  for (const DrawnAccount& account : accounts) out += (out.empty() ? "" : between) + as_object(account);
  return out;
}

/// What `tier` prints of a file or folder.
std::string tiers_printed(const std::string& path, std::vector<std::string> options) {
  Console console;
  options.insert(options.begin(), {"tier", path, "--as-of", "2026-02-02"});
  CHECK(console.run(options) == 0);
  return console.out;
}

/// Every form that says nothing of files and lines.
const std::vector<std::string> kPlaceless = {"csv", "table", "md"};

}  // namespace

TEST_CASE("a portfolio gives the same bytes as a table, NDJSON, JSON, YAML and a folder", "[portfolio]") {
  const std::vector<DrawnAccount> accounts = drawn_portfolio();
  const ScratchFolder folder;
  folder.write("p.csv", as_table(accounts));
  folder.write("p.ndjson", as_objects(accounts, "\n"));
  folder.write("p.json", "[" + as_objects(accounts, ",\n") + "]");
  folder.write("p.yaml", as_objects(accounts, "\n---\n"));
  const ScratchFolder files;
  for (const DrawnAccount& account : accounts) files.write(account.id + ".yaml", as_object(account));
  for (const std::string& format : kPlaceless) {
    INFO(format);
    const std::vector<std::string> options = {"--format", format, "--sort", "id", "--arr", "4M"};
    const std::string expected = tiers_printed(folder.path() + "/p.csv", options);
    REQUIRE(expected.find("Birch") != std::string::npos);
    for (const char* form : {"ndjson", "json", "yaml"}) {
      INFO(form);
      CHECK(tiers_printed(folder.path() + "/p." + form, options) == expected);
    }
    CHECK(tiers_printed(files.path(), options) == expected);
  }
}

TEST_CASE("the order of a table's rows changes neither summary nor moves, nor anything sorted", "[portfolio]") {
  std::vector<DrawnAccount> accounts = drawn_portfolio();
  const ScratchFolder folder;
  folder.write("p.csv", as_table(accounts));
  const std::string path = folder.path() + "/p.csv";
  const std::vector<std::vector<std::string>> runs = {
      {"--format", "table", "--arr", "4M"},
      {"--format", "md", "--arr", "4M", "--top", "500"},
      {"--format", "csv", "--sort", "id"},
      {"--format", "csv", "--sort", "acv", "--moves-only"},
  };
  std::vector<std::string> expected;
  for (const auto& options : runs) expected.push_back(tiers_printed(path, options));
  std::mt19937_64 random(8);
  for (int round = 0; round < rounds_of(5); ++round) {
    for (std::size_t i = accounts.size(); i > 1; --i) std::swap(accounts[i - 1], accounts[random() % i]);
    folder.write("p.csv", as_table(accounts));
    for (std::size_t i = 0; i < runs.size(); ++i) {
      INFO("round " << round << ", run " << i);
      CHECK(tiers_printed(path, runs[i]) == expected[i]);
    }
  }
}

TEST_CASE("a run starts from an earlier result as CSV as it does from the JSON", "[portfolio]") {
  const std::vector<DrawnAccount> accounts = drawn_portfolio();
  const ScratchFolder folder;
  folder.write("p.csv", as_table(accounts));
  const std::string path = folder.path() + "/p.csv";
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--reassign"}}) {
    for (const char* format : {"csv", "json"}) {
      std::vector<std::string> options = {"--format", format, "-o", folder.path() + "/before." + format};
      options.insert(options.end(), more.begin(), more.end());
      tiers_printed(path, options);
    }
    for (const char* day : {"2026-05-04", "2027-05-04"}) {
      INFO(day);
      const auto later = [&](const std::string& before) {
        return tiers_printed(path, {"--as-of", day, "--format", "csv", "--previous", folder.path() + "/" + before});
      };
      const std::string expected = later("before.json");
      CHECK(later("before.csv") == expected);
      CHECK(expected != tiers_printed(path, {"--as-of", day, "--format", "csv"}));
    }
  }
}
