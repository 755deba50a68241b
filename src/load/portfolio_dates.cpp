// SPDX-License-Identifier: MIT
#include "portfolio_dates.hpp"

#include <fmt/format.h>

#include <acctplan/model/field_table.hpp>

#include "table_values.hpp"

namespace acctplan {

DateOrders::DateOrders(const PortfolioColumns& columns) {
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const PortfolioColumn& column = columns.columns[i];
    const FieldType type = column.field->row->type;
    if (type != FieldType::date && type != FieldType::object_list) continue;
    columns_.push_back({i, column.index, type == FieldType::object_list, {}, {}, {}});
  }
}

void DateOrders::see_date(Evidence& evidence, std::string_view text, const CsvField& field) {
  const auto date = numeric_date(text);
  if (!date) return;
  const bool month_first = date->fits(DateOrder::mdy);
  const bool day_first = date->fits(DateOrder::dmy);
  if (!month_first && !day_first) return;
  // 5/5/2026 is one day in both orders.
  if (month_first && day_first && date->first == date->second) return;
  auto& proofs = month_first && day_first ? evidence.either : month_first ? evidence.month_first : evidence.day_first;
  if (proofs.empty()) proofs.push_back({field.begin, field.end, std::string(trimmed(text))});
}

void DateOrders::see(std::string_view bytes, const CsvRecord& record) {
  for (Evidence& evidence : columns_) {
    if (evidence.index >= record.fields.size()) continue;
    const CsvField& field = record.fields[evidence.index];
    const std::string text = csv_text(bytes, field);
    if (!evidence.signals) {
      see_date(evidence, trimmed(text), field);
      continue;
    }
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
      const std::size_t end = text.find_first_of(";|\n", at);
      see_date(evidence, trimmed(std::string_view(text).substr(at + 1, end - at - 1)), field);
    }
  }
}

bool DateOrders::settle(PortfolioColumns& columns, Diagnostics& sink) const {
  const SourceFile* source = columns.table->source;
  bool settled = true;
  for (const Evidence& evidence : columns_) {
    PortfolioColumn& column = columns.columns[evidence.column];
    const auto span_of = [source](const Proof& proof) { return Span{source, proof.begin, proof.end}; };
    if (!evidence.month_first.empty() && !evidence.day_first.empty()) {
      const Proof& month_first = evidence.month_first.front();
      const Proof& day_first = evidence.day_first.front();
      sink.add({"table.mixed-dates",
                Severity::error,
                span_of(day_first),
                fmt::format("`{}` has dates in two orders: `{}` puts the day first, `{}` the month", column.header,
                            day_first.text, month_first.text),
                "export dates as YYYY-MM-DD; with --dates the rows in the other order are rejected",
                {{span_of(month_first), "the month first here"}}});
      settled = false;
    } else if (!evidence.month_first.empty()) {
      column.dates = DateOrder::mdy;
    } else if (!evidence.day_first.empty()) {
      column.dates = DateOrder::dmy;
    } else if (!evidence.either.empty()) {
      const Proof& proof = evidence.either.front();
      sink.error("table.ambiguous-dates", span_of(proof),
                 fmt::format("dates of `{}` can be read in two ways: `{}` is {} or {}", column.header, proof.text,
                             plain_date(proof.text, DateOrder::mdy).value_or("no date"),
                             plain_date(proof.text, DateOrder::dmy).value_or("no date")),
                 "say which: --dates mdy or --dates dmy");
      settled = false;
    } else {
      column.dates = DateOrder::mdy;  // what is left reads alike in both
    }
  }
  return settled;
}

}  // namespace acctplan
