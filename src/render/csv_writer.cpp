// SPDX-License-Identifier: MIT
#include <acctplan/render/csv_writer.hpp>

#include <array>
#include <utility>

#include "direction_marks.hpp"

namespace acctplan {
namespace {

enum : unsigned char { kQuoted = 1, kDoubled = 2, kMayTurn = 4 };

/// By byte: a search for one of several characters would start anew for each byte of the cell.
constexpr auto kByteKinds = [] {
  std::array<unsigned char, 256> out{};
  for (const char c : {',', '\r', '\n'}) out[static_cast<unsigned char>(c)] = kQuoted;
  out[static_cast<unsigned char>('"')] = kQuoted | kDoubled;
  out[0xE2] = kMayTurn;  // the first byte of what turns the direction of text
  return out;
}();

}  // namespace

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
  unsigned kinds = 0;
  for (const char c : given) kinds |= kByteKinds[static_cast<unsigned char>(c)];
  std::string shown;
  std::string_view cell = given;
  if ((kinds & kMayTurn) != 0) cell = shown = without_turns(given, DirectionMarks::replaced);
  const bool formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
  if ((kinds & kQuoted) != 0) out_ += '"';
  if (formula) out_ += '\'';
  if ((kinds & kDoubled) != 0) {
    for (std::size_t at = cell.find('"'); at != std::string_view::npos; at = cell.find('"')) {
      out_.append(cell.substr(0, at + 1)) += '"';
      cell.remove_prefix(at + 1);
    }
  }
  out_ += cell;
  if ((kinds & kQuoted) != 0) out_ += '"';
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
