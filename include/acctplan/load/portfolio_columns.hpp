// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/csv_reader.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/model/table_fields.hpp>

namespace acctplan {

/// A column that is read, and the field that it gives.
struct PortfolioColumn {
  std::size_t index = 0;  ///< in the record
  const TableField* field = nullptr;
  std::string header;                ///< as the table calls it
  DateOrder dates = DateOrder::iso;  ///< of a column of dates or signals
};

/// What a table's header line says.
struct PortfolioColumns {
  std::vector<PortfolioColumn> columns;  ///< in the table's order; no field twice, `id` and `name` among them
  std::size_t width = 0;                 ///< fields of every record
  char separator = ',';
  std::shared_ptr<const SourceTable> table;  ///< what its accounts know of it
};

/// A header in the form in which headers are compared: lower case, without blanks and underscores, and without
/// Salesforce's `__c` at its end.
[[nodiscard]] std::string column_key(std::string_view header);

/// Maps the columns of a header record to fields: `--map` first, then the canonical name or the field's path, then the
/// names that exports use, the better one first. Nothing when an error was found: a column named by `--map` that is
/// not there, two columns that give one field equally well, no column for a required field, and, when strict, a column
/// that is not known.
[[nodiscard]] std::optional<PortfolioColumns> map_columns(const SourceFile& source, const CsvRecord& header,
                                                          char separator, const LoadContext& context,
                                                          Diagnostics& sink);

}  // namespace acctplan
