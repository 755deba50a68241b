// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include <acctplan/io/io_error.hpp>

namespace acctplan {

/// A regular file that is read in pieces, from any number of threads.
class RandomFile {
 public:
  /// Throws IoError for anything but a regular file, and for what the system refuses; never waits for a pipe's writer.
  explicit RandomFile(const std::string& path);
  RandomFile(const RandomFile&) = delete;
  RandomFile& operator=(const RandomFile&) = delete;
  ~RandomFile();

  /// Bytes when it was opened.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Reads `length` bytes at an offset, fewer only at the end of the file. Throws IoError.
  [[nodiscard]] std::size_t read(std::size_t offset, char* into, std::size_t length) const;

 private:
  std::string path_;
  int descriptor_;
  std::size_t size_ = 0;
};

}  // namespace acctplan
