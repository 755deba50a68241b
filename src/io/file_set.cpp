// SPDX-License-Identifier: MIT
#include <acctplan/io/file_set.hpp>

#include <sys/stat.h>
#include <unistd.h>

namespace acctplan {

bool FileSet::add(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return true;
  return files_.emplace(info.st_dev, info.st_ino).second;
}

void FileSet::add_standard_input() {
  struct stat info {};
  if (::fstat(STDIN_FILENO, &info) == 0 && S_ISREG(info.st_mode)) files_.emplace(info.st_dev, info.st_ino);
}

void FileSet::remove(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) files_.erase({info.st_dev, info.st_ino});
}

bool FileSet::contains(const std::string& path) const {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && files_.contains({info.st_dev, info.st_ino});
}

}  // namespace acctplan
