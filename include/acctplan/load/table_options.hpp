// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/model/words.hpp>

namespace acctplan {

/// How dates of a table stand: year first, month first, or day first.
enum class DateOrder { iso, mdy, dmy };
ACCTPLAN_WORDS(DateOrder, "iso", "mdy", "dmy");

/// The decimal mark of a table's numbers. Without a word on it a point is; what can be read both ways is refused.
enum class DecimalMark { point, comma };
ACCTPLAN_WORDS(DecimalMark, "point", "comma");

/// `--map field=Column`.
struct ColumnMapping {
  std::string field;   ///< a canonical column or a path; find_table_field knows it
  std::string column;  ///< as the header has it
};

/// What the command line says of the tables of a run; what it does not say is told from each table.
struct TableOptions {
  std::vector<ColumnMapping> columns;
  std::vector<ColumnMapping> product_columns;  ///< of tables with a row for each customer and product
  std::optional<DateOrder> dates;
  std::optional<DecimalMark> decimal;
  std::optional<char> separator;
};

}  // namespace acctplan
