// SPDX-License-Identifier: MIT
#include <acctplan/io/read_input.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include "file_descriptor.hpp"

namespace acctplan {
namespace {

std::string read_all(int fd, const std::string& name, std::size_t expected, std::size_t max_bytes) {
  constexpr std::size_t kPiece = std::size_t{64} * 1024;
  std::string bytes;
  std::size_t used = 0;
  for (;;) {
    // One byte more than a file has tells its end without another piece, of which thousands of files would keep each.
    if (used == bytes.size()) bytes.resize(used == 0 && expected > 0 ? expected + 1 : used + kPiece);
    const ssize_t got = ::read(fd, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw system_error(name, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > max_bytes) throw IoError(name, fmt::format("larger than {} bytes", max_bytes));
  }
  bytes.resize(used);
  return bytes;
}

bool is_account_file(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kEndings = {".yaml", ".yml", ".json", ".ndjson", ".csv"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [name](std::string_view ending) { return name.ends_with(ending); });
}

/// The names in a folder, without the hidden ones.
std::vector<std::string> names_in(const std::string& folder) {
  std::error_code fault;
  std::vector<std::string> names;
  std::filesystem::directory_iterator at(folder, fault);
  for (const std::filesystem::directory_iterator end; !fault && at != end; at.increment(fault)) {
    std::string name = at->path().filename().native();
    if (!name.starts_with('.')) names.push_back(std::move(name));
  }
  if (fault) throw system_error(folder, fault.value());
  std::sort(names.begin(), names.end());
  return names;
}

/// Adds what stands in one folder, unless it was visited.
void list_folder(const std::string& current, std::set<std::pair<dev_t, ino_t>>& visited,
                 std::vector<std::string>& folders, std::vector<std::string>& files) {
  struct stat info {};
  if (::stat(current.c_str(), &info) != 0) throw system_error(current, errno);
  if (!visited.emplace(info.st_dev, info.st_ino).second) return;
  for (const std::string& name : names_in(current)) {
    std::string path = current.ends_with('/') ? current + name : current + '/' + name;
    // A link that leads nowhere is listed by its name, so that reading it says so.
    const bool is_directory = ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
    if (is_directory) {
      folders.push_back(std::move(path));
    } else if (is_account_file(name)) {
      files.push_back(std::move(path));
    }
  }
}

}  // namespace

std::string read_file(const std::string& path, std::size_t max_bytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.valid()) throw system_error(path, errno);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) throw system_error(path, errno);
  if (S_ISDIR(info.st_mode)) throw IoError(path, "is a folder, not a file", EISDIR);
  if (!S_ISREG(info.st_mode))
    throw IoError(path, "is not a regular file", 0, "a pipe is read as standard input: write - with --input-format");
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size > max_bytes) throw IoError(path, fmt::format("{} bytes; at most {} are read", size, max_bytes));
  return read_all(file.get(), path, size, max_bytes);
}

std::string read_stdin(std::size_t max_bytes) { return read_all(STDIN_FILENO, "standard input", 0, max_bytes); }

bool is_folder(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) throw system_error(path, errno);
  return S_ISDIR(info.st_mode);
}

std::vector<std::string> list_account_files(const std::string& folder) {
  std::vector<IoError> faults;
  std::vector<std::string> files = list_account_files(folder, faults);
  if (!faults.empty()) throw faults.front();
  return files;
}

std::vector<std::string> list_account_files(const std::string& folder, std::vector<IoError>& faults) {
  std::string root = folder;
  while (root.size() > 1 && root.back() == '/') root.pop_back();
  std::vector<std::string> files;
  std::vector<std::string> waiting = {root};
  std::set<std::pair<dev_t, ino_t>> visited;
  while (!waiting.empty()) {
    const std::string current = std::move(waiting.back());
    waiting.pop_back();
    std::vector<std::string> folders;
    try {
      list_folder(current, visited, folders, files);
    } catch (const IoError& fault) {
      faults.push_back(fault);
    }
    waiting.insert(waiting.end(), std::make_move_iterator(folders.rbegin()), std::make_move_iterator(folders.rend()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> list_account_files_beside(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
  std::vector<std::string> files;
  for (const std::string& name : names_in(folder.empty() ? "." : folder)) {
    if (is_account_file(name)) files.push_back(folder + name);
  }
  return files;
}

}  // namespace acctplan
