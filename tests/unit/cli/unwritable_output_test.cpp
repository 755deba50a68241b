// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include "../io/scratch_folder.hpp"
#include "console_fixture.hpp"

namespace acctplan {
namespace {

/// Root may write anywhere, so while this lives root is nobody.
class WithoutRights {
 public:
  WithoutRights() {
    if (root_) REQUIRE(::seteuid(65534) == 0);
  }
  WithoutRights(const WithoutRights&) = delete;
  WithoutRights& operator=(const WithoutRights&) = delete;
  ~WithoutRights() {
    if (root_ && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool root_ = ::geteuid() == 0;
};

}  // namespace

TEST_CASE("output into a folder that may not be written is a failure of the system that leaves nothing", "[cli]") {
  const ScratchFolder folder;
  folder.write("acme.yaml", "account: {id: acme, name: Acme}\n");
  folder.write("kept/old.csv", "old");
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  REQUIRE(::chmod(folder.path("kept").c_str(), 0555) == 0);
  for (const std::string target : {"kept/new.csv", "kept/old.csv"}) {
    INFO(target);
    Console console;
    int status = 0;
    {
      const WithoutRights nobody;
      status = console.run({"score", folder.path("acme.yaml"), "--format", "csv", "-o", folder.path(target)});
    }
    CHECK(status == 4);
    CHECK(console.err.find("Permission denied") != std::string::npos);
  }
  CHECK(folder.read("kept/old.csv") == "old");
  REQUIRE(::chmod(folder.path("kept").c_str(), 0755) == 0);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path("kept")), {}) == 1);
}

TEST_CASE("a folder that may not be listed is a failure of the system, and the other files are done", "[cli]") {
  const ScratchFolder folder;
  folder.write("acme.yaml", "account: {id: acme, name: Acme}\n");
  folder.write("closed/beta.yaml", "account: {id: beta, name: Beta}\n");
  folder.write("open/gamma.yaml", "account: {id: gamma, name: Gamma}\n");
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  REQUIRE(::chmod(folder.path("closed").c_str(), 0000) == 0);
  Console console;
  int status = 0;
  {
    const WithoutRights nobody;
    status = console.run({"tier", folder.path(), "--format", "csv"});
  }
  REQUIRE(::chmod(folder.path("closed").c_str(), 0755) == 0);
  CHECK(status == 4);
  CHECK(console.err.find("closed: Permission denied [run.unreadable]") != std::string::npos);
  CHECK(console.out.find("\nacme,") != std::string::npos);
  CHECK(console.out.find("\ngamma,") != std::string::npos);
}

}  // namespace acctplan
