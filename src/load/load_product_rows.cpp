// SPDX-License-Identifier: MIT
#include <acctplan/load/load_product_rows.hpp>

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include <acctplan/document/csv_reader.hpp>
#include <acctplan/load/portfolio_columns.hpp>
#include <acctplan/model/field_table.hpp>

#include "number_text.hpp"
#include "table_values.hpp"

namespace acctplan {
namespace {

constexpr std::size_t kColumns = words_of<ProductColumn>().size();
constexpr std::size_t kMostFaults = 20;  // of rows that are named one by one

/// What exports call the columns, beside their own names.
constexpr auto kOtherNames = std::to_array<std::pair<std::string_view, ProductColumn>>({
    {"account_id", ProductColumn::account},
    {"id", ProductColumn::account},
    {"customer", ProductColumn::account},
    {"customer_id", ProductColumn::account},
    {"product_id", ProductColumn::product},
    {"sku", ProductColumn::product},
    {"product_code", ProductColumn::product},
    {"annual_value", ProductColumn::acv},
    {"arr", ProductColumn::acv},
    {"amount", ProductColumn::acv},
});

struct ProductHeader {
  std::array<std::optional<std::size_t>, kColumns> at;
  std::size_t width = 0;
  std::size_t next = 0;
  char separator = ',';
  Span span;

  [[nodiscard]] const std::optional<std::size_t>& of(ProductColumn column) const {
    return at.at(static_cast<std::size_t>(column));
  }
};

std::optional<ProductColumn> column_named(std::string_view key) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (column_key(words_of<ProductColumn>()[i]) == key) return static_cast<ProductColumn>(i);
  }
  for (const auto& [name, column] : kOtherNames) {
    if (column_key(name) == key) return column;
  }
  return std::nullopt;
}

std::optional<ProductHeader> open_header(const SourceFile& source, const TableOptions& options, Diagnostics& sink) {
  std::size_t start = 0;
  if (!open_csv(source, start, sink)) return std::nullopt;
  ProductHeader out;
  out.separator = options.separator.value_or(tell_csv_separator(source.bytes(), start));
  CsvRecord header;
  read_csv_record(source.bytes(), start, out.separator, header);
  out.width = header.fields.size();
  out.next = header.next;
  out.span = {&source, header.begin, header.end};
  std::vector<std::string> keys;
  for (const CsvField& field : header.fields) keys.push_back(column_key(csv_text(source.bytes(), field)));
  for (const ColumnMapping& mapping : options.product_columns) {
    const auto column = std::ranges::find(words_of<ProductColumn>(), std::string_view(mapping.field));
    const auto at = std::ranges::find(keys, column_key(mapping.column));
    if (at == keys.end()) {
      sink.error(
          "table.no-such-column", out.span,
          fmt::format("--map product.{}={}: there is no column `{}`", mapping.field, mapping.column, mapping.column),
          "name a column of the header");
      return std::nullopt;
    }
    out.at.at(static_cast<std::size_t>(column - words_of<ProductColumn>().begin())) =
        static_cast<std::size_t>(at - keys.begin());
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto column = column_named(keys[i]);
    if (!column) continue;
    auto& place = out.at.at(static_cast<std::size_t>(*column));
    if (!place) place = i;
  }
  return out;
}

/// Reads the rows of one table.
class ProductRows {
 public:
  ProductRows(const SourceFile& source, const ProductHeader& header, const LoadContext& context,
              const std::function<void(const ProductRow&)>& take, Diagnostics& sink)
      : source_(source), header_(header), context_(context), take_(take), sink_(sink) {}

  bool read(const CsvRecord& record) {
    if (!check_csv_record(source_, record, sink_)) return false;
    if (record.fields.size() != header_.width) {
      return refuse("table.ragged-row", {&source_, record.begin, record.end},
                    fmt::format("a row of {} fields; the header has {}", record.fields.size(), header_.width),
                    "is a separator or a quote missing, or one too many?");
    }
    ProductRow row;
    const std::string account = text(record, ProductColumn::account);
    const std::string product = text(record, ProductColumn::product);
    const std::string industry = text(record, ProductColumn::industry);
    if (account.empty() || product.empty()) {
      return refuse("product-table.no-id", {&source_, record.begin, record.end},
                    fmt::format("the row has no {}", account.empty() ? "account" : "product"),
                    "each row is what one customer pays for one product");
    }
    const std::string lifecycle = text(record, ProductColumn::lifecycle);
    if (!lifecycle.empty() && !same_word(lifecycle, "customer")) return true;
    row.account = account;
    row.product = product;
    const std::string* meant = context_.policy.aliases.industry.find(industry);
    if (!industry.empty()) row.industry = meant != nullptr ? std::string_view(*meant) : std::string_view(industry);
    if (!read_acv(record, row) || !read_employees(record, row)) return false;
    if (!seen_.insert(account + '\n' + product).second) {
      return refuse("product-table.twice", place(record, ProductColumn::product),
                    fmt::format("`{}` of `{}` stands twice", product, account), "add both up in one row");
    }
    take_(row);
    return true;
  }

 private:
  [[nodiscard]] std::string text(const CsvRecord& record, ProductColumn column) const {
    const auto& at = header_.of(column);
    if (!at) return {};
    const std::string cell = csv_text(source_.bytes(), record.fields[*at]);
    const std::string_view inside = trimmed(cell);
    return says_unknown(inside) ? std::string() : std::string(inside);
  }
  [[nodiscard]] Span place(const CsvRecord& record, ProductColumn column) const {
    const CsvField& field = record.fields[*header_.of(column)];
    return {&source_, field.begin, field.end};
  }
  bool refuse(std::string_view id, const Span& span, std::string message, std::string help) {
    sink_.error(id, span, std::move(message), std::move(help));
    return false;
  }

  bool read_acv(const CsvRecord& record, ProductRow& out) {
    const std::string cell = text(record, ProductColumn::acv);
    if (cell.empty()) return true;
    const std::string& currency = *context_.policy.currency;
    const auto amount = parse_amount(plain_amount(cell, context_.tables.decimal), currency);
    if (const auto* why = std::get_if<AmountRefusal>(&amount)) {
      return refuse("format.amount", place(record, ProductColumn::acv), why->message, why->help);
    }
    const auto& stated = std::get<StatedAmount>(amount);
    if (stated.currency != currency || stated.minor_units < 0) {
      return refuse("format.amount", place(record, ProductColumn::acv),
                    stated.currency != currency ? fmt::format("an amount in {}", stated.currency)
                                                : std::string("an amount below 0"),
                    fmt::format("write what is paid a year in {}", currency));
    }
    out.acv = Money::from_minor(stated.minor_units);
    return true;
  }

  bool read_employees(const CsvRecord& record, ProductRow& out) {
    const std::string cell = text(record, ProductColumn::employees);
    if (cell.empty()) return true;
    const auto count = parse_integer(plain_number(cell, context_.tables.decimal));
    const auto* value = std::get_if<std::int64_t>(&count);
    if (value == nullptr || *value < 0 || *value > kMaxCount) {
      return refuse("format.number", place(record, ProductColumn::employees),
                    fmt::format("`{}` is no number of employees", cell), "write it in digits");
    }
    out.employees = *value;
    return true;
  }

  const SourceFile& source_;
  const ProductHeader& header_;
  const LoadContext& context_;
  const std::function<void(const ProductRow&)>& take_;
  Diagnostics& sink_;
  std::set<std::string> seen_;
};

}  // namespace

bool is_product_table(const SourceFile& source, const TableOptions& options) {
  Diagnostics ignored;
  const auto header = open_header(source, options, ignored);
  return header && header->of(ProductColumn::account) && header->of(ProductColumn::product);
}

bool load_product_rows(const SourceFile& source, const LoadContext& context,
                       const std::function<void(const ProductRow&)>& take, Diagnostics& sink) {
  const auto header = open_header(source, context.tables, sink);
  if (!header) return false;
  if (!header->of(ProductColumn::acv)) {
    sink.warning("product-table.no-acv", header->span, "the table has no column for what is paid a year",
                 "name it with --map product.acv=COLUMN");
  }
  ProductRows rows(source, *header, context, take, sink);
  std::size_t refused = 0;
  CsvRecord record;
  for (std::size_t at = header->next; at < source.bytes().size() && refused < kMostFaults; at = record.next) {
    read_csv_record(source.bytes(), at, header->separator, record);
    if (!record.is_blank_line() && !rows.read(record)) ++refused;
  }
  return refused == 0;
}

}  // namespace acctplan
