// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace acctplan {

/// One line of a file.
struct LineSlice {
  std::string_view text;   ///< without its LF or CRLF
  std::string_view whole;  ///< with it
  std::size_t offset = 0;  ///< where it begins in the file
  std::size_t number = 0;  ///< lines before it in its stretch
};

/// One thread's part in reading a file line by line.
class LineWorker {
 public:
  LineWorker() = default;
  LineWorker(const LineWorker&) = delete;
  LineWorker& operator=(const LineWorker&) = delete;
  virtual ~LineWorker() = default;

  /// Lines of a stretch come in order, stretches to any thread. Tells whether to go on: after a `false` nothing more is
  /// read.
  virtual bool take(const LineSlice& line) = 0;
  /// What is to be done with what the stretch gave, in which so many lines begin; likewise. Done in the order of the
  /// file, one at a time, by any thread, while the worker may be at its next stretch.
  using Closing = std::function<bool()>;
  virtual Closing finish_stretch(std::size_t lines) = 0;
};

/// What is read, and where.
struct LineInput {
  /// Reads up to `length` bytes at `offset`, all there are; throws what reading throws. From any thread.
  std::function<std::size_t(std::size_t offset, char* into, std::size_t length)> read;
  std::size_t begin = 0;  ///< of the first line
  std::size_t end = 0;
  std::size_t stretch = std::size_t{256} * 1024;  ///< bytes that a thread takes at a time

  [[nodiscard]] std::size_t stretches() const { return (end - begin + stretch - 1) / stretch; }
};

/// Reads in stretches, one thread for each worker, in memory for a stretch each, or for a line if it is longer. Returns
/// whether all was read: no worker stopped, and no line is longer than a document may be.
[[nodiscard]] bool read_lines(const LineInput& input, std::span<const std::unique_ptr<LineWorker>> workers);

}  // namespace acctplan
