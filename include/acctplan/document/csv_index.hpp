// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace acctplan {

/// Whether a stretch of a table begins inside a quoted field.
enum class Quoting { outside, inside };

/// Where the separators and line feeds outside quotes stand in a stretch of a table, found without taking records
/// apart, 64 bytes at a step. Right for tables that keep RFC 4180; whether the stretch does is told too. Reused from
/// stretch to stretch.
class CsvIndex {
 public:
  explicit CsvIndex(char separator) : separator_(separator) {}

  /// Forgets everything, and takes a stretch that stands behind the byte `before`.
  void scan(std::string_view bytes, Quoting start, char before);
  /// Takes what follows in the same buffer, from `begin` on, where the last scan ended.
  void scan_on(std::string_view bytes, std::size_t begin);

  /// Offsets of the separators and line feeds outside quotes, ascending.
  [[nodiscard]] std::span<const std::uint32_t> marks() const { return {marks_.data(), count_}; }
  /// Places in marks() of the line feeds, which end records.
  [[nodiscard]] std::span<const std::uint32_t> ends() const { return ends_; }
  /// Whether what follows begins inside a quoted field.
  [[nodiscard]] Quoting end() const { return end_; }
  /// Whether every quote opens a field, closes one, or is doubled inside one.
  [[nodiscard]] bool keeps_quotes() const { return !misplaced_; }
  /// Line feeds, those in quotes as well.
  [[nodiscard]] std::size_t lines() const { return lines_; }
  /// Whether bytes [begin, end) are all printable ASCII, tabs and line feeds.
  [[nodiscard]] bool is_plain(std::size_t begin, std::size_t end) const;

 private:
  void scan_block(const char* block, std::size_t offset, unsigned from, unsigned to);
  /// Whether the quotes of a block stand where they may, and what the next block is to know of the last byte. `ends`
  /// are the bytes that may follow a closed field.
  void see_quotes(std::uint64_t quotes, std::uint64_t inside, std::uint64_t marks, std::uint64_t ends, unsigned from,
                  unsigned to);

  char separator_;
  Quoting end_ = Quoting::outside;
  bool field_starts_ = false;  ///< a quote may open a field at the next byte
  bool just_closed_ = false;   ///< the last byte closed a quoted field
  bool misplaced_ = false;
  std::size_t lines_ = 0;
  std::size_t count_ = 0;
  std::vector<std::uint32_t> marks_, ends_;
  std::vector<std::uint64_t> unusual_;  ///< a bit for every other byte
};

}  // namespace acctplan
