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
  CsvWriter& number(std::string_view cell);
  /// A word of ours or an id: letters, digits and what needs no quotes.
  CsvWriter& word(std::string_view cell) { return number(cell); }
  CsvWriter& number(std::int64_t cell);
  template <class T>
  CsvWriter& number(const std::optional<T>& cell) {
    return cell ? number(*cell) : number(std::string_view());
  }
  void end_row();

  /// What has been written since the last call.
  [[nodiscard]] std::string take();

 private:
  void separate();
  /// A cell that is not empty, with the kinds of bytes it has.
  void append(std::string_view cell, unsigned kinds);

  std::string out_;
  bool in_row_ = false;
};

}  // namespace acctplan
