// SPDX-License-Identifier: MIT
#include <acctplan/load/portfolio_row.hpp>

#include <fmt/format.h>

#include <acctplan/load/load_account.hpp>
#include <acctplan/model/field_table.hpp>
#include <algorithm>

#include "table_cells.hpp"
#include "table_values.hpp"

namespace acctplan {
namespace {

Node empty_node(NodeKind kind, const Span& span) {
  Node out;
  out.kind = kind;
  out.span = span;
  return out;
}

Node& child(Node& map, std::string_view key, NodeKind kind, const Span& span) {
  const auto found = std::ranges::find(map.entries, key, &Entry::key);
  if (found != map.entries.end()) return found->value;
  map.entries.push_back({std::string(key), span, empty_node(kind, span)});
  return map.entries.back().value;
}

/// Puts a value where its field stands in the document; of a list there is one item.
void put_value(Node& document, const TableField& field, Node value, const Span& record) {
  Node* at = &document;
  for (std::size_t i = 0; i + 1 < field.steps.size(); ++i) {
    const FieldStep& step = field.steps[i];
    at = &child(*at, step.key, step.in_list ? NodeKind::sequence : NodeKind::map, record);
    if (!step.in_list) continue;
    if (at->items.empty()) at->items.push_back(empty_node(NodeKind::map, record));
    at = &at->items.front();
  }
  const Span span = value.span;
  at->entries.push_back({std::string(field.steps.back().key), span, std::move(value)});
}

/// What a cell says, with whatever else follows from its saying so.
void put_cell(Node& document, const TableField& field, const TableCell& cell, const Span& record, Diagnostics& sink) {
  if (field.row->column == "champion_departed") return put_departed_champion(document, cell);
  if (auto value = read_cell(*field.row, cell, sink)) put_value(document, field, *std::move(value), record);
}

}  // namespace

std::optional<Node> portfolio_document(const SourceFile& source, const CsvRecord& record,
                                       const PortfolioColumns& columns, const LoadContext& context, Diagnostics& sink) {
  if (!check_csv_record(source, record, sink)) return std::nullopt;
  const Span span{&source, record.begin, record.end};
  if (record.fields.size() != columns.width) {
    sink.error("table.ragged-row", span,
               fmt::format("a row of {} field{}; the header has {}", record.fields.size(),
                           record.fields.size() == 1 ? "" : "s", columns.width),
               "is a separator or a quote missing, or one too many?");
    return std::nullopt;
  }
  Node document = empty_node(NodeKind::map, span);
  child(document, "account", NodeKind::map, span);
  for (const PortfolioColumn& column : columns.columns) {
    const CsvField& field = record.fields[column.index];
    const std::string decoded = csv_text(source.bytes(), field);
    const TableCell cell{trimmed(decoded), Span{&source, field.begin, field.end}, column, context};
    if (says_unknown(cell.text)) continue;
    put_cell(document, *column.field, cell, span, sink);
  }
  return document;
}

std::optional<Account> load_portfolio_row(const SourceFile& source, const CsvRecord& record,
                                          const PortfolioColumns& columns, const LoadContext& context,
                                          Diagnostics& sink) {
  Diagnostics own;
  std::optional<Account> account;
  if (const auto document = portfolio_document(source, record, columns, context, own)) {
    account = load_account(*document, context, own);
  }
  sink.append(own);
  if (own.has_errors() || !account) return std::nullopt;
  account->table = columns.table;
  return account;
}

}  // namespace acctplan
