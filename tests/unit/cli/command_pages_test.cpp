// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/commands.hpp"
#include "console_fixture.hpp"

using namespace acctplan;

// docs/reference/commands holds a page a command: what --help says, word for word. ACCTPLAN_ACCEPT=1 writes the pages
// anew.

namespace {

std::string page_of(const Command& command) {
  Console console;
  REQUIRE(console.run({std::string(command.name), "--help"}) == 0);
  std::string line(command.line);
  line.front() =
      static_cast<char>(line.front() >= 'a' && line.front() <= 'z' ? line.front() - 'a' + 'A' : line.front());
  return "# acctplan " + std::string(command.name) + "\n\n" + line + ".\n\n```text\n" + console.out +
         "```\n\nExit statuses are in [exit-status.md](../exit-status.md), the keys of the JSON in "
         "[json.md](../json.md).\n";
}

}  // namespace

TEST_CASE("the page of each command is its help", "[docs]") {
  for (const Command& command : all_commands()) {
    const std::string path =
        std::string(ACCTPLAN_SOURCE_DIR "/docs/reference/commands/") + std::string(command.name) + ".md";
    const std::string page = page_of(command);
    if (std::getenv("ACCTPLAN_ACCEPT") != nullptr) std::ofstream(path) << page;
    std::ostringstream held;
    held << std::ifstream(path).rdbuf();
    INFO(path);
    CHECK(held.str() == page);
  }
}
