// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/document/csv_stretches.hpp>
#include <acctplan/load/portfolio_columns.hpp>

namespace acctplan {

/// What all threads that read a table go by.
struct StreamTable {
  CsvInput input;
  std::string name;
  PortfolioColumns columns;
  const LoadContext& context;
  std::size_t id_index = 0, name_index = 0;  ///< fields of a record
  bool dates_open = false;                   ///< the order of dates is still to be told
  std::size_t first_line = 1;                ///< the line on which `input` begins
};

/// A record with its bytes, for what is to be said of it.
struct Excerpt {
  std::unique_ptr<SourceFile> source;
  CsvRecord record;
};

[[nodiscard]] inline Excerpt excerpt_of(const StreamTable& table, std::string_view text) {
  Excerpt out{std::make_unique<SourceFile>(table.name, std::string(text)), {}};
  if (text.empty()) {
    out.record.fields.push_back({});
  } else {
    read_csv_record(out.source->bytes(), 0, table.columns.separator, out.record);
  }
  return out;
}

/// Counts the lines before the records of a stretch, which come in order.
class LineCount {
 public:
  /// Lines from the start of the stretch.
  [[nodiscard]] std::size_t before(const CsvSlice& record) {
    const std::size_t end = record.begin - record.origin;
    const std::string_view bytes = record.bytes.substr(record.origin, end);
    for (; at_ < end; ++at_) lines_ += bytes[at_] == '\n' ? 1 : 0;
    return lines_;
  }
  void clear() { *this = {}; }

 private:
  std::size_t at_ = 0, lines_ = 0;
};

}  // namespace acctplan
