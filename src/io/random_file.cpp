// SPDX-License-Identifier: MIT
#include <acctplan/io/random_file.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "file_descriptor.hpp"

namespace acctplan {

RandomFile::RandomFile(const std::string& path)
    : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {
  FileDescriptor opened(descriptor_);
  if (!opened.valid()) throw system_error(path, errno);
  struct stat info {};
  if (::fstat(descriptor_, &info) != 0) throw system_error(path, errno);
  if (!S_ISREG(info.st_mode)) throw IoError(path, "is not a regular file");
  size_ = static_cast<std::size_t>(info.st_size);
  static_cast<void>(opened.release());
}

RandomFile::~RandomFile() { ::close(descriptor_); }

std::size_t RandomFile::read(std::size_t offset, char* into, std::size_t length) const {
  std::size_t used = 0;
  while (used < length) {
    const ssize_t got = ::pread(descriptor_, into + used, length - used, static_cast<off_t>(offset + used));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw system_error(path_, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  return used;
}

}  // namespace acctplan
