// SPDX-License-Identifier: MIT
#include <acctplan/io/run_program.hpp>

#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
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
int status_of_run(const std::string& path, const FileDescriptor& input, const FileDescriptor& output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.get(), STDOUT_FILENO);
  std::string name = path;
  const std::array<char*, 2> arguments = {name.data(), nullptr};
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

std::string run_program(const std::string& path, std::string_view input) {
  const FileDescriptor given = memory_file(path);
  const FileDescriptor written = memory_file(path);
  write_all(given.get(), input, path);
  if (lseek(given.get(), 0, SEEK_SET) != 0) throw system_error(path, errno);
  const int status = status_of_run(path, given, written);
  if (WIFSIGNALED(status)) throw IoError(path, fmt::format("was ended by signal {}", WTERMSIG(status)));
  if (WEXITSTATUS(status) != 0) throw IoError(path, fmt::format("ended with status {}", WEXITSTATUS(status)));
  return whole_content(written, path);
}

}  // namespace acctplan
