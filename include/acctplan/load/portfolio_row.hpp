// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/csv_reader.hpp>
#include <acctplan/document/node.hpp>
#include <acctplan/load/portfolio_columns.hpp>

namespace acctplan {

/// A record as the document that an account file would hold: its cells in the words of account files, each with its
/// place, where the field table has them. Cells that say nothing are left out. Reports what no account file could say:
/// a record of another width than the header's, amounts whose decimal mark is not declared, truth values in other
/// words. Nothing when the record is no record of this table at all.
[[nodiscard]] std::optional<Node> portfolio_document(const SourceFile& source, const CsvRecord& record,
                                                     const PortfolioColumns& columns, const LoadContext& context,
                                                     Diagnostics& sink);

/// The account of a record, linked and checked as that of a file; nothing when anything is wrong with it.
[[nodiscard]] std::optional<Account> load_portfolio_row(const SourceFile& source, const CsvRecord& record,
                                                        const PortfolioColumns& columns, const LoadContext& context,
                                                        Diagnostics& sink);

}  // namespace acctplan
