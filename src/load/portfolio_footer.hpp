// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/load/portfolio_columns.hpp>

namespace acctplan {

/// Whether nothing stands in any field of a record.
[[nodiscard]] bool is_blank_record(std::string_view bytes, const CsvRecord& record);

/// How many of a table's records, from its start, come before the lines that reports end with: totals, copyright,
/// confidentiality, who made it and when, and blank lines.
[[nodiscard]] std::size_t rows_before_footer(std::string_view bytes, std::span<const std::size_t> records,
                                             const PortfolioColumns& columns);

}  // namespace acctplan
