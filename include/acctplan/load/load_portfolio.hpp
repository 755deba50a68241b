// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/load/portfolio_columns.hpp>

namespace acctplan {

/// A row of a table, read.
struct LoadedRow {
  std::unique_ptr<Account> account;  ///< null when anything is wrong with it; accounts are large, and rows many
  std::string id;                    ///< as it stands there; empty when there is none
  Span id_span;
  std::size_t line = 0;  ///< on which it starts
  std::string refusal;   ///< the first error, when there is one
  Diagnostics faults;
};

/// A table that has been opened: its columns are known, and how its dates stand.
struct OpenTable {
  PortfolioColumns columns;
  std::vector<std::size_t> rows;  ///< where each row begins, without blank lines and the footer
};

/// What a table's header says, and where what follows begins.
struct PortfolioHead {
  PortfolioColumns columns;
  std::size_t end = 0;
};

/// Reads the header alone. Nothing when the table cannot be read (reported) or is a result that acctplan wrote (a
/// note).
[[nodiscard]] std::optional<PortfolioHead> open_portfolio_head(const SourceFile& source, const LoadContext& context,
                                                               Diagnostics& sink);

/// Reads the header, tells the order of dates, finds the rows and passes over a report's footer with one note. Nothing
/// when the table cannot be read (reported, as is what makes it so) or is a result that acctplan wrote (a note).
[[nodiscard]] std::optional<OpenTable> open_portfolio(const SourceFile& source, const LoadContext& context,
                                                      Diagnostics& sink);

/// One record that is not blank, by the columns of its table.
[[nodiscard]] LoadedRow load_row(const SourceFile& source, const CsvRecord& record, const PortfolioColumns& columns,
                                 const LoadContext& context);

/// The rows of an opened table in its order. Of each kind of diagnostic the first twenty are kept; a note with the last
/// row says how many more there are.
[[nodiscard]] std::vector<LoadedRow> load_portfolio(const SourceFile& source, const OpenTable& table,
                                                    const LoadContext& context);

}  // namespace acctplan
