// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/load/portfolio_columns.hpp>

namespace acctplan {

/// Tells from a table's values in which order its dates stand, column by column.
class DateOrders {
 public:
  explicit DateOrders(const PortfolioColumns& columns);

  /// Whether there is a column whose values matter.
  [[nodiscard]] bool wanted() const { return !columns_.empty(); }
  /// Returns whether the record told anything new, so that `source` has to stay.
  bool see(const SourceFile& source, const CsvRecord& record);
  /// Adds what was seen in records that follow; likewise.
  bool merge(const DateOrders& later);
  /// Gives each column its order; reports a column that can be read both ways, or only in part. Returns whether none
  /// was found.
  bool settle(PortfolioColumns& columns, Diagnostics& sink) const;

 private:
  /// A date that only one order makes a real one.
  struct Proof {
    const SourceFile* source = nullptr;
    std::size_t begin = 0, end = 0;
    std::string text;
  };
  struct Evidence {
    std::size_t column = 0;  ///< of the table's columns
    std::size_t index = 0;   ///< in the record
    bool signals = false;
    std::vector<Proof> month_first, day_first, either;  ///< the first of each
  };

  static bool see_date(Evidence& evidence, std::string_view text, const SourceFile& source, const CsvField& field);

  std::vector<Evidence> columns_;
};

}  // namespace acctplan
