// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace acctplan {

/// A place for people: both count from 1, the column in code points.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  auto operator<=>(const Place&) const = default;
};

/// The bytes of one input under the name that diagnostics show, with an index of its lines.
/// Line ends are LF or CRLF. Offsets are bytes from the start of the file as it is on disk (a BOM counts).
class SourceFile {
 public:
  SourceFile(std::string name, std::string bytes);
  /// Of bytes that live as long as the program.
  static SourceFile of_lasting(std::string name, std::string_view bytes);

  /// For an excerpt of a larger file, whose lines begin with this one.
  void number_lines_from(std::size_t first) { first_line_ = first; }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return lasting_.empty() ? bytes_ : lasting_; }
  /// The place of a byte; an offset past the end is the end. A UTF-8 BOM takes no column.
  [[nodiscard]] Place locate(std::size_t offset) const;
  /// The text of a line counted from 1, without its line end or BOM; empty past the last.
  [[nodiscard]] std::string_view line(std::size_t number) const;

 private:
  void index_lines();

  std::string name_;
  std::string bytes_;
  std::string_view lasting_;  ///< instead of bytes_
  std::vector<std::size_t> line_starts_;
  std::size_t first_line_ = 1;
};

/// A range of bytes in a source; `file` is null when the value has no place (computed, or built in a test).
struct Span {
  const SourceFile* file = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool known() const { return file != nullptr; }
  bool operator==(const Span&) const = default;
};

/// "file:line" of a span's start; empty for a span without a place.
[[nodiscard]] std::string place_of(const Span& span);

/// Keeps the sources of a run alive at fixed addresses, so that spans can point at them.
class SourceSet {
 public:
  const SourceFile& add(std::string name, std::string bytes);
  /// Of bytes that live as long as the program.
  const SourceFile& add_lasting(std::string name, std::string_view bytes);
  /// Keeps what spans already point at.
  void keep(std::unique_ptr<SourceFile> file);

 private:
  std::deque<SourceFile> files_;
  std::vector<std::unique_ptr<SourceFile>> kept_;
};

}  // namespace acctplan
