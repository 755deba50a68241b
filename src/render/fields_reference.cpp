// SPDX-License-Identifier: MIT
#include <acctplan/render/fields_reference.hpp>

#include <fmt/format.h>

#include <acctplan/model/field_table.hpp>
#include <acctplan/render/markdown_writer.hpp>

#include "header_words.hpp"

namespace acctplan {
namespace {

std::string range(const FieldRow& row, std::string_view unit) {
  if (row.has_minimum() && row.has_maximum() && row.maximum != kMaxCount) {
    return fmt::format(", {}{} to {}{}", row.minimum, unit, row.maximum, unit);
  }
  return row.has_minimum() ? fmt::format(", {} or more", row.minimum) : std::string();
}

std::string words(const FieldRow& row) {
  std::string out;
  for (const std::string_view word : row.words) out += (out.empty() ? "" : ", ") + markdown_code(word);
  return out;
}

std::string accepted(const FieldRow& row) {
  switch (row.type) {
    case FieldType::text:
      return "text";
    case FieldType::id:
      return "an id: 1 to 64 of `A-Z a-z 0-9 . _ -`, a letter or digit first";
    case FieldType::currency:
      return "an ISO 4217 code";
    case FieldType::money:
      return row.sign == Sign::any ? "an amount, may be negative" : "an amount";
    case FieldType::integer:
      return "a whole number" + range(row, "");
    case FieldType::decimal:
      return "a number" + range(row, "");
    case FieldType::percent:
      return std::string("a percentage with `%`, or a fraction of 1") +
             (row.sign == Sign::any ? ", may be negative" : "") + range(row, "%");
    case FieldType::date:
      return row.timing == Timing::past ? "a date, not after the as-of date" : "a date";
    case FieldType::boolean:
      return "`true` or `false`";
    case FieldType::quarter:
      return "a fiscal quarter";
    case FieldType::month_day:
      return "a day of every year, `\"MM-DD\"`";
    case FieldType::time_of_day:
      return "a clock time, `\"HH:MM\"`";
    case FieldType::country:
      return "an ISO 3166-1 code or a country's English name";
    case FieldType::enumeration:
      return words(row);
    case FieldType::logo:
      return "`true`, `false` or a map";
    case FieldType::text_list:
      return "a list of texts";
    case FieldType::enumeration_list:
      return "one or a list of: " + words(row);
    case FieldType::object:
      return "a map";
    case FieldType::object_list:
      return "a list of maps";
    case FieldType::text_map:
      return "a map of texts";
    case FieldType::rate_map:
      return "a map of rates by fiscal year and currency";
  }
  return {};
}

/// The canonical column, and what exports call it.
std::string column(const FieldRow& row) {
  if (row.column.empty()) return {};
  std::string out = markdown_code(row.column);
  if (!row.headers.empty()) out += "; also " + join_headers(row);
  return out;
}

enum class TableColumns { none, told };

void write_object(MarkdownWriter& writer, const ObjectTable& table, const std::string& path, TableColumns told) {
  writer.heading(path.find('.') == std::string::npos ? 2 : 3, path.empty() ? "The document" : path);
  std::vector<std::vector<std::string>> rows;
  for (const FieldRow& row : table.rows) {
    rows.push_back({markdown_code(row.key) + (row.need == Need::required ? " (required)" : ""),
                    escape_markdown(row.help), accepted(row), row.example.empty() ? "" : markdown_code(row.example),
                    column(row)});
  }
  std::vector<MarkdownColumn> columns = {{"Field"}, {"Meaning"}, {"Takes"}, {"Example"}, {"Column of tables"}};
  if (told == TableColumns::none) {
    columns.pop_back();
    for (auto& row : rows) row.pop_back();
  }
  writer.table(columns, rows);
  for (const FieldRow& row : table.rows) {
    if (row.table == nullptr) continue;
    const std::string_view mark = row.type == FieldType::object_list ? "[]" : "";
    write_object(writer, *row.table(), fmt::format("{}{}{}{}", path, path.empty() ? "" : ".", row.key, mark), told);
  }
}

}  // namespace

std::string fields_reference() {
  MarkdownWriter writer;
  writer.heading(1, "Fields of the account file");
  writer.paragraph(
      "This page is made from the table that the loader reads with. Every field may stay away unless it is marked as "
      "required: "
      "what is not given is unknown, never zero. An empty value and `null` say the same. `acctplan: 1` may stand at "
      "the top; "
      "`$schema` is passed over.");
  writer.paragraph(
      "Amounts are written as `120000`, `120000.50`, `\"$120,000\"`, `\"USD 1,234.00\"`, `120K`, `1.2M` or `EUR 90K`; "
      "dates as "
      "`2026-01-31`; fiscal quarters as `FY2026-Q1`. Amounts cannot be negative unless the table says so. A word that "
      "a field does "
      "not know is a warning, and the fact counts as unknown.");
  writer.paragraph(
      "`acme.yaml` may have parts: files beside it named `acme.PART.yaml`, such as `acme.crm.yaml`, whose `account.id` "
      "is "
      "absent or the same. They are read with it, also when only one of them is named: maps merge field by field, "
      "lists "
      "and values are replaced, by the parts in the order of their names and last by `acme.yaml` itself.");
  write_object(writer, account_table(), {}, TableColumns::told);
  return writer.take();
}

std::string catalog_reference() {
  MarkdownWriter writer;
  writer.heading(1, "Catalogs");
  writer.paragraph(
      "A catalog says what there is to sell; with `--catalog FILE`, or `catalog: FILE` in `acctplan.yaml`, whitespace "
      "is "
      "discovered. It is YAML or JSON. `acctplan init prices --kind catalog` writes one to start from, `acctplan "
      "schema "
      "catalog` its JSON Schema. This page is made from the table that the loader reads with.");
  writer.paragraph(
      "Ids are those that `footprint.products` of account files name; products and modules share them, so none stands "
      "twice. A product has one price: flat, per seat, or that of its plans, which rise in price.");
  write_object(writer, catalog_table(), {}, TableColumns::none);
  writer.heading(2, "What others pay");
  writer.paragraph(
      "`--portfolio PATH` names a folder or file of accounts, or a CSV table with one row for each customer and "
      "product "
      "(separators, amounts and blanks as in portfolios):");
  writer.table(
      {{"Column"}, {"Also called"}, {"Meaning"}},
      {{"`account`", "`account_id`, `id`, `customer`, `customer_id`", "whose row it is"},
       {"`product`", "`product_id`, `sku`, `product_code`", "id of the catalog's product or module"},
       {"`acv`", "`annual_value`, `arr`, `amount`", "what the customer pays for it a year"},
       {"`industry`", "", "the customer's, as in its account file"},
       {"`employees`", "", "the customer's"},
       {"`lifecycle`", "", "rows of others than customers are passed over; without the column all are customers"}});
  writer.paragraph(
      "`--map product.acv=\"Annual value\"` gives a column to `product.account`, `product.product`, `product.acv` and "
      "so on. "
      "A customer and a product stand together once.");
  return writer.take();
}

}  // namespace acctplan
