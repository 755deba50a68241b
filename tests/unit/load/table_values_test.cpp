// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/model/money.hpp>

#include "load/table_values.hpp"

using namespace acctplan;

namespace {

struct Spelling {
  std::string cell, plain;
};

/// The amount in cents; -1 when it is none.
std::int64_t cents(std::string_view cell, std::optional<DecimalMark> decimal = std::nullopt) {
  const auto amount = parse_amount(plain_amount(cell, decimal), "USD");
  const auto* stated = std::get_if<StatedAmount>(&amount);
  return stated == nullptr ? -1 : stated->minor_units;
}

}  // namespace

TEST_CASE("amounts of exports are put as account files write them") {
  const std::vector<Spelling> rows = {
      {"82000", "82000"},
      {"$1,200.50", "$1,200.50"},
      {"$ 1,200", "$1,200"},
      {"USD 1,234.00", "USD 1,234.00"},
      {"1,234.00 USD", "USD 1,234.00"},
      {"US$1,234", "USD 1,234"},
      {"\xE2\x82\xAC"
       "1,200",
       "EUR 1,200"},
      {"1,200 \xE2\x82\xAC", "EUR 1,200"},
      {"\xC2\xA3"
       "900",
       "GBP 900"},
      {"$1.2M", "$1.2M"},
      {"1.2 M", "1.2M"},
      {"(1,161.00)", "-1,161.00"},
      {"($1,161.00)", "-$1,161.00"},
      {"$(1,161.00)", "-$1,161.00"},
      {"-$5", "-$5"},
      {"\xE2\x88\x92"
       "5",
       "-5"},
      {"1,161.00-", "-1,161.00"},
      {"1.39E8", "139000000"},
      {"1.39E+08", "139000000"},
      {"1.5e3", "1500"},
      {"12345E-2", "123.45"},
      {"5E-1", "0.5"},
      {"0E0", "0"},
      {"1\xC2\xA0"
       "234.50",
       "1234.50"},
      {"1.2.3", "1.2.3"},
      {"1.39E99", "1.39E99"},
      {"abc", "abc"},
      {"1.234", "1.234"},
  };
  for (const Spelling& row : rows) {
    INFO(row.cell);
    CHECK(plain_amount(row.cell, std::nullopt) == row.plain);
  }
}

TEST_CASE("a declared decimal mark settles what can be read in two ways") {
  CHECK(cents("1.234") == -1);
  CHECK(cents("1.234", DecimalMark::comma) == 123400);
  CHECK(cents("1.230", DecimalMark::point) == 123);
  CHECK(cents("1.234", DecimalMark::point) == -1);  // no whole cent
  CHECK(cents("1,234") == 123400);
  CHECK(cents("1,230", DecimalMark::comma) == 123);
  CHECK(cents("1.234.567,89") == -1);
  CHECK(cents("1.234.567,89", DecimalMark::comma) == 123456789);
  CHECK(cents("1.234,50 \xE2\x82\xAC", DecimalMark::comma) == 123450);
  CHECK(cents("1 234 567,5", DecimalMark::comma) == 123456750);
  CHECK(cents("1,39E8", DecimalMark::comma) == 13900000000);
  CHECK(cents("1,2M", DecimalMark::comma) == 120000000);
  CHECK(cents("12,5") == -1);
}

TEST_CASE("numbers, percentages, truth values and tiers of exports") {
  CHECK(plain_number("5,200", std::nullopt) == "5200");
  CHECK(plain_number("5200.00", std::nullopt) == "5200");
  CHECK(plain_number("5200.50", std::nullopt) == "5200.5");
  CHECK(plain_number("5.2E3", std::nullopt) == "5200");
  CHECK(plain_number("5.000", std::nullopt) == "5.000");  // five, or five thousand
  CHECK(plain_number("5.000", DecimalMark::comma) == "5000");
  CHECK(plain_number("5,00", std::nullopt) == "5,00");
  CHECK(plain_number("(3)", std::nullopt) == "-3");
  CHECK(plain_number("many", std::nullopt) == "many");
  CHECK(plain_percent("22 %", std::nullopt) == "22%");
  CHECK(plain_percent("22,5%", DecimalMark::comma) == "22.5%");
  CHECK(plain_percent("(5%)", std::nullopt) == "-5%");
  CHECK(plain_percent("0.22", std::nullopt) == "0.22");
  for (const char* word : {"yes", "Y", "TRUE", "1", "x", "Checked", "on"}) CHECK(plain_boolean(word) == true);
  for (const char* word : {"no", "N", "False", "0", "unchecked", "off"}) CHECK(plain_boolean(word) == false);
  for (const char* word : {"", "maybe", "2", "yes!"}) CHECK_FALSE(plain_boolean(word));
  for (const char* word : {"2", "T2", "tier 2", "Tier 2 - Growth", "2 (Growth)", "Tier2"})
    CHECK(plain_tier(word) == "2");
  for (const char* word : {"22", "two", "T", "2b", ""}) CHECK_FALSE(plain_tier(word));
  for (const char* word : {"", "null", "NULL", "N/A", "-", "--", "#N/A"}) CHECK(says_unknown(word));
  for (const char* word : {"none", "0", "NA", "unknown", "n"}) CHECK_FALSE(says_unknown(word));
  CHECK(trimmed(" \t\xC2\xA0x y\r\n ") == "x y");
}

TEST_CASE("dates of exports, in the order that is known") {
  const std::vector<Spelling> rows = {
      {"2026-01-15", "2026-01-15"},       {"2026/1/5", "2026-01-05"},    {"2026-01-15T10:00:00Z", "2026-01-15"},
      {"2026-01-15 10:00", "2026-01-15"}, {"15-Jan-2026", "2026-01-15"}, {"15 January 26", "2026-01-15"},
      {"Jan 15, 2026", "2026-01-15"},     {"1/15/2026", "2026-01-15"},   {"1/15/2026 9:05 AM", "2026-01-15"},
      {"01.15.26", "2026-01-15"},         {"1/15/70", "1970-01-15"},     {"1/15/69", "2069-01-15"}};
  for (const Spelling& row : rows) {
    INFO(row.cell);
    CHECK(plain_date(row.cell, DateOrder::mdy) == row.plain);
  }
  CHECK(plain_date("3/4/2026", DateOrder::mdy) == "2026-03-04");
  CHECK(plain_date("3/4/2026", DateOrder::dmy) == "2026-04-03");
  CHECK(plain_date("31.12.2026", DateOrder::dmy) == "2026-12-31");
  for (const char* text : {"3/4/2026", "soon", "46037", "", "2026-02-30", "2026-1", "15-Foo-2026"}) {
    INFO(text);
    CHECK_FALSE(plain_date(text, DateOrder::iso));
  }
  CHECK_FALSE(plain_date("13/13/2026", DateOrder::mdy));
  CHECK_FALSE(plain_date("2/30/2026", DateOrder::mdy));
}
