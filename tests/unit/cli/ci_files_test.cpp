// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

// The command lines of the files that integrations and .pre-commit-hooks.yaml offer for copying are accepted.

namespace acctplan {
namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The `acctplan check ...` of a file, up to what a shell does with it.
std::vector<std::string> check_commands(const std::string& text) {
  std::vector<std::string> out;
  const std::regex command("[ \\n]acctplan (check[^\\n<>|]*)");
  for (std::sregex_iterator at(text.begin(), text.end(), command), end; at != end; ++at) out.push_back((*at)[1]);
  return out;
}

std::vector<std::string> words_of_line(const std::string& line) {
  std::istringstream in(line);
  return {std::istream_iterator<std::string>(in), {}};
}

}  // namespace

TEST_CASE("the commands of the files for CI are accepted", "[cli]") {
  const std::filesystem::path root = ACCTPLAN_SOURCE_DIR;
  const ScratchFolder folder;
  folder.write("accounts/northwind.yaml",
               "account: {id: northwind, name: Northwind Grid, owner: Dana Ruiz, lifecycle: customer}\n"
               "tiering: {current_tier: 1}\n");
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  Console first;
  CHECK(first.run({"check", "accounts/", "--write-baseline", "known.json"}) == 0);
  std::size_t tried = 0;
  for (const char* name :
       {"integrations/github-actions.yml", "integrations/gitlab-ci.yml", "integrations/weekly-digest.sh",
        "integrations/pre-commit-config.yaml", ".pre-commit-hooks.yaml"}) {
    for (const std::string& command : check_commands(file_text(root / name))) {
      INFO(name << ": " << command);
      std::vector<std::string> words = words_of_line(command);
      // pre-commit adds the files of the commit.
      if (std::ranges::find(words, "accounts/") == words.end()) words.emplace_back("accounts/northwind.yaml");
      Console console;
      console.in = "accounts/northwind.yaml\n";
      const int status = console.run(words);
      INFO(console.err);
      CHECK((status == 0 || status == 1));
      ++tried;
    }
  }
  CHECK(tried >= 9);
  CHECK(std::filesystem::exists("acctplan.sarif"));
  CHECK(std::filesystem::exists("gl-code-quality-report.json"));
  CHECK(std::filesystem::exists("accounts.junit.xml"));
  std::filesystem::current_path(before);
}

}  // namespace acctplan
