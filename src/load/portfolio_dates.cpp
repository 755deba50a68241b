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

bool DateOrders::see_date(Evidence& evidence, std::string_view text, const SourceFile& source, const CsvField& field) {
  const auto date = numeric_date(text);
  if (!date) return false;
  const bool month_first = date->fits(DateOrder::mdy);
  const bool day_first = date->fits(DateOrder::dmy);
  if (!month_first && !day_first) return false;
  // 5/5/2026 is one day in both orders.
  if (month_first && day_first && date->first == date->second) return false;
  auto& proofs = month_first && day_first ? evidence.either : month_first ? evidence.month_first : evidence.day_first;
  if (!proofs.empty()) return false;
  proofs.push_back({&source, field.begin, field.end, std::string(trimmed(text))});
  return true;
}

bool DateOrders::see(const SourceFile& source, const CsvRecord& record) {
  bool told = false;
  for (Evidence& evidence : columns_) {
    if (evidence.index >= record.fields.size()) continue;
    const CsvField& field = record.fields[evidence.index];
    const std::string text = csv_text(source.bytes(), field);
    if (!evidence.signals) {
      told = see_date(evidence, trimmed(text), source, field) || told;
      continue;
    }
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
      const std::size_t end = text.find_first_of(";|\n", at);
      told = see_date(evidence, trimmed(std::string_view(text).substr(at + 1, end - at - 1)), source, field) || told;
    }
  }
  return told;
}

bool DateOrders::merge(const DateOrders& later) {
  bool told = false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    for (const auto proofs : {&Evidence::month_first, &Evidence::day_first, &Evidence::either}) {
      if (!(columns_[i].*proofs).empty() || (later.columns_[i].*proofs).empty()) continue;
      columns_[i].*proofs = later.columns_[i].*proofs;
      told = true;
    }
  }
  return told;
}

bool DateOrders::settle(PortfolioColumns& columns, Diagnostics& sink) const {
  bool settled = true;
  for (const Evidence& evidence : columns_) {
    PortfolioColumn& column = columns.columns[evidence.column];
    const auto span_of = [](const Proof& proof) { return Span{proof.source, proof.begin, proof.end}; };
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
