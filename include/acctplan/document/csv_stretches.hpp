// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace acctplan {

/// One record of a table and the separators between its fields, outside quotes. Offsets count from `bytes`.
struct CsvSlice {
  std::string_view bytes;  ///< what was read around it
  std::size_t base = 0;    ///< where these begin in the table
  std::size_t origin = 0;  ///< where the stretch begins in them
  std::size_t begin = 0;
  std::size_t end = 0;  ///< without its line end
  std::span<const std::uint32_t> separators;
  bool clean = false;  ///< there is nothing to be said of its bytes as text, and it keeps RFC 4180

  [[nodiscard]] std::size_t width() const { return separators.size() + 1; }
  [[nodiscard]] std::string_view text() const { return bytes.substr(begin, end - begin); }
  /// A field's bytes as they stand, with the quotes around them.
  [[nodiscard]] std::string_view field(std::size_t index) const {
    const std::size_t from = index == 0 ? begin : separators[index - 1] + std::size_t{1};
    const std::size_t to = index < separators.size() ? separators[index] : end;
    return bytes.substr(from, to - from);
  }
};

/// One thread's part in reading a table.
class CsvWorker {
 public:
  CsvWorker() = default;
  CsvWorker(const CsvWorker&) = delete;
  CsvWorker& operator=(const CsvWorker&) = delete;
  virtual ~CsvWorker() = default;

  /// A record; records of a stretch come in order, stretches to any thread. Tells whether to go on: after a `false`
  /// nothing more is read.
  virtual bool take(const CsvSlice& record) = 0;
  /// What is to be done with what the stretch gave, which has so many line feeds; likewise. Done in the order of the
  /// table, one at a time, by any thread, while the worker may be at its next stretch.
  using Closing = std::function<bool()>;
  virtual Closing finish_stretch(std::size_t lines) = 0;
};

inline constexpr std::size_t kStretchBytes = std::size_t{256} * 1024;

/// What is read, and where.
struct CsvInput {
  /// Reads up to `length` bytes at `offset` of the table, all there are; throws what reading throws. From any thread.
  std::function<std::size_t(std::size_t offset, char* into, std::size_t length)> read;
  std::size_t begin = 0;  ///< of the first record, behind the header
  std::size_t end = 0;    ///< of the table
  char separator = ',';
  std::size_t stretch = kStretchBytes;

  [[nodiscard]] std::size_t stretches() const { return (end - begin + stretch - 1) / stretch; }
};

/// Reads a table in stretches, one thread for each worker, in memory for a stretch each. A thread takes the next
/// stretch as if it began outside quotes, and learns from the one before whether it does. Where quotes stand as
/// RFC 4180 has none, records are read one by one, as read_csv_record does. Returns whether all was read: no worker
/// stopped, and no record is longer than a few MiB.
[[nodiscard]] bool read_stretches(const CsvInput& input, std::span<const std::unique_ptr<CsvWorker>> workers);

}  // namespace acctplan
