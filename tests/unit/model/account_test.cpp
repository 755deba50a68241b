// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/model/account.hpp>
#include <acctplan/model/country.hpp>
#include <acctplan/model/field_table.hpp>

using namespace acctplan;

namespace {

const Date kToday{2026, 2, 2};

void check_table(const ObjectTable& table, std::size_t depth) {
  REQUIRE(depth < 8);
  for (const FieldRow& row : table.rows) {
    INFO(table.name << "." << row.key);
    CHECK(row.help.ends_with('.'));
    CHECK(row.slot != nullptr);
    const bool has_table =
        row.type == FieldType::object || row.type == FieldType::object_list || row.type == FieldType::logo;
    CHECK((row.table != nullptr) == has_table);
    CHECK((!row.example.empty() || has_table));
    if (row.type == FieldType::integer) CHECK((row.has_minimum() && row.has_maximum()));
    for (const FieldRow& other : table.rows) CHECK((&other == &row || other.key != row.key));
    if (row.table != nullptr) check_table(*row.table(), depth + 1);
  }
}

}  // namespace

TEST_CASE("every field has help, an example and a place, and stands once") { check_table(account_table(), 0); }

TEST_CASE("a person is found by id before name") {
  Account account;
  Stakeholder kim;
  kim.id = std::string("kim");
  kim.name = std::string("lee");
  Stakeholder lee;
  lee.id = std::string("lee");
  lee.name = std::string("Pat Lee");
  account.stakeholders.items = {kim, lee};
  CHECK(find_person(account, "lee") == &account.stakeholders.items[1]);
  CHECK(find_person(account, "Pat Lee") == &account.stakeholders.items[1]);
  CHECK(find_person(account, "nobody") == nullptr);
}

TEST_CASE("the life-cycle is given, else told from revenue") {
  Account account;
  CHECK_FALSE(lifecycle_of(account, kToday));
  account.account.customer_since = Date(2026, 2, 2);
  CHECK(lifecycle_of(account, kToday) == Lifecycle::customer);
  account.account.customer_since = Date(2026, 2, 3);
  CHECK_FALSE(lifecycle_of(account, kToday));
  account.revenue.current_acv = Money::from_minor(1);
  CHECK(lifecycle_of(account, kToday) == Lifecycle::customer);
  account.account.customer_since = Date(2020, 1, 1);
  account.revenue.current_acv = Money();
  CHECK(lifecycle_of(account, kToday) == Lifecycle::prospect);
  account.account.lifecycle = Lifecycle::former;
  CHECK(lifecycle_of(account, kToday) == Lifecycle::former);
}

TEST_CASE("opportunities are found by id") {
  Account account;
  Opportunity deal;
  deal.id = std::string("O-7");
  account.opportunities.items = {deal};
  CHECK(find_opportunity(account, "O-7") == &account.opportunities.items[0]);
  CHECK(find_opportunity(account, "O-8") == nullptr);
}

TEST_CASE("countries are known by code and by name, in any case") {
  CHECK(country_code("DE") == "DE");
  CHECK(country_code("us") == "US");
  CHECK(country_code("NO") == "NO");
  CHECK(country_code("germany") == "DE");
  CHECK(country_code("United States of America") == "US");
  CHECK_FALSE(country_code("Atlantis"));
  CHECK_FALSE(country_code(""));
  CHECK(country_name("CH") == "Switzerland");
  CHECK(country_name("XX").empty());
}
