// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

// Decks in the formats that pandoc and Marp make; stand-ins for these show what they are given.

namespace acctplan {
namespace {

void stand_in(const ScratchFolder& folder, const std::string& name) {
  folder.write(name, "#!/bin/sh\necho \"$@\"; cat\n");
  std::filesystem::permissions(folder.path(name), std::filesystem::perms::owner_all);
}

}  // namespace

TEST_CASE("pandoc makes the PowerPoint file, and Marp the PDF, of the same slides", "[cli]") {
  const ScratchFolder folder;
  stand_in(folder, "pandoc");
  stand_in(folder, "marp");
  Console console;
  console.variables["PATH"] = "/nowhere:" + folder.path();
  const std::string account = example_accounts()[1];
  CHECK(console.run({"eam", account, "--part", "deck"}) == 0);
  const std::string slides = console.out;
  CHECK(console.run_to_file({"eam", account, "--format", "pptx"}, folder.path("deck.pptx")) == 0);
  CHECK(console.out == "--from=markdown --to=pptx --slide-level=1 --output=-\n" + slides);
  CHECK(console.run_to_file({"eam", account, "--part", "deck", "--format", "pdf"}, folder.path("deck.pdf")) == 0);
  CHECK(console.out == "--pdf --output -\n" + slides);
}

TEST_CASE("where pandoc or Marp is missing the run ends with 4 and says what to install", "[cli]") {
  const ScratchFolder folder;
  Console console;
  console.variables["PATH"] = folder.path();
  const std::string account = example_accounts()[1];
  CHECK(console.run({"eam", account, "--format", "pptx", "-o", folder.path("deck.pptx")}) == 4);
  CHECK_THAT(console.err, Catch::Contains("apt-get install pandoc"));
  CHECK(console.run({"eam", account, "--format", "pdf", "-o", folder.path("deck.pdf")}) == 4);
  CHECK_THAT(console.err, Catch::Contains("npm install -g @marp-team/marp-cli"));
  CHECK_FALSE(std::filesystem::exists(folder.path("deck.pptx")));
}

}  // namespace acctplan
