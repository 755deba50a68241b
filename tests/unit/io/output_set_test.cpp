// SPDX-License-Identifier: MIT
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <set>
#include <string>

#include <acctplan/io/output_set.hpp>

#include "scratch_folder.hpp"

using namespace acctplan;
using Catch::Matchers::Contains;
using Names = std::set<std::string>;

TEST_CASE("outputs appear together at the commit", "[io]") {
  const ScratchFolder folder;
  folder.write("a.md", "old");
  OutputSet outputs;
  outputs.add(folder.path("a.md"), "new a");
  outputs.add(folder.path("b.md"), std::string(300000, 'b'));
  CHECK(folder.read("a.md") == "old");
  CHECK_FALSE(folder.names().contains("b.md"));
  outputs.commit();
  CHECK(folder.read("a.md") == "new a");
  CHECK(folder.read("b.md") == std::string(300000, 'b'));
  CHECK(folder.names() == Names{"a.md", "b.md"});
}

TEST_CASE("without a commit nothing is left", "[io]") {
  const ScratchFolder folder;
  folder.write("a.md", "old");
  {
    OutputSet outputs;
    outputs.add_folder(folder.path("made"));
    outputs.add(folder.path("made/x.md"), "x");
    outputs.add(folder.path("a.md"), "new");
  }
  CHECK(folder.names() == Names{"a.md"});
  CHECK(folder.read("a.md") == "old");
}

TEST_CASE("a target that cannot be is refused and takes the others with it", "[io]") {
  const ScratchFolder folder;
  folder.write("taken/x");
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  const auto refused = [&](const std::string& path, const std::string& reason) {
    {
      OutputSet outputs;
      outputs.add(folder.path("good.md"), "good");
      CHECK_THROWS_WITH(outputs.add(path, "x"), Contains(reason));
    }
    CHECK(folder.names() == Names{"taken", "pipe"});
  };
  refused(folder.path("none/x.md"), "No such file or directory");
  refused(folder.path("taken"), "is not a regular file");
  refused(folder.path("pipe"), "is not a regular file");
  refused(folder.path("taken/"), "is not the name of a file");
  refused(folder.path("good.md"), "two outputs have this name");
  refused(folder.path("taken/../good.md"), "two outputs have this name");
  refused("/dev/stdout", "is not a regular file");
  refused(folder.path(std::string(300, 'x')) + "/y", "File name too long");
}

TEST_CASE("when one output cannot be moved into place those before it are put back", "[io]") {
  const ScratchFolder folder;
  folder.write("a.md", "old a");
  OutputSet outputs;
  outputs.add(folder.path("a.md"), "new a");
  outputs.add(folder.path("b.md"), "new b");
  outputs.add(folder.path("c.md"), "new c");
  std::filesystem::create_directory(folder.path("c.md"));
  CHECK_THROWS_WITH(outputs.commit(), Contains("c.md"));
  CHECK(folder.read("a.md") == "old a");
  CHECK(folder.names() == Names{"a.md", "c.md"});
}

TEST_CASE("an existing output keeps its permissions, a link is replaced and not followed", "[io]") {
  const ScratchFolder folder;
  folder.write("private.md", "old");
  folder.write("target.md", "target");
  std::filesystem::permissions(folder.path("private.md"), std::filesystem::perms(0600));
  std::filesystem::create_symlink("target.md", folder.path("link.md"));
  OutputSet outputs;
  outputs.add(folder.path("private.md"), "new");
  outputs.add(folder.path("link.md"), "new");
  outputs.commit();
  CHECK(std::filesystem::status(folder.path("private.md")).permissions() == std::filesystem::perms(0600));
  CHECK(folder.read("target.md") == "target");
  CHECK_FALSE(std::filesystem::is_symlink(folder.path("link.md")));
  CHECK(folder.read("link.md") == "new");
}

TEST_CASE("leftovers of a killed run go with the next one, those of a live run stay", "[io]") {
  const ScratchFolder folder;
  folder.write(".acctplan-1-0.tmp", "left by a killed run");
  folder.write(".acctplan-notes", "not ours");
  OutputSet alive;
  alive.add(folder.path("a.md"), "a");
  CHECK_FALSE(folder.names().contains(".acctplan-1-0.tmp"));
  {
    OutputSet second;
    second.add(folder.path("b.md"), "b");
    second.commit();
  }
  alive.commit();
  CHECK(folder.names() == Names{".acctplan-notes", "a.md", "b.md"});
}

TEST_CASE("a full file system is reported and leaves nothing", "[io]") {
  const ScratchFolder folder;
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // A file size limit stands in for the full disk; in a process of its own, as it cannot be lifted again.
    std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit limit { 4096, 4096 };
    ::setrlimit(RLIMIT_FSIZE, &limit);
    int status = 1;
    try {
      OutputSet outputs;
      outputs.add(folder.path("small.md"), "small");
      outputs.add(folder.path("large.md"), std::string(100000, 'x'));
    } catch (const IoError& error) {
      status = error.code == EFBIG ? 0 : 2;
    }
    ::_exit(status);
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(folder.names().empty());
}
