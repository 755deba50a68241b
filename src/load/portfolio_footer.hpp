// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/load/portfolio_columns.hpp>

namespace acctplan {

/// What a record can be of a table: a fragment has one field where the header has more, and is of the footer only when
/// something above it opens one.
enum class RecordKind { row, blank, footer, fragment };
[[nodiscard]] RecordKind kind_of(std::string_view bytes, const CsvRecord& record, const PortfolioColumns& columns);

/// Whether a text in the place of an id says that its line adds others up: "Total", "Grand Totals (3 records)".
[[nodiscard]] bool is_total(std::string_view text);

/// Whether nothing stands in any field of a record.
[[nodiscard]] bool is_blank_record(std::string_view bytes, const CsvRecord& record);

/// How many of a table's records, from its start, come before the lines that reports end with: totals, copyright,
/// confidentiality, who made it and when, and blank lines.
[[nodiscard]] std::size_t rows_before_footer(std::string_view bytes, std::span<const std::size_t> records,
                                             const PortfolioColumns& columns);

/// Says that a footer was passed over, which begins at `place`.
void note_footer(const Span& place, std::size_t skipped, Diagnostics& sink);

}  // namespace acctplan
