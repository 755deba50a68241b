// SPDX-License-Identifier: MIT
#include <acctplan/render/schema_json.hpp>

#include <acctplan/model/currency.hpp>
#include <nlohmann/json.hpp>

#include "schema_patterns.hpp"

namespace acctplan {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kComment =
    "Accepts what acctplan's loader accepts, so far as a schema can say it. An unknown field or word is a warning "
    "there, and so is "
    "accepted here when the file is an account. Beyond a schema are: how a number is spelled (no exponents, leading "
    "zeros or more than 8 "
    "digits after the point), the smallest unit of a currency and the rate to it, dates after the as-of date, and what "
    "one "
    "field says of another (ids, order of dates, managers).";
constexpr double kMaxUnits = 1e15;
constexpr double kMaxDecimal = 1e9;

Json schema_of_object(const ObjectTable& table, Openness openness);

Json typed(std::initializer_list<const char*> types) {
  Json out = Json::object();
  out["type"] = Json::array();
  for (const char* type : types) out["type"].push_back(type);
  return out;
}

Json null_type() {
  Json out = Json::object();
  out["type"] = "null";
  return out;
}

Json any_of(std::initializer_list<Json> choices) {
  Json out = Json::object();
  out["anyOf"] = Json::array();
  for (const Json& choice : choices) out["anyOf"].push_back(choice);
  return out;
}

Json text_of(std::string pattern) {
  Json out = Json::object();
  out["type"] = "string";
  out["pattern"] = std::move(pattern);
  return out;
}

Json text_or_null(std::string pattern) {
  Json out = typed({"string", "null"});
  out["pattern"] = std::move(pattern);
  return out;
}

Json number_between(double low, bool low_inside, double high, bool high_inside) {
  Json out = Json::object();
  out["type"] = "number";
  out[low_inside ? "minimum" : "exclusiveMinimum"] = low;
  out[high_inside ? "maximum" : "exclusiveMaximum"] = high;
  return out;
}

/// An optional text may be a number, taken as written; a required one must say something.
Json text_schema(const FieldRow& row) {
  if (row.need == Need::optional) return typed({"string", "number", "null"});
  Json number = Json::object();
  number["type"] = "number";
  return any_of({text_of("[^ \\t\\r\\n]"), number});
}

Json id_schema(const FieldRow& row) {
  Json number = Json::object();
  number["type"] = "number";
  number["minimum"] = 0;
  if (row.need == Need::required) return any_of({text_of(kIdPattern), number});
  return any_of({text_of(kIdPattern), number, null_type()});
}

Json money_schema(const FieldRow& row) {
  const bool any = row.sign == Sign::any;
  return any_of(
      {number_between(any ? -kMaxUnits : 0.0, !any, kMaxUnits, false), text_of(amount_pattern(row.sign)), null_type()});
}

Json integer_schema(const FieldRow& row) {
  Json out = typed({"integer", "null"});
  if (row.has_minimum()) out["minimum"] = row.minimum;
  if (row.has_maximum()) out["maximum"] = row.maximum;
  return out;
}

Json decimal_schema(const FieldRow& row) {
  Json out = typed({"number", "null"});
  if (row.has_minimum()) {
    out["minimum"] = row.minimum;
  } else {
    out["exclusiveMinimum"] = -kMaxDecimal;
  }
  if (row.has_maximum()) {
    out["maximum"] = row.maximum;
  } else {
    out["exclusiveMaximum"] = kMaxDecimal;
  }
  return out;
}

/// Bounds are whole percent in the table and fractions of one as a number.
Json percent_schema(const FieldRow& row, Openness openness) {
  const bool any = row.sign == Sign::any;
  // A number above 1 without its sign is a warning in an account, and refused in a policy.
  const double limit = openness == Openness::closed ? 1.0 : kMaxDecimal;
  const bool inside = openness == Openness::closed;
  const double low = any ? -limit : 0.0;
  const bool bounded = row.has_maximum();
  const double high = bounded ? static_cast<double>(row.maximum) / 100.0 : limit;
  return any_of(
      {number_between(low, !any || inside, high, bounded || inside), text_of(percent_pattern(row)), null_type()});
}

Json words_schema(const FieldRow& row) {
  Json out = Json::object();
  out["enum"] = Json::array();
  for (const std::string_view word : row.words) out["enum"].push_back(std::string(word));
  return out;
}

Json word_schema(const FieldRow& row, Openness openness) {
  if (openness == Openness::closed) return words_schema(row);
  Json text = Json::object();
  text["type"] = "string";
  return any_of({words_schema(row), text});
}

Json list_of(Json item) {
  Json out = Json::object();
  out["type"] = "array";
  out["items"] = std::move(item);
  return out;
}

Json nullable(Json schema) { return any_of({std::move(schema), null_type()}); }

Json currency_schema() {
  Json out = Json::object();
  out["enum"] = Json::array();
  for (const std::string_view code : currency_codes()) out["enum"].push_back(std::string(code));
  out["enum"].push_back(nullptr);
  return out;
}

Json map_of(Json value) {
  Json out = Json::object();
  out["type"] = "object";
  out["additionalProperties"] = std::move(value);
  return out;
}

Json rates_schema() {
  Json year = map_of(number_between(0.0, false, kMaxDecimal, false));
  year["propertyNames"] = Json::object();
  year["propertyNames"]["enum"] = Json::array();
  for (const std::string_view code : currency_codes()) year["propertyNames"]["enum"].push_back(std::string(code));
  Json out = map_of(std::move(year));
  out["propertyNames"] = Json::object();
  out["propertyNames"]["pattern"] = "^FY(?:197[1-9]|19[89][0-9]|2[01][0-9]{2}|2200)$";
  return out;
}

Json schema_of_field(const FieldRow& row, Openness openness) {
  switch (row.type) {
    case FieldType::text:
      return text_schema(row);
    case FieldType::id:
      return id_schema(row);
    case FieldType::currency:
      return currency_schema();
    case FieldType::money:
      return money_schema(row);
    case FieldType::integer:
      return integer_schema(row);
    case FieldType::decimal:
      return decimal_schema(row);
    case FieldType::percent:
      return percent_schema(row, openness);
    case FieldType::date:
      return text_or_null(kDatePattern);
    case FieldType::boolean:
      return typed({"boolean", "null"});
    case FieldType::quarter:
      return text_or_null(kQuarterPattern);
    case FieldType::month_day:
      return text_or_null(kMonthDayPattern);
    case FieldType::time_of_day:
      return text_or_null(kTimePattern);
    case FieldType::country:
      return typed({"string", "null"});
    case FieldType::enumeration:
      return nullable(word_schema(row, openness));
    case FieldType::logo: {
      Json truth = Json::object();
      truth["type"] = "boolean";
      return any_of({truth, schema_of_object(*row.table(), openness), null_type()});
    }
    case FieldType::text_list:
      return nullable(list_of(typed({"string", "number"})));
    case FieldType::enumeration_list:
      return any_of({word_schema(row, openness), list_of(word_schema(row, openness)), null_type()});
    case FieldType::object: {
      Json inside = schema_of_object(*row.table(), openness);
      return row.need == Need::required ? inside : nullable(std::move(inside));
    }
    case FieldType::object_list:
      return nullable(list_of(schema_of_object(*row.table(), openness)));
    case FieldType::text_map:
      return nullable(map_of(typed({"string", "number"})));
    case FieldType::rate_map:
      return nullable(rates_schema());
  }
  return Json::object();
}

/// The example as a value of JSON: numbers and truth values as such, other scalars as text; nothing for lists and maps.
Json example_of(const FieldRow& row) {
  const std::string_view text = row.example;
  if (text.empty() || text.starts_with('[') || text.starts_with('{')) return nullptr;
  if (text.starts_with('"')) return std::string(text.substr(1, text.size() - 2));
  const bool typed_value = row.type == FieldType::integer || row.type == FieldType::decimal ||
                           row.type == FieldType::boolean || row.type == FieldType::money;
  if (typed_value && Json::accept(text)) return Json::parse(text);
  return std::string(text);
}

bool is_number(const FieldRow& row) {
  return row.type == FieldType::integer || row.type == FieldType::decimal || row.type == FieldType::percent ||
         row.type == FieldType::money;
}

bool has_parts(const FieldRow& row) {
  return row.type == FieldType::object || row.type == FieldType::object_list || row.type == FieldType::text_list ||
         row.type == FieldType::enumeration_list || row.type == FieldType::text_map || row.type == FieldType::rate_map;
}

/// What a policy file may say of a value: a number may name another value, what the default policy has cannot be taken
/// away by a null, and a fiscal year starts on a day that every month has.
Json change_of(const FieldRow& row, Json schema) {
  if (has_parts(row)) return nullable(std::move(schema));
  if (row.type == FieldType::month_day) schema = text_of("^(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])$");
  if (is_number(row)) schema = any_of({std::move(schema), text_of("^\\{[^{}]+\\}$")});
  if (row.need == Need::required) schema["not"] = null_type();
  return schema;
}

Json described(const FieldRow& row, Openness openness) {
  Json out = Json::object();
  out["description"] = std::string(row.help);
  Json schema = schema_of_field(row, openness);
  out.update(openness == Openness::closed ? change_of(row, std::move(schema)) : schema);
  if (Json example = example_of(row); !example.is_null()) out["examples"] = Json::array({std::move(example)});
  return out;
}

Json schema_of_object(const ObjectTable& table, Openness openness) {
  Json out = Json::object();
  out["type"] = "object";
  out["properties"] = Json::object();
  Json required = Json::array();
  for (const FieldRow& row : table.rows) {
    out["properties"][std::string(row.key)] = described(row, openness);
    // A policy file names only what it changes.
    if (openness == Openness::open && row.need == Need::required) required.push_back(std::string(row.key));
  }
  if (!required.empty()) out["required"] = std::move(required);
  if (openness == Openness::closed) out["additionalProperties"] = false;
  return out;
}

}  // namespace

std::string object_schema(const ObjectTable& table, std::string_view title, Openness openness) {
  Json out = Json::object();
  out["$schema"] = "http://json-schema.org/draft-07/schema#";
  out["title"] = std::string(title);
  out["$comment"] = std::string(kComment);
  out.update(schema_of_object(table, openness));
  Json version = Json::object();
  version["description"] = "Format of the file; absent means 1.";
  version["enum"] = Json::array({1, nullptr});
  out["properties"]["acctplan"] = std::move(version);
  out["properties"]["$schema"] = Json::object();
  return out.dump(2) + "\n";
}

std::string account_schema() {
  return object_schema(account_table(), "acctplan account file, format 1", Openness::open);
}

std::string catalog_schema() { return object_schema(catalog_table(), "acctplan catalog", Openness::open); }

std::string policy_schema() { return object_schema(policy_table(), "acctplan policy file", Openness::closed); }

}  // namespace acctplan
