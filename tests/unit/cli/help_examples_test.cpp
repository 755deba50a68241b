// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <filesystem>

#include "../io/scratch_folder.hpp"
#include "cli/commands.hpp"
#include "console_fixture.hpp"

// What --help shows as an example works as it stands, in a folder that has the files it speaks of.

namespace acctplan {
namespace {

/// The words of a command line, without its first; quotes as a shell takes them.
std::vector<std::string> words_after_first(std::string_view line) {
  std::vector<std::string> out;
  std::string word;
  char quote = 0;
  for (const char c : std::string(line) + ' ') {
    if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (quote == 0 && c == ' ') {
      if (!word.empty()) out.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  REQUIRE(out.front() == "acctplan");
  out.erase(out.begin());
  return out;
}

/// A folder with the files of the examples, in which the process is while it lives.
class ExampleFolder {
 public:
  ExampleFolder() {
    folder_.write("northwind.yaml", "account: {id: northwind, name: Northwind Grid}\nrevenue: {current_acv: 82000}\n");
    folder_.write("accounts/calder.yaml",
                  "account: {id: calder, name: Calder Foods, owner: Dana Ruiz, industry: Technology}\n"
                  "revenue: {current_acv: 61000}\n");
    folder_.write("catalog.yaml", "products: [{id: platform, flat: 45000}]\n");
    folder_.write("q3/northwind.yaml",
                  "account: {id: northwind, name: Northwind Grid}\nrevenue: {current_acv: 71000}\n");
    folder_.write("emea.yaml", "tiering: {tier1: {acv_above: 120000}}\n");
    std::filesystem::current_path(folder_.path());
    Console console;
    REQUIRE(console.run({"tier", "accounts/", "--format", "json", "-o", "q4.json"}) == 0);
    REQUIRE(console.run({"check", "accounts/", "--write-baseline", "known.json"}) == 0);
  }
  ExampleFolder(const ExampleFolder&) = delete;
  ExampleFolder& operator=(const ExampleFolder&) = delete;
  ~ExampleFolder() { std::filesystem::current_path(before_); }

 private:
  std::filesystem::path before_ = std::filesystem::current_path();
  ScratchFolder folder_;
};

}  // namespace

TEST_CASE("every example of a command's help works", "[cli]") {
  std::size_t tried = 0;
  for (const Command& command : all_commands()) {
    std::string_view rest = command.examples;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      std::vector<std::string> words = words_after_first(line);
      const ExampleFolder folder;
      // `init` never writes over a file that is there.
      if (words.front() == "init") std::filesystem::remove("emea.yaml");
      Console console;
      INFO(line);
      const int status = console.run(words);
      INFO(console.err);
      // `check` says with its status that it has found something.
      CHECK((status == 0 || (words.front() == "check" && status == 1)));
      const auto output = std::ranges::find_if(
          words, [](const std::string& word) { return word == "-o" || word == "--write-baseline"; });
      if (output == words.end()) {
        CHECK((!console.out.empty() || words.front() == "init"));
      } else {
        CHECK(std::filesystem::exists(*(output + 1)));
      }
      ++tried;
    }
  }
  CHECK(tried > 15);
}

TEST_CASE("the general help's first steps work one after the other", "[cli]") {
  const ExampleFolder folder;
  Console console;
  CHECK(console.run({"init", "acme"}) == 0);
  REQUIRE(std::filesystem::exists("acme.yaml"));
  CHECK(console.run({"plan", "acme.yaml"}) == 0);
  CHECK(console.run({"explain", "acme.yaml"}) == 0);
}

}  // namespace acctplan
