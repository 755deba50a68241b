// SPDX-License-Identifier: MIT
#include <acctplan/io/run_program.hpp>

#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fmt/format.h>

#include "file_descriptor.hpp"
#include "write_all.hpp"

namespace acctplan {
namespace {

namespace fs = std::filesystem;

/// A file in memory, which nobody has to clean up.
FileDescriptor memory_file(const std::string& program) {
  FileDescriptor out(memfd_create("acctplan", MFD_CLOEXEC));
  if (!out.valid()) throw system_error(program, errno);
  return out;
}

std::string whole_content(const FileDescriptor& file, const std::string& program) {
  struct stat status = {};
  if (fstat(file.get(), &status) != 0) throw system_error(program, errno);
  std::string out(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t at = 0; at < out.size();) {
    const ssize_t taken = pread(file.get(), out.data() + at, out.size() - at, static_cast<off_t>(at));
    if (taken < 0 && errno == EINTR) continue;
    if (taken <= 0) throw system_error(program, taken < 0 ? errno : EIO);
    at += static_cast<std::size_t>(taken);
  }
  return out;
}

/// Starts the program on two files and waits for its end.
int status_of_run(const std::string& path, const std::vector<std::string>& given, const FileDescriptor& input,
                  const FileDescriptor& output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.get(), STDOUT_FILENO);
  std::vector<std::string> words = {path};
  words.insert(words.end(), given.begin(), given.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawn(&child, path.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw system_error(path, failed);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw system_error(path, errno);
  }
  return status;
}

}  // namespace

std::string companion_program(const std::string& name, const std::string& remedy) {
  std::error_code failed;
  const fs::path self = fs::read_symlink("/proc/self/exe", failed);
  if (failed) throw IoError(name, fmt::format("not found, for /proc/self/exe cannot be read; {}", remedy));
  const fs::path beside = self.parent_path();
  const fs::path installed = beside.parent_path() / "libexec" / "acctplan";
  for (const fs::path& folder : {beside, installed}) {
    const fs::path path = folder / name;
    if (access(path.c_str(), X_OK) == 0) return path.string();
  }
  throw IoError(name, fmt::format("this program, which is built and installed with acctplan, is neither in {} nor in "
                                  "{}; put it there, or {}",
                                  beside.string(), installed.string(), remedy));
}

std::string foreign_program(const std::string& name, std::string_view search, const std::string& remedy) {
  while (!search.empty()) {
    const std::size_t end = std::min(search.find(':'), search.size());
    const fs::path folder = search.substr(0, end);
    search.remove_prefix(std::min(end + 1, search.size()));
    // An empty folder would be the working one, whose files nobody has chosen to run.
    if (!folder.is_absolute()) continue;
    const fs::path path = folder / name;
    std::error_code failed;
    if (fs::is_regular_file(path, failed) && access(path.c_str(), X_OK) == 0) return path.string();
  }
  throw IoError(name, fmt::format("this program is in no folder of PATH; {}", remedy));
}

std::string run_program(const std::string& path, std::string_view input) { return run_program(path, {}, input); }

std::string run_program(const std::string& path, const std::vector<std::string>& arguments, std::string_view input) {
  const FileDescriptor given = memory_file(path);
  const FileDescriptor written = memory_file(path);
  write_all(given.get(), input, path);
  if (lseek(given.get(), 0, SEEK_SET) != 0) throw system_error(path, errno);
  const int status = status_of_run(path, arguments, given, written);
  if (WIFSIGNALED(status)) throw IoError(path, fmt::format("was ended by signal {}", WTERMSIG(status)));
  if (WEXITSTATUS(status) != 0) throw IoError(path, fmt::format("ended with status {}", WEXITSTATUS(status)));
  return whole_content(written, path);
}

}  // namespace acctplan
