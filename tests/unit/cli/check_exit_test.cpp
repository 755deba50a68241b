// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include <acctplan/io/standard_streams.hpp>

#include "../../support/rounds.hpp"
#include "../io/scratch_folder.hpp"
#include "cli/app.hpp"

namespace acctplan {
namespace {

/// What becomes of what the program writes: it is taken, the disk is full, the stream is closed, or its reader is gone.
enum class Sink { takes, full, closed, unread };

/// A run of `check` in a folder that has these files, and the exit status in every format.
struct ExitRow {
  const char* what;
  std::vector<std::string> words;  ///< of the command line behind `check`
  Sink sink;
  int status;
};

void fill(const ScratchFolder& folder) {
  folder.write("clean/acme.yaml", "account: {id: acme, name: Acme, lifecycle: partner}\n");
  folder.write("warned/beta.yaml", "account: {id: beta, name: Beta, lifecycle: partner, ownr: Dana Ruiz}\n");
  folder.write("late/gamma.yaml",
               "account: {id: gamma, name: Gamma, lifecycle: customer}\ntiering: {current_tier: 1}\n");
  folder.write("mixed/delta.yaml", "account: {id: delta, name: Delta, lifecycle: partner}\n");
  folder.write("mixed/broken.yaml", "account: {id: broken\n");
  folder.write("linked/epsilon.yaml", "account: {id: epsilon, name: Epsilon, lifecycle: partner}\n");
  std::filesystem::create_symlink("loop", folder.path("loop"));
  std::filesystem::create_symlink("round.yaml", folder.path("linked/round.yaml"));
}

const std::vector<ExitRow>& exit_rows() {
  static const std::vector<ExitRow> kRows = {
      {"nothing is found", {"clean"}, Sink::takes, 0},
      {"nothing is found at the strictest", {"clean", "--fail-on", "note"}, Sink::takes, 0},
      {"a warning below --fail-on", {"warned"}, Sink::takes, 0},
      {"a warning at --fail-on", {"warned", "--fail-on", "warning"}, Sink::takes, 1},
      {"a warning above --fail-on", {"warned", "--fail-on", "note"}, Sink::takes, 1},
      {"an error", {"late"}, Sink::takes, 1},
      {"an error among others", {"clean", "late", "warned"}, Sink::takes, 1},
      {"an error into a file", {"late", "-o", "result"}, Sink::takes, 1},
      {"an error into owners' files", {"late", "--group-by", "owner", "-o", "digest/"}, Sink::takes, 1},
      {"an error that nobody asked for", {"late", "--rule", "C.action.overdue"}, Sink::takes, 0},
      {"an error with --fail-on never", {"late", "--fail-on", "never"}, Sink::takes, 0},
      {"a bad file among good ones", {"mixed"}, Sink::takes, 3},
      {"a bad file with --fail-on never", {"mixed", "--fail-on", "never"}, Sink::takes, 3},
      {"a bad file beside an error", {"late", "mixed"}, Sink::takes, 3},
      {"a bad file into a baseline", {"mixed", "--write-baseline", "known.json"}, Sink::takes, 3},
      {"an error into a baseline", {"late", "--write-baseline", "known.json"}, Sink::takes, 0},
      {"a missing file", {"clean", "missing.yaml"}, Sink::takes, 4},
      {"a folder that cannot be read", {"loop"}, Sink::takes, 4},
      {"a folder that cannot be read beside a bad file", {"loop", "mixed", "late"}, Sink::takes, 4},
      {"a file of a folder that cannot be read", {"linked"}, Sink::takes, 4},
      {"a missing baseline", {"clean", "--baseline", "missing.json"}, Sink::takes, 4},
      {"a bad baseline", {"clean", "--baseline", "mixed/delta.yaml"}, Sink::takes, 3},
      {"a full disk", {"late"}, Sink::full, 4},
      {"a full disk with --fail-on never", {"late", "--fail-on", "never"}, Sink::full, 4},
      {"a full disk and a bad file", {"mixed"}, Sink::full, 4},
      {"a closed output", {"late"}, Sink::closed, 4},
      {"a closed output and a bad file", {"mixed"}, Sink::closed, 4},
      {"a closed output that is not needed", {"late", "-o", "result"}, Sink::closed, 1},
      {"a reader that is gone", {"late"}, Sink::unread, 4},
      {"a file in a missing folder", {"clean", "-o", "nowhere/result"}, Sink::takes, 4},
      {"a device as file", {"clean", "-o", "/dev/full"}, Sink::takes, 4},
      {"a baseline in a missing folder", {"clean", "--write-baseline", "nowhere/known.json"}, Sink::takes, 4},
      {"a wrong value stops before a bad file", {"mixed", "--fail-on", "errors"}, Sink::takes, 2},
      {"a folder as output", {"late", "-o", "late/"}, Sink::takes, 2},
      {"an account as output", {"late", "-o", "late/gamma.yaml"}, Sink::takes, 2},
      {"an account as baseline", {"late", "--write-baseline", "late/gamma.yaml"}, Sink::takes, 2},
  };
  return kRows;
}

void move_to(int fd, int from) {
  if (::dup2(from, fd) < 0) ::_exit(254);
}

void connect(Sink sink) {
  move_to(STDERR_FILENO, ::open("/dev/null", O_WRONLY));
  std::array<int, 2> ends{};
  switch (sink) {
    case Sink::takes:
      return move_to(STDOUT_FILENO, STDERR_FILENO);
    case Sink::full:
      return move_to(STDOUT_FILENO, ::open("/dev/full", O_WRONLY));
    case Sink::closed:
      ::close(STDOUT_FILENO);
      return;
    case Sink::unread:
      if (::pipe(ends.data()) != 0) ::_exit(254);
      ::close(ends[0]);
      return move_to(STDOUT_FILENO, ends[1]);
  }
}

/// The status of a run in a process of its own, which does what the program's main() does.
int status_of_run(const std::vector<std::string>& words, Sink sink, const std::string& folder) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(folder.c_str()) != 0) ::_exit(253);
    connect(sink);
    prepare_standard_streams();
    StandardStreams streams = process_streams();
    ::_exit(run_app(words, streams));
  }
  int status = -1;
  if (::waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("check ends with the same status in every format: the gravest of what went wrong", "[cli]") {
  const std::vector<const char*> formats = {"text",  "json",   "csv",    "md",    "sarif",
                                            "junit", "github", "gitlab", "rdjson"};
  std::size_t runs = 0;
  for (const char* format : formats) {
    for (const ExitRow& row : exit_rows()) {
      // Under the sanitizers a process takes long to start: each row in one format, each format in some rows.
      if (kSanitized && runs++ % formats.size() != 0) continue;
      INFO(format << ": " << row.what);
      const ScratchFolder folder;
      fill(folder);
      std::vector<std::string> words = {"check", "--as-of", "2026-02-02", "--format", format};
      std::ranges::copy(row.words, std::back_inserter(words));
      CHECK(status_of_run(words, row.sink, folder.path()) == row.status);
    }
  }
}

}  // namespace acctplan
