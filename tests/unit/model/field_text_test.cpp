// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/model/field_text.hpp>

#include "../../support/account_builder.hpp"

using namespace acctplan;

namespace {

std::vector<std::string> texts_at(const Account& account, std::string_view name) {
  const auto field = find_account_field(name);
  REQUIRE(field);
  return field_texts(account, *field, "USD");
}

bool is_at(const Account& account, std::string_view name, std::string_view value) {
  const auto field = find_account_field(name);
  REQUIRE(field);
  return field_is(account, *field, value, "USD");
}

}  // namespace

TEST_CASE("a field is found by its path, its column, or its name under account", "[field_text]") {
  Account account = bare_account();
  account.account.owner = std::string("Dana Ruiz");
  account.account.territory = std::string("EMEA-2");
  account.account.headquarters.country = Country{"DE"};
  account.revenue.current_acv = dollars(82'000, 50);
  for (const char* name : {"owner", "account.owner"}) {
    CHECK(texts_at(account, name) == std::vector<std::string>{"Dana Ruiz"});
  }
  CHECK(texts_at(account, "territory") == std::vector<std::string>{"EMEA-2"});
  CHECK(texts_at(account, "country") == std::vector<std::string>{"DE"});
  CHECK(texts_at(account, "revenue.current_acv") == std::vector<std::string>{"82000.5"});
  CHECK(texts_at(account, "industry").empty());
  CHECK_FALSE(find_account_field("acv"));
  CHECK_FALSE(find_account_field("revenue"));
  CHECK_FALSE(find_account_field("buying_signals"));
}

TEST_CASE("a field of list items has the values of all of them", "[field_text]") {
  Account account = bare_account();
  add_signal(account, SignalType::funding, day("2026-01-05"));
  add_signal(account, SignalType::competitor_threat, day("2026-01-12"));
  CHECK(texts_at(account, "signals.type") == std::vector<std::string>{"funding", "competitor_threat"});
  CHECK(is_at(account, "signals.date", "2026-01-12"));
  CHECK_FALSE(is_at(account, "signals.date", "2026-01-13"));
  add_person(account, "kim", Role::champion, ContactStatus::engaged);
  CHECK(texts_at(account, "stakeholders.role") == std::vector<std::string>{"champion"});
}

TEST_CASE("values are compared without the case of ASCII letters, amounts as amounts", "[field_text]") {
  Account account = bare_account();
  account.account.owner = std::string("Dana Ruiz");
  account.revenue.current_acv = dollars(82'000);
  account.financial.revenue_growth = Percent{Rational(225, 1000)};
  StrategicLogo logo;
  logo.holds = true;
  account.tiering.strategic_logo = logo;
  CHECK(is_at(account, "owner", "dana RUIZ"));
  CHECK_FALSE(is_at(account, "owner", "Dana"));
  for (const char* amount : {"82000", "82K", "$82,000", "82000.00"}) CHECK(is_at(account, "current_acv", amount));
  CHECK_FALSE(is_at(account, "current_acv", "82000.01"));
  CHECK(is_at(account, "financial.revenue_growth", "22.5%"));
  CHECK(is_at(account, "strategic_logo", "true"));
}

TEST_CASE("the empty value is a field of which nothing is known", "[field_text]") {
  Account account = bare_account();
  CHECK(is_at(account, "owner", ""));
  account.account.owner = std::string("Dana Ruiz");
  CHECK_FALSE(is_at(account, "owner", ""));
}

TEST_CASE("every name offered is found, and every field has a text or none", "[field_text]") {
  const Account account = bare_account();
  const std::vector<std::string> names = account_field_names();
  CHECK(names.size() > 150);
  for (const std::string& name : names) {
    INFO(name);
    const auto field = find_account_field(name);
    REQUIRE(field);
    CHECK(
        field_texts(account, *field, "USD").size() ==
        (field->rows.back()->need == Need::required && field->rows.size() == 2 && field->rows.front()->key == "account"
             ? 1
             : 0));
  }
}
