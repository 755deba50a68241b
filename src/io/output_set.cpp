// SPDX-License-Identifier: MIT
#include <acctplan/io/output_set.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "file_descriptor.hpp"
#include "write_all.hpp"

namespace acctplan {
namespace {

constexpr std::string_view kPrefix = ".acctplan-";
constexpr std::string_view kSuffix = ".tmp";
constexpr const char* kNoFile = "name a file, or leave --output out to write to standard output";

struct Parts {
  std::string folder;
  std::string name;
};

Parts split(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

void remove_leftovers(int folder) {
  // fdopendir takes the descriptor over; the folder keeps its own.
  const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* list = copy < 0 ? nullptr : ::fdopendir(copy);
  if (list == nullptr) {
    if (copy >= 0) ::close(copy);
    return;
  }
  while (const dirent* entry = ::readdir(list)) {
    const std::string_view name = static_cast<const char*>(entry->d_name);
    if (name.starts_with(kPrefix) && name.ends_with(kSuffix)) ::unlinkat(folder, entry->d_name, 0);
  }
  ::closedir(list);
}

/// Takes a folder for this run. The lock is shared by all that write here and dies with its process, so whoever gets it
/// alone knows that nobody owns the temporaries it finds. A file system without locks has its leftovers kept.
void enter(int folder) {
  if (::flock(folder, LOCK_EX | LOCK_NB) == 0) remove_leftovers(folder);
  while (::flock(folder, LOCK_SH) != 0 && errno == EINTR) {
  }
}

/// Creates a file of a fresh name in a folder, trying from `number` on; the name is told in `name`.
FileDescriptor create_temporary(int folder, std::size_t number, const std::string& target, std::string& name) {
  for (std::size_t attempt = number;; ++attempt) {
    name = fmt::format("{}{}-{}{}", kPrefix, ::getpid(), attempt, kSuffix);
    FileDescriptor file(::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (file.valid()) return file;
    if (errno != EEXIST) throw system_error(target, errno);
  }
}

}  // namespace

struct OutputSet::Folder {
  std::string path;
  dev_t device;
  ino_t inode;
  FileDescriptor descriptor;
};

struct OutputSet::File {
  std::string path;
  std::string name;
  std::size_t folder;
  std::string temporary;
  std::string backup;  ///< a second name of what stood there before; empty when nothing did
};

OutputSet::OutputSet() = default;

OutputSet::~OutputSet() { discard(); }

void OutputSet::add_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0) {
    made_folders_.push_back(path);
    return;
  }
  const int fault = errno;
  struct stat info {};
  if (fault != EEXIST) throw system_error(path, fault);
  if (::stat(path.c_str(), &info) != 0) throw system_error(path, errno);
  if (!S_ISDIR(info.st_mode)) throw IoError(path, "is not a folder", ENOTDIR);
}

OutputSet::Folder& OutputSet::folder_of(const std::string& path) {
  FileDescriptor descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  struct stat info {};
  if (!descriptor.valid() || ::fstat(descriptor.get(), &info) != 0) {
    IoError fault = system_error(path, errno);
    if (fault.code == ENOENT) fault.help = "make the folder first, or name another";
    throw fault;
  }
  const auto same = [&info](const Folder& one) { return one.device == info.st_dev && one.inode == info.st_ino; };
  const auto found = std::find_if(folders_.begin(), folders_.end(), same);
  if (found != folders_.end()) return *found;
  enter(descriptor.get());
  return folders_.emplace_back(Folder{path, info.st_dev, info.st_ino, std::move(descriptor)});
}

void OutputSet::add(const std::string& path, std::string_view bytes) {
  add(path, [bytes](const Append& append) { append(bytes); });
}

void OutputSet::add(const std::string& path, const std::function<void(const Append&)>& write) {
  const Parts parts = split(path);
  if (parts.name.empty() || parts.name == "." || parts.name == "..")
    throw IoError(path, "is not the name of a file", 0, kNoFile);
  if (path.starts_with("/dev/") || path.starts_with("/proc/")) throw IoError(path, "is not a regular file", 0, kNoFile);
  const Folder& folder = folder_of(parts.folder);
  const auto index = static_cast<std::size_t>(&folder - folders_.data());
  if (!names_.emplace(index, parts.name).second) throw IoError(path, "two outputs have this name");
  struct stat info {};
  const bool exists = ::fstatat(folder.descriptor.get(), parts.name.c_str(), &info, 0) == 0;
  if (exists && !S_ISREG(info.st_mode)) throw IoError(path, "is not a regular file", 0, kNoFile);

  File file{path, parts.name, index, {}, {}};
  FileDescriptor descriptor = create_temporary(folder.descriptor.get(), files_.size(), path, file.temporary);
  files_.push_back(file);
  if (exists && ::fchmod(descriptor.get(), info.st_mode & 07777) != 0) throw system_error(path, errno);
  write([&](std::string_view bytes) { write_all(descriptor.get(), bytes, path); });
  if (::fsync(descriptor.get()) != 0) throw system_error(path, errno);
  if (::close(descriptor.release()) != 0) throw system_error(path, errno);
}

void OutputSet::commit() {
  move_into_place();
  for (File& file : files_) {
    if (!file.backup.empty()) ::unlinkat(folders_[file.folder].descriptor.get(), file.backup.c_str(), 0);
  }
  // The new content is in place; a folder that cannot be synced changes nothing about that.
  for (const Folder& folder : folders_) ::fsync(folder.descriptor.get());
  files_.clear();
  names_.clear();
  made_folders_.clear();
}

void OutputSet::move_into_place() {
  for (File& file : files_) {
    const int folder = folders_[file.folder].descriptor.get();
    std::string backup = file.temporary;
    backup.insert(kPrefix.size(), "old-");
    // Without hard links (some network file systems) there is nothing to put back if a later file fails.
    if (::linkat(folder, file.name.c_str(), folder, backup.c_str(), 0) == 0) file.backup = std::move(backup);
  }
  for (std::size_t at = 0; at < files_.size(); ++at) {
    const int folder = folders_[files_[at].folder].descriptor.get();
    if (::renameat(folder, files_[at].temporary.c_str(), folder, files_[at].name.c_str()) == 0) continue;
    const int fault = errno;
    const std::string path = files_[at].path;
    roll_back(at);
    discard();
    throw system_error(path, fault);
  }
}

void OutputSet::roll_back(std::size_t moved) noexcept {
  for (std::size_t at = 0; at < moved; ++at) {
    const File& file = files_[at];
    const int folder = folders_[file.folder].descriptor.get();
    if (file.backup.empty()) {
      ::unlinkat(folder, file.name.c_str(), 0);
    } else {
      ::renameat(folder, file.backup.c_str(), folder, file.name.c_str());
    }
  }
}

void OutputSet::discard() noexcept {
  for (const File& file : files_) {
    const int folder = folders_[file.folder].descriptor.get();
    ::unlinkat(folder, file.temporary.c_str(), 0);
    if (!file.backup.empty()) ::unlinkat(folder, file.backup.c_str(), 0);
  }
  files_.clear();
  names_.clear();
  for (auto made = made_folders_.rbegin(); made != made_folders_.rend(); ++made) ::rmdir(made->c_str());
  made_folders_.clear();
}

}  // namespace acctplan
