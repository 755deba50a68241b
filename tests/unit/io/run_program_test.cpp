// SPDX-License-Identifier: MIT
#include <acctplan/io/run_program.hpp>
#include <catch2/catch.hpp>
#include <filesystem>

#include "scratch_folder.hpp"

using namespace acctplan;

namespace {

void write_script(const ScratchFolder& folder, const std::string& name, const std::string& body) {
  folder.write(name, "#!/bin/sh\n" + body);
  std::filesystem::permissions(folder.path(name), std::filesystem::perms::owner_all);
}

}  // namespace

TEST_CASE("a program of others is found in the folders of a PATH, in their order, and in no relative one", "[io]") {
  const ScratchFolder folder;
  write_script(folder, "b/tool", "true\n");
  folder.write("a/tool", "not executable");
  std::filesystem::create_directories(folder.path("c/tool"));
  const std::string search = "relative::" + folder.path("a") + ":" + folder.path("c") + ":" + folder.path("b");
  CHECK(foreign_program("tool", search, "install it") == folder.path("b/tool"));
  for (const std::string& none : {std::string(), std::string(":"), std::string("."), folder.path("a")}) {
    CHECK_THROWS_WITH(foreign_program("tool", none, "install it"),
                      "tool: this program is in no folder of PATH; install it");
  }
}

TEST_CASE("a program gets its arguments as they are, and its input whole", "[io]") {
  const ScratchFolder folder;
  write_script(folder, "tool", "for one; do printf '[%s]' \"$one\"; done; cat\n");
  CHECK(run_program(folder.path("tool"), {"a b", "$HOME; rm", "'"}, "input") == "[a b][$HOME; rm][']input");
  CHECK(run_program(folder.path("tool"), "x") == "x");
  write_script(folder, "bad", "exit 7\n");
  CHECK_THROWS_WITH(run_program(folder.path("bad"), {"x"}, ""), Catch::Contains("ended with status 7"));
}
