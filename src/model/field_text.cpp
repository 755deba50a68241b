// SPDX-License-Identifier: MIT
#include <acctplan/model/field_text.hpp>

#include <algorithm>
#include <variant>

#include <fmt/format.h>

namespace acctplan {
namespace {

bool is_list(const FieldRow& row) { return row.type == FieldType::object_list; }

/// Whether a field holds values itself that have a text.
bool holds_values(const FieldRow& row) {
  return row.type != FieldType::object && !is_list(row) && row.type != FieldType::text_map &&
         row.type != FieldType::rate_map;
}

/// One field of the account table, for those who walk it.
struct WalkedField {
  AccountField field;
  std::string path;
  bool in_list = false;
};

void walk_table(const ObjectTable& table, const WalkedField& above, std::vector<WalkedField>& out) {
  for (const FieldRow& row : table.rows) {
    WalkedField here = above;
    here.field.rows.push_back(&row);
    here.path += here.path.empty() ? std::string(row.key) : fmt::format(".{}", row.key);
    if (holds_values(row)) {
      out.push_back(std::move(here));
    } else if (row.table != nullptr) {
      here.in_list = here.in_list || is_list(row);
      walk_table(*row.table(), here, out);
    }
  }
}

std::vector<WalkedField> all_account_fields() {
  std::vector<WalkedField> out;
  walk_table(account_table(), {}, out);
  return out;
}

std::string_view column_of(const WalkedField& walked) {
  return walked.in_list ? std::string_view() : walked.field.rows.back()->column;
}

/// "0.5", "22": up to six digits after the point, without zeros at the end.
std::string decimal_text(const Rational& value) {
  constexpr int kDigits = 6;
  std::string out = cut_to_text(value, kDigits);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.ends_with('.')) out.pop_back();
  return out;
}

template <class T>
const T* fact_in(const void* slot) {
  const auto& fact = *static_cast<const Fact<T>*>(slot);
  return fact ? &*fact : nullptr;
}

/// The text of a field that holds one value; nothing when it is unknown.
std::optional<std::string> scalar_text(const FieldRow& row, const void* slot, std::string_view currency) {
  const auto as = [](const auto* value, auto text) {
    return value != nullptr ? std::optional<std::string>(text(*value)) : std::nullopt;
  };
  switch (row.type) {
    case FieldType::text:
    case FieldType::id:
    case FieldType::currency:
      return as(fact_in<std::string>(slot), [](const std::string& text) { return text; });
    case FieldType::money:
      return as(fact_in<Money>(slot), [&](const Money& amount) { return to_plain_text(amount, currency); });
    case FieldType::integer:
      return as(fact_in<std::int64_t>(slot), [](std::int64_t whole) { return std::to_string(whole); });
    case FieldType::decimal:
      return as(fact_in<Decimal>(slot), [](const Decimal& number) { return decimal_text(number.value); });
    case FieldType::percent:
      return as(fact_in<Percent>(slot),
                [](const Percent& share) { return decimal_text(share.value * Rational(100)) + "%"; });
    case FieldType::date:
      return as(fact_in<Date>(slot), [](const Date& day) { return to_iso(day); });
    case FieldType::boolean:
      return as(fact_in<bool>(slot), [](bool holds) { return holds ? "true" : "false"; });
    case FieldType::logo:
      return as(fact_in<StrategicLogo>(slot), [](const StrategicLogo& logo) { return logo.holds ? "true" : "false"; });
    case FieldType::quarter:
      return as(fact_in<FiscalQuarter>(slot), [](const FiscalQuarter& quarter) { return to_iso(quarter); });
    case FieldType::month_day:
      return as(fact_in<MonthDay>(slot),
                [](const MonthDay& day) { return fmt::format("{:02}-{:02}", day.month, day.day); });
    case FieldType::time_of_day:
      return as(fact_in<TimeOfDay>(slot),
                [](const TimeOfDay& time) { return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60); });
    case FieldType::country:
      return as(fact_in<Country>(slot), [](const Country& country) { return country.code; });
    default:
      return std::nullopt;
  }
}

void append_texts(const FieldRow& row, const void* slot, std::string_view currency, std::vector<std::string>& out) {
  if (row.type == FieldType::text_list) {
    for (const auto& fact : static_cast<const List<Fact<std::string>>*>(slot)->items) {
      if (fact) out.push_back(*fact);
    }
  } else if (row.word_at != nullptr) {
    for (std::size_t at = 0; !row.word_at(slot, at).empty(); ++at) out.emplace_back(row.word_at(slot, at));
  } else if (auto text = scalar_text(row, slot, currency)) {
    out.push_back(std::move(*text));
  }
}

/// Goes down the rows from `depth` on. Slots take what is not const and change nothing.
void descend(const AccountField& field, std::size_t depth, void* object, std::string_view currency,
             std::vector<std::string>& out) {
  const FieldRow& row = *field.rows[depth];
  void* const slot = row.slot(object);
  if (depth + 1 == field.rows.size()) {
    append_texts(row, slot, currency, out);
  } else if (row.item_at != nullptr) {
    for (std::size_t at = 0; void* const item = row.item_at(slot, at); ++at) {
      descend(field, depth + 1, item, currency, out);
    }
  } else {
    descend(field, depth + 1, slot, currency, out);
  }
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace

std::optional<AccountField> find_account_field(std::string_view name) {
  std::optional<AccountField> short_name;
  for (WalkedField& walked : all_account_fields()) {
    if (walked.path == name) return std::move(walked.field);
    if (column_of(walked) == name || walked.path == fmt::format("account.{}", name)) {
      short_name = std::move(walked.field);
    }
  }
  return short_name;
}

std::vector<std::string> account_field_names() {
  std::vector<std::string> columns;
  std::vector<std::string> paths;
  for (const WalkedField& walked : all_account_fields()) {
    if (!column_of(walked).empty()) columns.emplace_back(column_of(walked));
    paths.push_back(walked.path);
  }
  columns.insert(columns.end(), paths.begin(), paths.end());
  return columns;
}

std::vector<std::string> field_texts(const Account& account, const AccountField& field, std::string_view currency) {
  std::vector<std::string> out;
  descend(field, 0, const_cast<Account*>(&account), currency, out);
  return out;
}

bool text_is(const std::optional<std::string_view>& held, std::string_view text) {
  return text.empty() ? !held : held && same_ignoring_case(*held, text);
}

bool field_is(const Account& account, const AccountField& field, std::string_view text, std::string_view currency) {
  const std::vector<std::string> held = field_texts(account, field, currency);
  if (text.empty()) return held.empty();
  std::string wanted(text);
  if (field.rows.back()->type == FieldType::money) {
    const auto amount = parse_amount(text, currency);
    if (const auto* stated = std::get_if<StatedAmount>(&amount); stated != nullptr && stated->currency == currency) {
      wanted = to_plain_text(Money::from_minor(stated->minor_units), currency);
    }
  }
  return std::ranges::any_of(held, [&](const std::string& one) { return same_ignoring_case(one, wanted); });
}

}  // namespace acctplan
