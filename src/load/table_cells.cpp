// SPDX-License-Identifier: MIT
#include "table_cells.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <acctplan/model/account_words.hpp>
#include <acctplan/model/money.hpp>

#include "table_values.hpp"

namespace acctplan {
namespace {

Node scalar_node(std::string text, ScalarStyle style, const Span& span) {
  Node out;
  out.kind = NodeKind::scalar;
  out.style = style;
  out.text = std::move(text);
  out.span = span;
  return out;
}

Node plain_node(std::string text, const Span& span) { return scalar_node(std::move(text), ScalarStyle::plain, span); }
Node text_node(std::string text, const Span& span) { return scalar_node(std::move(text), ScalarStyle::quoted, span); }

Node node_of(NodeKind kind, const Span& span) {
  Node out;
  out.kind = kind;
  out.span = span;
  return out;
}

void add_entry(Node& map, std::string_view key, Node value) {
  const Span span = value.span;
  map.entries.push_back({std::string(key), span, std::move(value)});
}

bool is_word_character(char c) { return c != ' ' && c != '_' && c != '-'; }

/// Whether two words are the same without regard to case, blanks, hyphens and underscores.
bool same_loosely(std::string_view a, std::string_view b) {
  std::string first;
  std::string second;
  std::ranges::copy_if(a, std::back_inserter(first), is_word_character);
  std::ranges::copy_if(b, std::back_inserter(second), is_word_character);
  return same_word(first, second);
}

/// What exports call an account's life-cycle.
std::string_view lifecycle_word(std::string_view text) {
  constexpr auto kWords = std::to_array<std::pair<std::string_view, Lifecycle>>({
      {"subscriber", Lifecycle::prospect},
      {"lead", Lifecycle::prospect},
      {"marketing qualified lead", Lifecycle::prospect},
      {"sales qualified lead", Lifecycle::prospect},
      {"opportunity", Lifecycle::prospect},
      {"target", Lifecycle::prospect},
      {"client", Lifecycle::customer},
      {"active", Lifecycle::customer},
      {"active customer", Lifecycle::customer},
      {"evangelist", Lifecycle::customer},
      {"churned", Lifecycle::former},
      {"former customer", Lifecycle::former},
      {"lost customer", Lifecycle::former},
      {"past customer", Lifecycle::former},
      {"reseller", Lifecycle::partner},
      {"channel partner", Lifecycle::partner},
  });
  for (const auto& [word, meant] : kWords) {
    if (same_loosely(word, text)) return word_of(meant);
  }
  return text;
}

std::string_view word_among(std::span<const std::string_view> words, std::string_view text) {
  const auto found = std::ranges::find_if(words, [text](std::string_view word) { return same_loosely(word, text); });
  return found == words.end() ? text : *found;
}

bool is_amount(std::string_view text, std::string_view currency) {
  return std::holds_alternative<StatedAmount>(parse_amount(text, currency));
}

std::optional<Node> read_amount_cell(const TableCell& cell, Diagnostics& sink) {
  const auto& decimal = cell.context.tables.decimal;
  const std::string& currency = *cell.context.policy.currency;
  std::string text = plain_amount(cell.text, decimal);
  const auto amount = parse_amount(text, currency);
  const auto* refusal = std::get_if<AmountRefusal>(&amount);
  // What a word on the table would make clear is not to be corrected cell by cell.
  if (refusal != nullptr && !decimal && is_amount(plain_amount(cell.text, DecimalMark::comma), currency)) {
    sink.error("format.amount", cell.span, refusal->message,
               "say which mark the table's decimals have: --decimal point or --decimal comma");
    return std::nullopt;
  }
  return text_node(std::move(text), cell.span);
}

std::optional<Node> read_boolean_cell(const TableCell& cell, Diagnostics& sink) {
  if (const auto value = plain_boolean(cell.text)) return plain_node(*value ? "true" : "false", cell.span);
  sink.error("format.boolean", cell.span,
             fmt::format("`{}` is true or false; `{}` is neither", cell.column.header, cell.text),
             fmt::format("words that are read: {}", boolean_words()));
  return std::nullopt;
}

/// The parts of a cell that holds several values.
std::vector<std::string_view> cell_items(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const std::string_view item = trimmed(text.substr(0, end)); !item.empty()) out.push_back(item);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Yes, no, or on what the logo's worth rests ("brand; reference").
std::optional<Node> read_logo_cell(const TableCell& cell, Diagnostics& sink) {
  Node basis = node_of(NodeKind::sequence, cell.span);
  constexpr auto kBases = words_of<LogoBasis>();
  for (const std::string_view item : cell_items(cell.text, ";,")) {
    const std::string_view word = word_among(kBases, item);
    if (std::ranges::find(kBases, word) == kBases.end()) return read_boolean_cell(cell, sink);
    basis.items.push_back(text_node(std::string(word), cell.span));
  }
  Node out = node_of(NodeKind::map, cell.span);
  add_entry(out, "basis", std::move(basis));
  return out;
}

std::string date_text(std::string_view text, DateOrder order) {
  return plain_date(text, order).value_or(std::string(text));
}

/// `type@date; type@date`; a date can be absent.
Node read_signals_cell(const TableCell& cell) {
  Node out = node_of(NodeKind::sequence, cell.span);
  for (const std::string_view item : cell_items(cell.text, ";|\n")) {
    const std::size_t at = item.find('@');
    const std::string_view type = trimmed(item.substr(0, at));
    Node signal = node_of(NodeKind::map, cell.span);
    add_entry(signal, "type", text_node(std::string(word_among(words_of<SignalType>(), type)), cell.span));
    if (at != std::string_view::npos) {
      add_entry(signal, "date", text_node(date_text(trimmed(item.substr(at + 1)), cell.column.dates), cell.span));
    }
    out.items.push_back(std::move(signal));
  }
  return out;
}

}  // namespace

std::string choice_word(const FieldRow& row, std::string_view text) {
  const std::string_view word = word_among(row.words, text);
  return std::string(row.column == "lifecycle" ? lifecycle_word(word) : word);
}

std::optional<Node> read_cell(const FieldRow& row, const TableCell& cell, Diagnostics& sink) {
  const auto& decimal = cell.context.tables.decimal;
  switch (row.type) {
    case FieldType::money:
      return read_amount_cell(cell, sink);
    case FieldType::integer:
      if (row.column == "current_tier") {
        return plain_node(plain_tier(cell.text).value_or(plain_number(cell.text, decimal)), cell.span);
      }
      return plain_node(plain_number(cell.text, decimal), cell.span);
    case FieldType::decimal:
      return plain_node(plain_number(cell.text, decimal), cell.span);
    case FieldType::percent:
      return plain_node(plain_percent(cell.text, decimal), cell.span);
    case FieldType::date:
      return text_node(date_text(cell.text, cell.column.dates), cell.span);
    case FieldType::boolean:
      return read_boolean_cell(cell, sink);
    case FieldType::logo:
      return read_logo_cell(cell, sink);
    case FieldType::enumeration:
    case FieldType::enumeration_list:
      return text_node(choice_word(row, cell.text), cell.span);
    case FieldType::object_list:
      return read_signals_cell(cell);
    default:
      return text_node(std::string(cell.text), cell.span);
  }
}

void put_departed_champion(Node& document, const TableCell& cell) {
  const auto departed = plain_boolean(cell.text);
  if (departed && !*departed) return;
  Node person = node_of(NodeKind::map, cell.span);
  add_entry(person, "role", text_node(std::string(word_of(Role::champion)), cell.span));
  add_entry(person, "status", text_node(std::string(word_of(ContactStatus::departed)), cell.span));
  if (!departed) add_entry(person, "departed", text_node(date_text(cell.text, cell.column.dates), cell.span));
  Node people = node_of(NodeKind::sequence, cell.span);
  people.items.push_back(std::move(person));
  add_entry(document, "stakeholders", std::move(people));
}

}  // namespace acctplan
