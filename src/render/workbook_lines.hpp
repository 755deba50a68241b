// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/model/date.hpp>
#include <acctplan/model/money.hpp>
#include <acctplan/model/rational.hpp>

namespace acctplan {

/// What stands above a table's rows stays in sight, and its columns can be filtered.
enum class SheetHead { plain, frozen };

/// Writes a workbook in the lines that `acctplan-xlsx` reads: text cells are never formulas there.
class WorkbookLines {
 public:
  /// Amounts are in this currency; the file says that it was made on this day, so that its bytes are the same each
  /// time.
  WorkbookLines(std::string_view currency, const Date& made);

  /// A sheet; with a frozen head its first row is the header of a table with filters.
  void sheet(std::string_view name, SheetHead head, const std::vector<int>& widths);

  /// Cells of the row under way, from the left.
  WorkbookLines& text(std::string_view cell) { return cell_of('s', cell); }
  WorkbookLines& title(std::string_view cell) { return cell_of('t', cell); }
  WorkbookLines& header(std::string_view cell) { return cell_of('h', cell); }
  WorkbookLines& count(std::int64_t cell) { return raw('i', std::to_string(cell)); }
  WorkbookLines& count(const std::optional<std::int64_t>& cell) { return cell ? count(*cell) : blank(); }
  /// To the minor unit. An amount of more than 15 digits, which no spreadsheet holds as a number, is text.
  WorkbookLines& money(const std::optional<Money>& cell);
  WorkbookLines& share(const Rational& cell);
  WorkbookLines& decimal(const Rational& cell);
  WorkbookLines& day(const Date& cell) { return raw('y', to_iso(cell)); }
  WorkbookLines& blank();
  void headers(const std::vector<std::string_view>& titles);
  void end_row();
  [[nodiscard]] std::size_t row() const { return row_; }

  /// A column chart on the sheet under way, of the rows [first, last] of two columns, at a cell.
  void chart(std::string_view title, std::size_t first, std::size_t last, std::size_t names, std::size_t values,
             std::size_t at_row, std::size_t at_column);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  WorkbookLines& cell_of(char kind, std::string_view text);
  WorkbookLines& raw(char kind, std::string_view value);

  std::string out_;
  int digits_;  ///< of the currency's minor unit
  std::size_t row_ = 0;
  bool in_row_ = false;
};

}  // namespace acctplan
