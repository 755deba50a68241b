// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>

namespace acctplan {

inline constexpr std::size_t kMaxTableBytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t kMaxCellBytes = std::size_t{1024} * 1024;
inline constexpr std::size_t kMaxTableColumns = 1000;

/// One field of a record: its bytes as they stand, with the quotes around them.
struct CsvField {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool quoted = false;
};

enum class CsvFaultKind { unterminated_quote, text_after_quote, quote_in_field, field_too_long, too_many_fields };

/// What breaks RFC 4180 or a limit in a record, with the bytes that do.
struct CsvFault {
  CsvFaultKind kind = CsvFaultKind::unterminated_quote;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// One record of a table as byte offsets: [begin, end) without its line end; the next begins at `next`.
struct CsvRecord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
  std::vector<CsvField> fields;  ///< never empty; the first kMaxTableColumns of them
  std::vector<CsvFault> faults;

  /// Whether the line has nothing on it at all.
  [[nodiscard]] bool is_blank_line() const { return begin == end; }
};

/// Takes apart the record that starts at `at` (before the end of `bytes`), and reuses what `out` holds. Lines end in LF
/// or CRLF, or in one of these with the text; line ends in quotes are the field's. After a fault the record is read on
/// as if the field were bare, so that `next` is the next record's.
void read_csv_record(std::string_view bytes, std::size_t at, char separator, CsvRecord& out);

/// What a field says: without its quotes, with doubled quotes made one and CRLF made LF.
[[nodiscard]] std::string csv_text(std::string_view bytes, const CsvField& field);

/// `,` `;` or tab: whichever stands most often outside quotes in the record that starts at `at`; a comma when none
/// does.
[[nodiscard]] char tell_csv_separator(std::string_view bytes, std::size_t at);

/// Reports everything that keeps a record from being taken: its faults, and what check_text refuses. Returns whether
/// there was nothing.
bool check_csv_record(const SourceFile& source, const CsvRecord& record, Diagnostics& sink);

/// Where the first record starts: after a byte order mark. Reports a source that cannot be a table at all (UTF-16,
/// nothing in it, more than kMaxTableBytes) and returns nothing then.
[[nodiscard]] bool open_csv(const SourceFile& source, std::size_t& start, Diagnostics& sink);

}  // namespace acctplan
