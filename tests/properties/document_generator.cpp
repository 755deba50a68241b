// SPDX-License-Identifier: MIT
#include "document_generator.hpp"

#include <algorithm>
#include <string>

namespace acctplan::test {

using nlohmann::json;

std::uint64_t DocumentGenerator::next() {
  state_ ^= state_ << 13U;
  state_ ^= state_ >> 7U;
  state_ ^= state_ << 17U;
  return state_ >> 8U;
}

json DocumentGenerator::account() {
  faults_left_ = static_cast<int>(below(3));
  json out = object(account_table(), 0);
  if (one_in(8)) out["acctplan"] = pick<json>({1, nullptr, 2, "1", 0});
  if (one_in(20)) out["$schema"] = "./account.schema.json";
  if (one_in(40)) out.erase("account");
  if (one_in(60) && out.contains("account") && out["account"].is_object())
    out["account"].erase(pick<const char*>({"id", "name"}));
  return out;
}

json DocumentGenerator::object(const ObjectTable& table, int depth) {
  json out = json::object();
  for (const FieldRow& row : table.rows) {
    if (row.need == Need::required || one_in(depth == 0 ? 3 : 2)) out[std::string(row.key)] = value(row, depth);
  }
  if (one_in(10)) out["surprise"] = 5;
  return out;
}

json DocumentGenerator::value(const FieldRow& row, int depth) {
  if (row.need == Need::optional && one_in(15)) return nullptr;
  if (faults_left_ > 0 && one_in(12)) {
    --faults_left_;
    return wrong(row);
  }
  return right(row, depth);
}

json DocumentGenerator::right_number(const FieldRow& row) {
  const std::int64_t low = row.has_minimum() ? row.minimum : -1000;
  const std::int64_t high = row.has_maximum() ? row.maximum : 1000;
  switch (below(4)) {
    case 0:
      return low;
    case 1:
      return high;
    default:
      return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
}

json DocumentGenerator::word(const FieldRow& row) {
  if (one_in(10)) return "a word of others";
  return std::string(row.words[below(row.words.size())]);
}

json DocumentGenerator::right(const FieldRow& row, int depth) {
  switch (row.type) {
    case FieldType::text:
      return pick<json>({"some text", "Ümläut | *x*", 4711, 12.5});
    case FieldType::id:
      return pick<json>({"acme", "A-1_b.c", 4711, std::string(64, 'x')});
    case FieldType::currency:
      return "USD";
    case FieldType::money: {
      json out =
          pick<json>({0, 120000, 120000.5, "120000", "$120,000", "USD 1,234.00", "120K", "1.2M", "1.2b", "1,234,567",
                      999999999999999, "999,999,999,999,999", "999999B", "0.50", "1.234K", "USD1K", "12.340"});
      if (row.sign == Sign::any && one_in(3)) out = pick<json>({-5, "-5", "($1,161.00)", "-$5K", "$-5", "(7)"});
      return out;
    }
    case FieldType::integer:
      return right_number(row);
    case FieldType::decimal:
      return one_in(3) && row.has_maximum() ? json(static_cast<double>(row.maximum) - 0.5) : right_number(row);
    case FieldType::percent:
      return pick<json>({"22%", "0%", "100%", 0, 0.25, 1, "12.5%", "100.0%"});
    case FieldType::date:
      return pick<json>({"2026-01-20", "1901-01-01", "1904-02-29", "1968-05-01", "2200-12-31", "2024-02-29",
                         "2000-02-29", "2096-02-29", "2030-06-30"});
    case FieldType::boolean:
      return one_in(2);
    case FieldType::quarter:
      return pick<json>({"FY2025-Q4", "FY1971-Q1", "FY2200-Q2", "FY2100-Q3"});
    case FieldType::month_day:
      return pick<json>({"01-01", "02-28", "04-30", "12-31"});
    case FieldType::time_of_day:
      return pick<json>({"00:00", "10:00", "23:59"});
    case FieldType::country:
      return pick<json>({"US", "no", "Germany", "Atlantis"});
    case FieldType::enumeration:
      return word(row);
    case FieldType::logo:
      return one_in(3) ? object(*row.table(), depth + 1) : json(one_in(2));
    case FieldType::text_list:
      return pick<json>({json::array(), json::array({"one", 2}), json::array({"one"})});
    case FieldType::enumeration_list:
      return one_in(2) ? word(row) : json::array({word(row), word(row)});
    case FieldType::object:
      return object(*row.table(), depth + 1);
    case FieldType::object_list: {
      json out = json::array();
      for (std::size_t i = below(3); i > 0; --i) out.push_back(object(*row.table(), depth + 1));
      return out;
    }
    case FieldType::text_map:
    case FieldType::rate_map:
      break;
  }
  return json::object();
}

/// Values near the edge, some of which another type takes.
json DocumentGenerator::wrong(const FieldRow& row) {
  switch (row.type) {
    case FieldType::money:
      return pick<json>({-1,         "-5",           "(5)",      1e15,     1e16,      "1000000000000000",
                         "1000000B", "1.234",        "1.234,50", "010",    "1e5",     "ZZZ 5",
                         "usd 5",    "1,23",         ".5",       "5.",     "",        "5%",
                         true,       json::object(), "--5",      "1,234K", "1000,000"});
    case FieldType::integer:
    case FieldType::decimal:
      return pick<json>({row.has_minimum() ? json(row.minimum - 1) : json("x"),
                         row.has_maximum() ? json(row.maximum + 1) : json("y"), "5", "", true, json::array(), 2.5});
    case FieldType::percent:
      return pick<json>(
          {"101%", "100.5%", 1.5, 40, -0.5, "-5%", "0.22", "05%", "5 %", "%", true, "1000%", json::array()});
    case FieldType::date:
      return pick<json>({"2026-02-29", "2100-02-29", "2200-02-29", "1900-12-31", "1902-02-29", "1901-02-29",
                         "2201-01-01", "2026-04-31", "2026-1-1", "20260101", "", 2026, false, "2026-00-10",
                         "2026-10-00", "2026-12-32", json::array()});
    case FieldType::quarter:
      return pick<json>({"FY2025-Q5", "FY1970-Q1", "FY2201-Q1", "fy2025-Q1", "FY25-Q1", "", 2025, json::object()});
    case FieldType::month_day:
      return pick<json>({"02-29", "04-31", "13-01", "00-10", "1-1", "", 5, json::array()});
    case FieldType::time_of_day:
      return pick<json>({"24:00", "10:60", "1000", "9:00", "", 10, json::array()});
    case FieldType::id:
      return pick<json>({"../etc", "-a", "a b", "", std::string(65, 'x'), true, -5, json::array()});
    case FieldType::currency:
      return pick<json>({"usd", "ZZZ", "", 5, true});
    default:
      return pick<json>({"", "text", 5, -2.5, true, json::array(), json::array({5}), json::array({nullptr}),
                         json::object(), json::array({json::object()}), json::array({true})});
  }
}

}  // namespace acctplan::test
