// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/model/country.hpp>
#include <acctplan/model/words.hpp>
#include <algorithm>
#include <array>

#include "decode_value.hpp"

// Texts, words, truth values, dates and countries.

namespace acctplan {
namespace {

constexpr std::size_t kMaxIdLength = 64;

constexpr bool is_letter_or_digit(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

const Dictionary<std::string>* dictionary_of(const Aliases* aliases, AliasKind kind) {
  if (aliases == nullptr) return nullptr;
  switch (kind) {
    case AliasKind::none:
      return nullptr;
    case AliasKind::industry:
      return &aliases->industry;
    case AliasKind::stage:
      return &aliases->stage;
    case AliasKind::role:
      return &aliases->role;
    case AliasKind::country:
      return &aliases->country;
    case AliasKind::tool:
      return &aliases->tool;
  }
  return nullptr;
}

void wrong_type(const Value& value, std::string_view wanted, std::string help = {}) {
  value.error("format.wrong-type",
              fmt::format("`{}` is {}; this is {}", value.path.text(), wanted, kind_in_words(value.node)),
              std::move(help));
}

/// A scalar that may be quoted and is read by its form (a date, a quarter).
template <class Parse>
auto read_form(const Value& value, Parse parse, std::string_view id, std::string_view what, std::string_view help)
    -> decltype(parse(std::string_view())) {
  if (!value.node.is_scalar()) {
    wrong_type(value, what, std::string(help));
    return std::nullopt;
  }
  auto out = parse(value.node.text);
  if (!out) {
    value.error(id, fmt::format("`{}` is no {}", value.node.text, what.substr(what.find(' ') + 1)), std::string(help));
  }
  return out;
}

}  // namespace

bool is_id(std::string_view text) {
  // By byte, as every row of a table has an id.
  static constexpr auto kIdBytes = [] {
    std::array<bool, 256> out{};
    for (std::size_t byte = 0; byte < out.size(); ++byte) {
      const char c = static_cast<char>(byte);
      out[byte] = is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
    }
    return out;
  }();
  if (text.empty() || text.size() > kMaxIdLength || !is_letter_or_digit(text.front())) return false;
  // Nearly all are ids, so none is worth a stop.
  bool out = true;
  for (const char c : text) out &= kIdBytes[static_cast<unsigned char>(c)];
  return out;
}

void Value::error(std::string_view id, std::string message, std::string help) const {
  context.sink.error(id, node.span, std::move(message), std::move(help));
}

void Value::doubtful(std::string_view id, std::string message, std::string help) const {
  context.sink.add({std::string(id), context.doubtful, node.span, std::move(message), std::move(help), {}});
}

std::string kind_in_words(const Node& node) {
  switch (node.kind) {
    case NodeKind::null:
      return "empty";
    case NodeKind::sequence:
      return "a list";
    case NodeKind::map:
      return "a map";
    case NodeKind::scalar:
      break;
  }
  if (is_bool(node)) return "true or false";
  if (is_number(node)) return "a number";
  return node.style == ScalarStyle::quoted ? "quoted text" : "text";
}

bool is_bool(const Node& node) {
  constexpr auto kWords = std::to_array<std::string_view>({"true", "True", "TRUE", "false", "False", "FALSE"});
  return node.is_scalar() && node.style == ScalarStyle::plain && std::ranges::find(kWords, node.text) != kWords.end();
}

bool is_number(const Node& node) {
  if (!node.is_scalar() || node.style == ScalarStyle::quoted) return false;
  std::string_view rest = node.text;
  const auto take_digits = [&rest] {
    const std::size_t end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    rest.remove_prefix(end);
    return end;
  };
  if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
  std::size_t digits = take_digits();
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    digits += take_digits();
  }
  if (digits == 0) return false;
  if (rest.starts_with('e') || rest.starts_with('E')) {
    rest.remove_prefix(1);
    if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
    if (take_digits() == 0) return false;
  }
  return rest.empty();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string translate(const DecodeContext& context, AliasKind kind, std::string word) {
  const auto* dictionary = dictionary_of(context.aliases, kind);
  if (dictionary == nullptr) return word;
  if (const std::string* meant = dictionary->find(word)) return *meant;
  for (const auto& [from, to] : dictionary->entries) {
    if (same_word(from, word)) return to;
  }
  return word;
}

std::optional<std::string> read_text(const Value& value) {
  if (!value.node.is_scalar() || is_bool(value.node)) {
    wrong_type(value, "text", value.node.is_scalar() ? "put it in quotes when the word itself is meant" : "");
    return std::nullopt;
  }
  return translate(value.context, value.row.alias, value.node.text);
}

std::optional<std::string> read_word(const Value& value) {
  if (!value.node.is_scalar() || is_bool(value.node) || is_number(value.node)) {
    wrong_type(value, "a word");
    return std::nullopt;
  }
  return translate(value.context, value.row.alias, value.node.text);
}

std::optional<std::string> read_id(const Value& value) {
  auto text = read_text(value);
  if (text && !is_id(*text)) {
    value.error("format.id", fmt::format("`{}` cannot be an id", *text),
                "write 1 to 64 of A-Z a-z 0-9 . _ - and start with a letter or digit");
    return std::nullopt;
  }
  return text;
}

std::optional<std::string> read_currency(const Value& value) {
  auto text = read_word(value);
  if (text && !minor_digits(*text)) {
    value.error("format.currency", fmt::format("`{}` is no currency code", *text),
                "write an ISO 4217 code in capitals, for example USD or EUR");
    return std::nullopt;
  }
  return text;
}

std::optional<bool> read_bool(const Value& value) {
  if (is_bool(value.node)) return value.node.text.front() == 't' || value.node.text.front() == 'T';
  const bool scalar = value.node.is_scalar();
  value.error(
      "format.boolean",
      scalar ? fmt::format("`{}` is true or false; `{}` is neither", value.path.text(), value.node.text)
             : fmt::format("`{}` is true or false; this is {}", value.path.text(), kind_in_words(value.node)),
      scalar && value.node.style == ScalarStyle::quoted ? "write true or false without quotes" : "write true or false");
  return std::nullopt;
}

std::optional<Date> read_date(const Value& value) {
  const auto date = read_form(value, parse_date, "format.date", "a date",
                              "write a real day of the years 1901 to 2200 as YYYY-MM-DD, for example 2026-01-31");
  const auto& as_of = value.context.as_of;
  if (date && as_of && value.row.timing == Timing::past && *date > *as_of) {
    value.doubtful("format.future-date",
                   fmt::format("`{}` is {}, after the as-of date {}", value.path.text(), to_iso(*date), to_iso(*as_of)),
                   "a past date is meant here; it counts as unknown");
    return std::nullopt;
  }
  return date;
}

std::optional<FiscalQuarter> read_quarter(const Value& value) {
  return read_form(value, parse_quarter, "format.quarter", "a fiscal quarter", "write it as FY2026-Q1");
}

std::optional<MonthDay> read_month_day(const Value& value) {
  return read_form(value, parse_month_day, "format.month-day", "a day of every year",
                   "write it as \"MM-DD\", for example \"04-01\"; 29 February is not in every year");
}

std::optional<TimeOfDay> read_time_of_day(const Value& value) {
  return read_form(value, parse_time_of_day, "format.time", "a clock time",
                   "write it as \"HH:MM\", for example \"10:00\"");
}

std::optional<Country> read_country(const Value& value) {
  const auto word = read_word(value);
  if (!word) return std::nullopt;
  auto code = country_code(*word);
  if (!code) {
    value.doubtful("format.unknown-word", fmt::format("`{}` is no country", *word),
                   "write an ISO 3166-1 code such as DE, or a country's English name; `aliases.country` of the policy "
                   "takes other names; it counts as unknown");
    return std::nullopt;
  }
  return Country{*std::move(code)};
}

std::optional<std::size_t> read_choice(const Value& value) {
  const auto word = read_word(value);
  if (!word) return std::nullopt;
  const auto found = std::ranges::find(value.row.words, *word);
  if (found != value.row.words.end()) return static_cast<std::size_t>(found - value.row.words.begin());
  const auto near = nearest(*word, value.row.words);
  value.doubtful("format.unknown-word", fmt::format("`{}` is no word for `{}`", *word, value.path.text()),
                 fmt::format("{}accepted: {}; it counts as unknown",
                             near ? fmt::format("did you mean `{}`? ", *near) : "", fmt::join(value.row.words, ", ")));
  return std::nullopt;
}

}  // namespace acctplan
