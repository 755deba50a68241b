// SPDX-License-Identifier: MIT
#include <acctplan/render/csv_writer.hpp>

#include <utility>

#include "direction_marks.hpp"

namespace acctplan {

CsvWriter::CsvWriter(const std::vector<std::string_view>& columns) {
  for (const std::string_view column : columns) text(column);
  end_row();
}

void CsvWriter::separate() {
  if (in_row_) out_ += ',';
  in_row_ = true;
}

CsvWriter& CsvWriter::text(std::string_view given) {
  separate();
  const std::string cell = without_turns(given, DirectionMarks::replaced);
  const bool formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
  const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) out_ += '"';
  if (formula) out_ += '\'';
  for (const char c : cell) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  if (quoted) out_ += '"';
  return *this;
}

CsvWriter& CsvWriter::number(std::string_view cell) {
  separate();
  out_ += cell;
  return *this;
}

void CsvWriter::end_row() {
  out_ += '\n';
  in_row_ = false;
}

std::string CsvWriter::take() { return std::exchange(out_, {}); }

}  // namespace acctplan
