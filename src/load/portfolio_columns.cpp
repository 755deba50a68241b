// SPDX-License-Identifier: MIT
#include <acctplan/load/portfolio_columns.hpp>

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/model/field_table.hpp>

#include "table_values.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kMaxShown = 12;  // columns that one message names

/// A header with its key and its claim on a field.
struct HeaderCell {
  std::string text;
  std::string key;
  Span span;
  const TableField* field = nullptr;
  std::size_t rank = 0;  ///< of its claim; the lowest wins
};

std::vector<HeaderCell> header_cells(const SourceFile& source, const CsvRecord& header) {
  std::vector<HeaderCell> out;
  for (const CsvField& field : header.fields) {
    std::string text(trimmed(csv_text(source.bytes(), field)));
    std::string key = column_key(text);
    out.push_back({std::move(text), std::move(key), Span{&source, field.begin, field.end}});
  }
  return out;
}

std::vector<std::string_view> header_names(const FieldRow& row) {
  std::vector<std::string_view> out;
  std::string_view rest = row.headers;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    out.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

/// What every header key claims, made once.
struct Claim {
  const TableField* field = nullptr;
  std::size_t rank = 0;
};

std::map<std::string, Claim> all_claims() {
  std::map<std::string, Claim> out;
  for (const TableField& field : table_fields()) {
    out.insert_or_assign(column_key(field.row->column), Claim{&field, 1});
    out.emplace(column_key(field.path), Claim{&field, 1});
  }
  for (const TableField& field : table_fields()) {
    std::size_t rank = 2;
    for (const std::string_view name : header_names(*field.row)) out.emplace(column_key(name), Claim{&field, rank++});
  }
  return out;
}

void report_no_column(const ColumnMapping& mapping, const std::vector<HeaderCell>& cells, const Span& header,
                      Diagnostics& sink) {
  std::vector<std::string_view> names;
  for (const HeaderCell& cell : cells) {
    if (!cell.text.empty()) names.push_back(cell.text);
  }
  const auto near = nearest(mapping.column, names);
  if (names.size() > kMaxShown) names.resize(kMaxShown);
  sink.error("table.no-such-column", header,
             fmt::format("--map {}={}: there is no column `{}`", mapping.field, mapping.column, mapping.column),
             near ? fmt::format("did you mean `{}`?", *near) : fmt::format("there are: {}", fmt::join(names, ", ")));
}

/// Gives the columns that `--map` names to their fields; these fields take no other.
void claim_mapped(const std::vector<ColumnMapping>& mappings, std::vector<HeaderCell>& cells, const Span& header,
                  std::vector<const TableField*>& taken, Diagnostics& sink) {
  for (const ColumnMapping& mapping : mappings) {
    const TableField* field = find_table_field(mapping.field);
    auto found = std::ranges::find(cells, mapping.column, &HeaderCell::text);
    if (found == cells.end()) found = std::ranges::find(cells, column_key(mapping.column), &HeaderCell::key);
    if (found == cells.end()) {
      report_no_column(mapping, cells, header, sink);
    } else {
      found->field = field;
    }
    taken.push_back(field);
  }
}

void claim_by_name(std::vector<HeaderCell>& cells, const std::vector<const TableField*>& taken) {
  static const std::map<std::string, Claim> kClaims = all_claims();
  for (HeaderCell& cell : cells) {
    if (cell.field != nullptr) continue;
    const auto claim = kClaims.find(cell.key);
    if (claim == kClaims.end()) continue;
    if (std::ranges::find(taken, claim->second.field) != taken.end()) {
      cell.key.clear();  // --map has given its field another column, so there is nothing to say of it
      continue;
    }
    cell.field = claim->second.field;
    cell.rank = claim->second.rank;
  }
}

/// Leaves each field the one column that claims it best.
void settle_claims(std::vector<HeaderCell>& cells, Diagnostics& sink) {
  std::map<const TableField*, HeaderCell*> best;
  for (HeaderCell& cell : cells) {
    if (cell.field == nullptr) continue;
    HeaderCell*& first = best.emplace(cell.field, &cell).first->second;
    if (first == &cell) continue;
    const std::string_view column = cell.field->row->column;
    if (first->rank == cell.rank) {
      sink.add({"table.column-twice",
                Severity::error,
                cell.span,
                fmt::format("`{}` and `{}` both give `{}`", first->text, cell.text, column),
                fmt::format("choose one with --map {}=COLUMN, or take one out", column),
                {{first->span, "first here"}}});
      cell.field = nullptr;
      cell.key.clear();
      continue;
    }
    HeaderCell& loser = first->rank < cell.rank ? cell : *first;
    if (&loser == first) first = &cell;
    sink.note("table.column-passed-over", loser.span,
              fmt::format("`{}` is not read: `{}` gives `{}`", loser.text, first->text, column),
              fmt::format("--map {}=COLUMN takes another", column));
    loser.field = nullptr;
    loser.key.clear();
  }
}

/// A column's name as a command line needs it.
std::string shell_word(const std::string& text) {
  return text.find(' ') == std::string::npos ? text : fmt::format("\"{}\"", text);
}

/// Says which columns are not read; a near miss gets a message of its own.
void report_unknown_columns(const std::vector<HeaderCell>& cells, Severity severity, Diagnostics& sink) {
  std::vector<std::string_view> names;
  for (const TableField& field : table_fields()) names.push_back(field.row->column);
  std::vector<std::string_view> others;
  const HeaderCell* first = nullptr;
  for (const HeaderCell& cell : cells) {
    if (cell.field != nullptr || cell.key.empty()) continue;
    if (const auto near = nearest(cell.text, names)) {
      sink.add({"table.unknown-column",
                severity,
                cell.span,
                fmt::format("column `{}` is not known, and not read", cell.text),
                fmt::format("did you mean `{0}`? --map {0}={1} reads it", *near, shell_word(cell.text)),
                {}});
      continue;
    }
    if (first == nullptr) first = &cell;
    others.push_back(cell.text);
  }
  if (first == nullptr) return;
  const std::size_t count = others.size();
  others.resize(std::min(count, kMaxShown));
  sink.add({"table.unknown-column",
            severity,
            first->span,
            fmt::format("{} not read: {}{}", count == 1 ? "1 column is" : fmt::format("{} columns are", count),
                        fmt::join(others, ", "), count > kMaxShown ? ", ..." : ""),
            "--map FIELD=COLUMN reads one as a field of docs/reference/portfolio-csv.md",
            {}});
}

void require_columns(const std::vector<HeaderCell>& cells, const Span& header, Diagnostics& sink) {
  for (const TableField& field : table_fields()) {
    if (field.row->need != Need::required) continue;
    if (std::ranges::find(cells, &field, &HeaderCell::field) != cells.end()) continue;
    sink.error("table.missing-column", header, fmt::format("no column gives `{}`", field.row->column),
               fmt::format("add it to the export, or name the one that does with --map {}=COLUMN", field.row->column));
  }
}

/// "Revenue" can be ours or theirs; ours is called ACV here.
void warn_of_revenue(const std::vector<HeaderCell>& cells, Diagnostics& sink) {
  for (const HeaderCell& cell : cells) {
    if (cell.field == nullptr || cell.key != "revenue" || cell.rank == 0) continue;
    sink.warning("table.revenue", cell.span,
                 fmt::format("`{}` is read as the customer's own annual revenue, never as ACV", cell.text),
                 "if it is our revenue from the account, say --map current_acv=" + shell_word(cell.text));
  }
}

}  // namespace

std::string column_key(std::string_view header) {
  std::string_view text = trimmed(header);
  if (text.ends_with("__c") || text.ends_with("__C")) text.remove_suffix(3);
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '_' && c != '\t' && c != '\n') out += lower(c);
  }
  return out;
}

std::optional<PortfolioColumns> map_columns(const SourceFile& source, const CsvRecord& header, char separator,
                                            const LoadContext& context, Diagnostics& sink) {
  if (!check_csv_record(source, header, sink)) return std::nullopt;
  const Span line{&source, header.begin, header.begin};
  Diagnostics own;
  std::vector<HeaderCell> cells = header_cells(source, header);
  std::vector<const TableField*> taken;
  claim_mapped(context.tables.columns, cells, line, taken, own);
  claim_by_name(cells, taken);
  settle_claims(cells, own);
  if (std::ranges::none_of(cells, [](const HeaderCell& cell) { return cell.field != nullptr; }) && !own.has_errors()) {
    sink.error("table.no-header", line, "no column of the first line is known",
               "the first line names the columns; take out lines above it, or name columns with --map id=COLUMN");
    return std::nullopt;
  }
  warn_of_revenue(cells, own);
  report_unknown_columns(cells, context.strictness == Strictness::strict ? Severity::error : Severity::warning, own);
  require_columns(cells, line, own);
  sink.append(own);
  if (own.has_errors()) return std::nullopt;
  PortfolioColumns out;
  auto table = std::make_shared<SourceTable>(SourceTable{&source, line, {}});
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].field == nullptr) continue;
    out.columns.push_back({i, cells[i].field, cells[i].text, context.tables.dates.value_or(DateOrder::iso)});
    table->fields.push_back(cells[i].field);
  }
  out.width = header.fields.size();
  out.separator = separator;
  out.table = std::move(table);
  return out;
}

}  // namespace acctplan
