// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acctplan {

/// Writes CSV (RFC 4180, but lines end with LF). A text cell that a spreadsheet would take for a formula (it begins
/// with
/// `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it; numbers stay as they are.
class CsvWriter {
 public:
  explicit CsvWriter(const std::vector<std::string_view>& columns);
  /// Rows without the line that names the columns.
  CsvWriter() = default;

  /// Cells of the row under way.
  CsvWriter& text(std::string_view given);
  CsvWriter& number(std::string_view cell) {
    separate();
    put(cell);
    return *this;
  }
  /// A word of ours or an id: letters, digits and what needs no quotes.
  CsvWriter& word(std::string_view cell) { return number(cell); }
  CsvWriter& number(std::int64_t cell) {
    if (cell < 0 || cell > 9) return long_number(cell);
    separate();
    put(static_cast<char>('0' + cell));
    return *this;
  }
  template <class T>
  CsvWriter& number(const std::optional<T>& cell) {
    return cell ? number(*cell) : number(std::string_view());
  }
  void end_row() {
    put('\n');
    in_row_ = false;
  }

  /// What has been written since the last call.
  [[nodiscard]] std::string take();

 private:
  void separate() {
    if (in_row_) put(',');
    in_row_ = true;
  }
  CsvWriter& long_number(std::int64_t cell);
  /// A cell that is not empty, with the kinds of bytes it has.
  void append(std::string_view cell, unsigned kinds);

  // A row is a few dozen parts, which a string takes one by one at several times the price.
  void put(char c) {
    if (used_ == out_.size()) make_room(1);
    out_[used_++] = c;
  }
  void put(std::string_view part) {
    if (out_.size() - used_ < part.size()) make_room(part.size());
    used_ += part.copy(out_.data() + used_, part.size());
  }
  void make_room(std::size_t bytes);

  std::string out_;  ///< what has been written, and room behind it
  std::size_t used_ = 0;
  bool in_row_ = false;
};

}  // namespace acctplan
