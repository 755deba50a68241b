// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "case_file.hpp"
#include "docs_page.hpp"

using namespace acctplan;

namespace {

std::string replay(const std::string& text, const std::string& page = "README.md") {
  return replay_page(text, page, "/bin/sh", ACCTPLAN_SOURCE_DIR);
}

}  // namespace

TEST_CASE("a page gets what its commands print, and text, sh and other blocks stay", "[docs]") {
  const std::string before = "# T\n\n```sh\nrm -rf nothing\n```\n\n```console\n";
  const std::string command = "$ acctplan -c 'echo out; echo err >&2; echo; echo \"end  \"'\n";
  CHECK(replay(before + command + "stale\n```\nlast\n") == before + command + "out\n\nend\nerr\n```\nlast\n");
}

TEST_CASE("several commands of a block, the first lines alone, a status", "[docs]") {
  CHECK(replay("```console head=1 case=x\n$ acctplan -c 'echo 1; echo 2'\n$ acctplan -c 'echo 3'\n```\n") ==
        "```console head=1 case=x\n$ acctplan -c 'echo 1; echo 2'\n1\n$ acctplan -c 'echo 3'\n3\n```\n");
  const std::string failing = "```console exit=3\n$ acctplan -c 'exit 3'\n```\n";
  CHECK(replay(failing) == failing);
  CHECK_THROWS_AS(replay("```console\n$ acctplan -c 'exit 3'\n```\n"), CaseFormatError);
  CHECK_THROWS_AS(replay("```console exit=3\n$ acctplan -c 'exit 0'\n```\n"), CaseFormatError);
}

TEST_CASE("a file block is there for the commands after it; list items indent blocks", "[docs]") {
  const std::string page =
      "1. first\n\n   ```yaml file=a/b.yaml\n   x: 1\n\n     y: 2\n   ```\n\n   ```console\n"
      "   $ acctplan -c 'cat a/b.yaml'\n   x: 1\n\n     y: 2\n   ```\n";
  CHECK(replay(page) == page);
}

TEST_CASE("guides start beside the account, other pages beside the examples", "[docs]") {
  const std::string guide = "```console\n$ acctplan -c 'ls *.yaml'\nbrightquay.yaml\n```\n";
  CHECK(replay(guide, "docs/howto/x.md") == guide);
  const std::string other = "```console\n$ acctplan -c 'ls examples/new-prospect/*.yaml'\n";
  CHECK(replay(other + "```\n") == other + "examples/new-prospect/veltrane.yaml\n```\n");
}

TEST_CASE("a block that breaks the rules is refused", "[docs]") {
  CHECK_THROWS_AS(replay("```console\n$ ls\n```\n"), CaseFormatError);
  CHECK_THROWS_AS(replay("```console\nno command\n```\n"), CaseFormatError);
  CHECK_THROWS_AS(replay("```console\n$ acctplan -c true\n"), CaseFormatError);
}
