// SPDX-License-Identifier: MIT
#include <acctplan/load/load_portfolio.hpp>
#include <acctplan/load/load_product_rows.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/load/portfolio_row.hpp>
#include <acctplan/model/field_table.hpp>

#include "own_result.hpp"
#include "portfolio_dates.hpp"
#include "portfolio_footer.hpp"
#include "repeat_filter.hpp"
#include "table_values.hpp"

namespace acctplan {
namespace {

/// Excel's first line that names the separator.
bool is_separator_line(std::string_view bytes, std::size_t at) {
  constexpr std::string_view kStart = "sep=";
  const std::string_view line = bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
  return line.size() > kStart.size() && line.starts_with(kStart) &&
         std::string_view(",;\t").find(line[kStart.size()]) != std::string_view::npos &&
         trimmed(line.substr(kStart.size() + 1)).empty();
}

/// The header's record; the separator is told from it unless it is given.
CsvRecord read_header(const SourceFile& source, std::size_t start, const TableOptions& options, char& separator) {
  const std::string_view bytes = source.bytes();
  if (is_separator_line(bytes, start)) {
    separator = options.separator.value_or(bytes[start + 4]);
    start = std::min(bytes.find('\n', start), bytes.size() - 1) + 1;
  } else {
    separator = options.separator.value_or(tell_csv_separator(bytes, start));
  }
  CsvRecord header;
  read_csv_record(bytes, start, separator, header);
  return header;
}

/// Where records begin behind the header; tells the order of dates on the way.
std::vector<std::size_t> scan_records(const SourceFile& source, std::size_t start, char separator, DateOrders& dates) {
  const std::string_view bytes = source.bytes();
  std::vector<std::size_t> out;
  CsvRecord record;
  for (std::size_t at = start; at < bytes.size(); at = record.next) {
    read_csv_record(bytes, at, separator, record);
    out.push_back(at);
    if (dates.wanted()) dates.see(source, record);
  }
  return out;
}

void skip_footer(const SourceFile& source, OpenTable& table, Diagnostics& sink) {
  const std::size_t kept = rows_before_footer(source.bytes(), table.rows, table.columns);
  const std::size_t skipped = table.rows.size() - kept;
  if (skipped == 0) return;
  const std::size_t begin = table.rows[kept];
  table.rows.resize(kept);
  note_footer(Span{&source, begin, begin}, skipped, sink);
}

}  // namespace

std::optional<PortfolioHead> open_portfolio_head(const SourceFile& source, const LoadContext& context,
                                                 Diagnostics& sink) {
  std::size_t start = 0;
  if (!open_csv(source, start, sink)) return std::nullopt;
  char separator = ',';
  const CsvRecord header = read_header(source, start, context.tables, separator);
  if (!own_result_kind(source, header).empty()) {
    sink.note("input.own-result", Span{&source, header.begin, header.end},
              "this is a result that acctplan wrote, no portfolio; it is skipped");
    return std::nullopt;
  }
  // A portfolio with a column for products has names, too.
  const bool named = std::ranges::any_of(header.fields, [&](const CsvField& field) {
    const std::string key = column_key(csv_text(source.bytes(), field));
    return key == column_key("name") || key == column_key("account_name");
  });
  if (!named && is_product_table(source, context.tables)) {
    sink.note("input.skipped", Span{&source, header.begin, header.end},
              "this is a table of customers and products, no portfolio of accounts; it is skipped");
    return std::nullopt;
  }
  auto columns = map_columns(source, header, separator, context, sink);
  if (!columns) return std::nullopt;
  return PortfolioHead{*std::move(columns), header.next};
}

std::optional<OpenTable> open_portfolio(const SourceFile& source, const LoadContext& context, Diagnostics& sink) {
  auto head = open_portfolio_head(source, context, sink);
  if (!head) return std::nullopt;
  OpenTable table{std::move(head->columns), {}};
  DateOrders dates(table.columns);
  table.rows = scan_records(source, head->end, table.columns.separator, dates);
  if (!context.tables.dates && !dates.settle(table.columns, sink)) return std::nullopt;
  skip_footer(source, table, sink);
  if (table.rows.empty()) {
    sink.error("table.no-rows", table.columns.table->header, "the table has a header and no rows",
               "each line below the header is an account");
    return std::nullopt;
  }
  return table;
}

LoadedRow load_row(const SourceFile& source, const CsvRecord& record, const PortfolioColumns& columns,
                   const LoadContext& context) {
  LoadedRow out;
  out.line = source.locate(record.begin).line;
  if (auto account = load_portfolio_row(source, record, columns, context, out.faults)) {
    out.account = std::make_unique<Account>(*std::move(account));
  }
  const auto error = std::ranges::find(out.faults.all(), Severity::error, &Diagnostic::severity);
  if (error != out.faults.all().end()) out.refusal = error->message;
  for (const PortfolioColumn& column : columns.columns) {
    if (column.field->row->type != FieldType::id || column.field->row->need != Need::required) continue;
    if (column.index >= record.fields.size()) continue;
    const CsvField& field = record.fields[column.index];
    out.id = trimmed(csv_text(source.bytes(), field));
    if (says_unknown(out.id)) out.id.clear();
    out.id_span = Span{&source, field.begin, field.end};
  }
  return out;
}

std::vector<LoadedRow> load_portfolio(const SourceFile& source, const OpenTable& table, const LoadContext& context) {
  std::vector<LoadedRow> out;
  out.reserve(table.rows.size());
  RepeatFilter repeats(Holder::table);
  CsvRecord record;
  for (const std::size_t at : table.rows) {
    read_csv_record(source.bytes(), at, table.columns.separator, record);
    if (is_blank_record(source.bytes(), record)) continue;
    out.push_back(load_row(source, record, table.columns, context));
    out.back().faults = repeats.keep(out.back().faults);
  }
  if (!out.empty()) repeats.report(table.columns.table->header, out.back().faults);
  return out;
}

}  // namespace acctplan
