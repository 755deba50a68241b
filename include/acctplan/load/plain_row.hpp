// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/document/csv_stretches.hpp>
#include <acctplan/load/portfolio_columns.hpp>
#include <acctplan/model/plain_account.hpp>

namespace acctplan {

/// Whether the columns say in which order their dates stand; until they do, no numeric date is read.
enum class OrdersTold { no, yes };

/// How plain amounts are read.
struct AmountForm {
  int digits = 2;            ///< after the point
  std::int64_t scale = 100;  ///< 10 to their power
  bool dollars = false;      ///< `$` is the currency
};

/// Reads the rows of a table that say things the usual way: amounts in digits, ISO dates, our words. What it reads is
/// what load_portfolio_row would read without a diagnostic; any other row it leaves to that. One for each thread.
class PlainRowReader {
 public:
  /// The columns and the context outlive it.
  PlainRowReader(const PortfolioColumns& columns, const LoadContext& context, OrdersTold orders);

  /// Whether the row was read. What `out` points to lives until the next call.
  [[nodiscard]] bool read(const CsvSlice& record, PlainAccount& out);
  /// Learns from a row that it had left and that was accepted without a diagnostic: cells in which tiering sees nothing
  /// are taken from now on.
  void learn(const CsvSlice& record);

 private:
  struct Column {
    std::size_t index = 0;
    const FieldRow* row = nullptr;
    std::uint8_t slot = 0;  ///< PlainSlot
    DateOrder dates = DateOrder::iso;
  };

  struct AcceptedCell {
    std::size_t column = 0;
    std::string text;  ///< empty: none is here
  };
  /// Where a cell is among the accepted, or would be.
  [[nodiscard]] std::size_t place_of_accepted(std::size_t column, std::string_view cell) const;
  [[nodiscard]] bool is_accepted(const Column& column, std::string_view cell) const;

  [[nodiscard]] bool read_cell(const Column& column, std::string_view cell, PlainAccount& out);
  [[nodiscard]] bool read_amount(std::string_view cell, std::int64_t& out) const;
  [[nodiscard]] std::optional<std::int32_t> day_in(const Column& column, std::string_view cell) const;
  [[nodiscard]] std::optional<std::int64_t> count_in(const Column& column, std::string_view cell) const;
  [[nodiscard]] bool read_day(const Column& column, std::string_view cell, std::int32_t& out) const;
  [[nodiscard]] bool read_signals(const Column& column, std::string_view cell, PlainAccount& out) const;
  [[nodiscard]] bool read_champion(const Column& column, std::string_view cell, PlainAccount& out) const;
  [[nodiscard]] bool passes_unread(const Column& column, std::string_view cell) const;

  const LoadContext& context_;
  OrdersTold orders_;
  std::vector<Column> columns_;
  std::size_t width_;
  AmountForm amounts_;
  std::int32_t today_;
  std::array<std::string, 4> unquoted_;  ///< texts with doubled quotes, made whole
  std::size_t unquoted_count_ = 0;
  std::vector<AcceptedCell> accepted_;  ///< by hash; a power of two of them, or none
  std::size_t accepted_count_ = 0;
};

}  // namespace acctplan
