// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/load/decode.hpp>
#include <algorithm>

#include "decode_value.hpp"

namespace acctplan {
namespace {

template <class T>
void put(void* slot, std::optional<T> value, const Span& span) {
  if (value) *static_cast<Fact<T>*>(slot) = Fact<T>(*std::move(value), span);
}

/// The path of the first row of a key at any depth; empty when there is none.
std::string find_elsewhere(const ObjectTable& table, std::string_view key, const std::string& prefix = {}) {
  for (const FieldRow& row : table.rows) {
    if (row.key == key) return prefix + std::string(key);
  }
  for (const FieldRow& row : table.rows) {
    if (row.table == nullptr) continue;
    const std::string_view mark = row.type == FieldType::object_list ? "[]" : "";
    auto found = find_elsewhere(*row.table(), key, fmt::format("{}{}{}.", prefix, row.key, mark));
    if (!found.empty()) return found;
  }
  return {};
}

/// `{current_acv: 82,000}` is two fields to YAML: one of 82, and `000` without a value.
bool is_cut_by_comma(const Entry& entry, const Entry& before) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::size_t kGroup = 3;
  return entry.value.is_null() && entry.key.size() >= kGroup &&
         std::ranges::all_of(entry.key.substr(0, kGroup), is_digit) &&
         (entry.key.size() == kGroup || !is_digit(entry.key[kGroup])) && before.value.is_scalar() &&
         before.value.style == ScalarStyle::plain && !before.value.text.empty() && is_digit(before.value.text.back());
}

void report_cut_by_comma(const Entry& entry, const Entry& before, const DecodeContext& context) {
  const std::string& kept = before.value.text;
  const bool number = kept.find_first_not_of("0123456789") == std::string::npos;
  context.sink.error("format.cut-by-comma", entry.key_span,
                     fmt::format("the comma ends the value of `{}` here, which is {}", before.key, kept),
                     number ? fmt::format("write {}{}", kept, entry.key)
                            : fmt::format("put the value in quotes: \"{},{}\"", kept, entry.key));
}

void report_unknown_field(const Entry& entry, const ObjectTable& table, const DecodeContext& context,
                          const FieldPath& path) {
  std::vector<std::string_view> keys;
  for (const FieldRow& row : table.rows) keys.push_back(row.key);
  std::string help;
  if (const auto near = nearest(entry.key, keys)) {
    help = fmt::format("did you mean `{}`?", *near);
  } else if (context.root != nullptr) {
    const std::string elsewhere = find_elsewhere(*context.root, entry.key);
    if (!elsewhere.empty()) help = fmt::format("there is `{}`", elsewhere);
  }
  if (help.empty() && entry.key.find(':') != std::string::npos) help = "is a space missing after `:`?";
  const std::string where = path.is_root() ? std::string() : fmt::format(" in `{}`", path.text());
  context.sink.add({"format.unknown-field",
                    context.unknown_field,
                    entry.key_span,
                    fmt::format("unknown field `{}`{}", entry.key, where),
                    std::move(help),
                    {}});
}

void decode_objects(const Value& value, void* slot, const Span& key_span) {
  if (!value.node.is_sequence()) {
    value.error("format.wrong-type",
                fmt::format("`{}` is a list; this is {}", value.path.text(), kind_in_words(value.node)),
                "write each item on a line that starts with `-`");
    return;
  }
  value.row.mark_given(slot, key_span);
  for (std::size_t i = 0; i < value.node.items.size(); ++i) {
    const Node& item = value.node.items[i];
    decode_object(item, *value.row.table(), value.row.append(slot, item.span), value.context, FieldPath(value.path, i));
  }
}

void decode_texts(const Value& value, void* slot, const Span& key_span) {
  if (!value.node.is_sequence()) {
    value.error("format.wrong-type",
                fmt::format("`{}` is a list; this is {}", value.path.text(), kind_in_words(value.node)),
                "write it as [one, two], or each item on a line that starts with `-`");
    return;
  }
  value.row.mark_given(slot, key_span);
  auto& items = static_cast<List<Fact<std::string>>*>(slot)->items;
  for (std::size_t i = 0; i < value.node.items.size(); ++i) {
    const Node& item = value.node.items[i];
    if (auto text = read_text({item, value.row, value.context, FieldPath(value.path, i)})) {
      items.emplace_back(*std::move(text), item.span);
    }
  }
}

void decode_choices(const Value& value, void* slot, const Span& key_span) {
  const auto add = [&](const Node& item, const FieldPath& path) {
    if (const auto index = read_choice({item, value.row, value.context, path}))
      value.row.set_word(slot, *index, item.span);
  };
  value.row.mark_given(slot, key_span);
  if (!value.node.is_sequence()) return add(value.node, value.path);
  for (std::size_t i = 0; i < value.node.items.size(); ++i) add(value.node.items[i], FieldPath(value.path, i));
}

void decode_logo(const Value& value, void* slot) {
  StrategicLogo logo;
  if (value.node.is_map()) {
    logo.holds = true;
    decode_object(value.node, *value.row.table(), &logo, value.context, value.path);
  } else if (is_bool(value.node)) {
    logo.holds = read_bool(value).value_or(false);
  } else {
    value.error("format.wrong-type",
                fmt::format("`{}` is true, false or a map; this is {}", value.path.text(), kind_in_words(value.node)),
                "write true, false or {basis: [reference], by: ..., date: ...}");
    return;
  }
  *static_cast<Fact<StrategicLogo>*>(slot) = Fact<StrategicLogo>(std::move(logo), value.node.span);
}

bool is_map(const Value& value) {
  if (value.node.is_map()) return true;
  value.error("format.wrong-type",
              fmt::format("`{}` is a map; this is {}", value.path.text(), kind_in_words(value.node)));
  return false;
}

void decode_text_map(const Value& value, void* slot, const Span& key_span) {
  if (!is_map(value)) return;
  value.row.mark_given(slot, key_span);
  auto& entries = static_cast<Dictionary<std::string>*>(slot)->entries;
  for (const Entry& entry : value.node.entries) {
    const FieldPath path(value.path, entry.key);
    if (auto text = read_text({entry.value, value.row, value.context, path}))
      entries.emplace_back(entry.key, *std::move(text));
  }
}

bool is_fiscal_year(std::string_view text) { return parse_quarter(std::string(text) + "-Q1").has_value(); }

void decode_rates_of_year(const Value& value, Dictionary<Decimal>& year) {
  if (!is_map(value)) return;
  for (const Entry& entry : value.node.entries) {
    const FieldPath path(value.path, entry.key);
    const Value rate{entry.value, value.row, value.context, path};
    if (!minor_digits(entry.key)) {
      value.context.sink.error("format.currency", entry.key_span, fmt::format("`{}` is no currency code", entry.key),
                               "write an ISO 4217 code in capitals, for example EUR");
      continue;
    }
    const auto units = read_decimal(rate);
    if (units && units->value <= Rational(0)) {
      rate.error("format.range", fmt::format("`{}` cannot be {}", path.text(), entry.value.text),
                 "write a rate above 0");
    } else if (units) {
      year.entries.emplace_back(entry.key, *units);
    }
  }
}

void decode_rates(const Value& value, void* slot, const Span& key_span) {
  if (!is_map(value)) return;
  value.row.mark_given(slot, key_span);
  auto& years = static_cast<Dictionary<Dictionary<Decimal>>*>(slot)->entries;
  for (const Entry& entry : value.node.entries) {
    if (!is_fiscal_year(entry.key)) {
      value.context.sink.error("format.quarter", entry.key_span, fmt::format("`{}` is no fiscal year", entry.key),
                               "write it as FY2026");
      continue;
    }
    Dictionary<Decimal> year;
    year.given = true;
    year.span = entry.key_span;
    decode_rates_of_year({entry.value, value.row, value.context, FieldPath(value.path, entry.key)}, year);
    years.emplace_back(entry.key, std::move(year));
  }
}

void decode_field(const Value& value, void* slot, const Span& key_span) {
  const Span& span = value.node.span;
  switch (value.row.type) {
    case FieldType::text:
      return put(slot, read_text(value), span);
    case FieldType::id:
      return put(slot, read_id(value), span);
    case FieldType::currency:
      return put(slot, read_currency(value), span);
    case FieldType::money:
      return put(slot, read_money(value), span);
    case FieldType::integer:
      return put(slot, read_integer(value), span);
    case FieldType::decimal:
      return put(slot, read_decimal(value), span);
    case FieldType::percent:
      return put(slot, read_percent(value), span);
    case FieldType::date:
      return put(slot, read_date(value), span);
    case FieldType::boolean:
      return put(slot, read_bool(value), span);
    case FieldType::quarter:
      return put(slot, read_quarter(value), span);
    case FieldType::month_day:
      return put(slot, read_month_day(value), span);
    case FieldType::time_of_day:
      return put(slot, read_time_of_day(value), span);
    case FieldType::country:
      return put(slot, read_country(value), span);
    case FieldType::enumeration:
      if (const auto index = read_choice(value)) value.row.set_word(slot, *index, span);
      return;
    case FieldType::logo:
      return decode_logo(value, slot);
    case FieldType::text_list:
      return decode_texts(value, slot, key_span);
    case FieldType::enumeration_list:
      return decode_choices(value, slot, key_span);
    case FieldType::object:
      value.row.mark_given(slot, key_span);
      return decode_object(value.node, *value.row.table(), slot, value.context, value.path);
    case FieldType::object_list:
      return decode_objects(value, slot, key_span);
    case FieldType::text_map:
      return decode_text_map(value, slot, key_span);
    case FieldType::rate_map:
      return decode_rates(value, slot, key_span);
  }
}

/// Null, and blanks where text is expected: nothing is said.
bool says_nothing(const Node& node, const FieldRow& row) {
  return node.is_null() || (row.type == FieldType::text && node.is_scalar() && is_blank(node.text));
}

void require_fields(const Node& map, const ObjectTable& table, const DecodeContext& context, const FieldPath& path) {
  for (const FieldRow& row : table.rows) {
    if (row.need != Need::required) continue;
    const Node* value = map.find(row.key);
    if (value != nullptr && !says_nothing(*value, row)) continue;
    const FieldPath at(path, row.key);
    context.sink.error("format.missing", value != nullptr ? value->span : map.span,
                       fmt::format("`{}` is missing", at.text()),
                       fmt::format("add it, for example {}: {}", row.key, row.example));
  }
}

}  // namespace

std::string FieldPath::text() const {
  if (parent_ == nullptr) return {};
  if (index_ > 0) return fmt::format("{}[{}]", parent_->text(), index_);
  return parent_->is_root() ? std::string(key_) : fmt::format("{}.{}", parent_->text(), key_);
}

void decode_object(const Node& map, const ObjectTable& table, void* target, const DecodeContext& context,
                   const FieldPath& path) {
  if (!map.is_map()) {
    context.sink.error(
        "format.wrong-type", map.span,
        fmt::format("{} is a map of fields; this is {}",
                    path.is_root() ? std::string("a document") : fmt::format("`{}`", path.text()), kind_in_words(map)),
        "write `field: value` on a line of its own, with a space after the colon");
    return;
  }
  for (const Entry& entry : map.entries) {
    if (path.is_root() && (entry.key == "acctplan" || entry.key == "$schema")) continue;
    const auto row = std::ranges::find(table.rows, std::string_view(entry.key), &FieldRow::key);
    if (row == table.rows.end()) {
      const auto at = static_cast<std::size_t>(&entry - map.entries.data());
      if (at > 0 && is_cut_by_comma(entry, map.entries[at - 1])) {
        report_cut_by_comma(entry, map.entries[at - 1], context);
      } else {
        report_unknown_field(entry, table, context, path);
      }
      continue;
    }
    if (says_nothing(entry.value, *row)) continue;
    decode_field({entry.value, *row, context, FieldPath(path, entry.key)}, row->slot(target), entry.key_span);
  }
  require_fields(map, table, context, path);
}

void check_format_version(const Node& document, Diagnostics& sink) {
  const Node* version = document.find("acctplan");
  if (version == nullptr || version->is_null()) return;
  if (version->is_scalar() && version->style == ScalarStyle::plain && version->text == "1") return;
  const std::string shown = version->is_scalar() ? version->text : kind_in_words(*version);
  sink.error("format.version", version->span,
             fmt::format("format `{}` is not known to this version of acctplan", shown),
             "this version reads format 1: write acctplan: 1, or use a newer acctplan");
}

}  // namespace acctplan
