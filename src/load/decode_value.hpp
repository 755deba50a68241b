// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <acctplan/load/decode.hpp>
#include <acctplan/model/rational.hpp>

// Readers of single values. Each reports what is wrong at the value and returns nothing then.

namespace acctplan {

/// A value that is being decoded, with all that messages about it need.
struct Value {
  const Node& node;
  const FieldRow& row;
  const DecodeContext& context;
  const FieldPath& path;

  void error(std::string_view id, std::string message, std::string help = {}) const;
  void doubtful(std::string_view id, std::string message, std::string help = {}) const;
};

/// "a list", "a map", "true or false", "a number", "text" ...
[[nodiscard]] std::string kind_in_words(const Node& node);
/// Whether a scalar is a plain true or false (in three cases of letters).
[[nodiscard]] bool is_bool(const Node& node);
/// Whether a scalar is a plain number as YAML and JSON know it.
[[nodiscard]] bool is_number(const Node& node);
/// Whether a text has nothing but blanks; such text counts as not given.
[[nodiscard]] bool is_blank(std::string_view text);

/// A scalar that is text or a number, as written.
[[nodiscard]] std::optional<std::string> read_text(const Value& value);
/// A scalar that is text: no number, no true or false.
[[nodiscard]] std::optional<std::string> read_word(const Value& value);
[[nodiscard]] std::optional<std::string> read_id(const Value& value);
[[nodiscard]] std::optional<std::string> read_currency(const Value& value);
[[nodiscard]] std::optional<std::int64_t> read_integer(const Value& value);
[[nodiscard]] std::optional<Decimal> read_decimal(const Value& value);
[[nodiscard]] std::optional<Percent> read_percent(const Value& value);
[[nodiscard]] std::optional<bool> read_bool(const Value& value);
[[nodiscard]] std::optional<Date> read_date(const Value& value);
[[nodiscard]] std::optional<FiscalQuarter> read_quarter(const Value& value);
[[nodiscard]] std::optional<MonthDay> read_month_day(const Value& value);
[[nodiscard]] std::optional<TimeOfDay> read_time_of_day(const Value& value);
[[nodiscard]] std::optional<Country> read_country(const Value& value);
[[nodiscard]] std::optional<Money> read_money(const Value& value);
/// Whether a text can be an account's id.
[[nodiscard]] bool is_id(std::string_view text);
/// The index of an enumeration's word.
[[nodiscard]] std::optional<std::size_t> read_choice(const Value& value);

/// An organisation's own word in ours, else the word itself.
[[nodiscard]] std::string translate(const DecodeContext& context, AliasKind kind, std::string word);

}  // namespace acctplan
