// SPDX-License-Identifier: MIT
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include <acctplan/io/read_input.hpp>

#include "scratch_folder.hpp"

using namespace acctplan;
using Catch::Matchers::Contains;

TEST_CASE("a file is read whole, also through a link", "[io]") {
  const ScratchFolder folder;
  const std::string bytes("a\0b\xFF\n", 5);
  folder.write("a.yaml", bytes);
  folder.write("empty.yaml");
  std::filesystem::create_symlink(folder.path("a.yaml"), folder.path("link.yaml"));
  CHECK(read_file(folder.path("a.yaml")) == bytes);
  CHECK(read_file(folder.path("link.yaml")) == bytes);
  CHECK(read_file(folder.path("empty.yaml")).empty());
}

TEST_CASE("a file is read up to the limit and refused above it", "[io]") {
  const ScratchFolder folder;
  folder.write("a.yaml", std::string(1000, 'x'));
  CHECK(read_file(folder.path("a.yaml"), 1000).size() == 1000);
  CHECK_THROWS_WITH(read_file(folder.path("a.yaml"), 999), Contains("a.yaml: 1000 bytes; at most 999 are read"));
}

TEST_CASE("what is no regular file is refused without waiting for it", "[io]") {
  const ScratchFolder folder;
  REQUIRE(::mkfifo(folder.path("pipe.yaml").c_str(), 0600) == 0);
  std::filesystem::create_symlink(folder.path("loop.yaml"), folder.path("loop.yaml"));
  CHECK_THROWS_WITH(read_file(folder.path("pipe.yaml")), Contains("is not a regular file"));
  CHECK_THROWS_WITH(read_file(folder.path()), Contains("is a folder, not a file"));
  CHECK_THROWS_WITH(read_file("/dev/zero"), "/dev/zero: is not a regular file");
  CHECK_THROWS_WITH(read_file(folder.path("none.yaml")), Contains("No such file or directory"));
  CHECK_THROWS_WITH(read_file(folder.path("loop.yaml")), Contains("Too many levels of symbolic links"));
  CHECK_THROWS_AS(is_folder(folder.path("none")), IoError);
  CHECK(is_folder(folder.path()));
}

TEST_CASE("a file of the proc file system, which tells no size, is read to its end", "[io]") {
  CHECK_FALSE(read_file("/proc/self/status").empty());
}

TEST_CASE("account files are listed below a folder in byte order, without hidden ones", "[io]") {
  const ScratchFolder folder;
  for (const char* name : {"b.yaml", "a.json", "a-b.yml", "a/z.ndjson", "a/a.yaml", "B.yaml", "notes.txt",
                           ".hidden.yaml", ".git/x.yaml", "old.yaml~", "d.yaml/inner.yaml", "yaml"}) {
    folder.write(name);
  }
  std::filesystem::create_directory_symlink(folder.path(), folder.path("a/loop"));
  std::filesystem::create_symlink("nowhere", folder.path("broken.yaml"));
  std::vector<std::string> expected;
  for (const char* name :
       {"B.yaml", "a-b.yml", "a.json", "a/a.yaml", "a/z.ndjson", "b.yaml", "broken.yaml", "d.yaml/inner.yaml"}) {
    expected.push_back(folder.path(name));
  }
  CHECK(list_account_files(folder.path()) == expected);
  CHECK(list_account_files(folder.path() + "//") == expected);
  CHECK_THROWS_AS(list_account_files(folder.path("none")), IoError);
}
