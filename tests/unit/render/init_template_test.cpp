// SPDX-License-Identifier: MIT
#include <acctplan/render/init_template.hpp>
#include <catch2/catch.hpp>

#include "../load/account_fixture.hpp"
#include "uncommented.hpp"

using namespace acctplan;

TEST_CASE("a starting file loads without a word") {
  const std::string text = init_template(TemplateKind::account, "Northwind Grid");
  CHECK(text.starts_with("# yaml-language-server: $schema="));
  const auto loaded = test::load(text);
  CHECK(loaded.ids().empty());
  REQUIRE(loaded.account);
  CHECK(loaded.account->id() == "northwind-grid");
  CHECK(loaded.account->name() == "Northwind Grid");
}

TEST_CASE("a starting file loads with every example brought to life") {
  const auto loaded = test::load(uncommented(init_template(TemplateKind::account, "Northwind Grid")));
  INFO(loaded.ids());
  CHECK(loaded.account);
  CHECK(loaded.find("format.unknown-field") == nullptr);
  CHECK(loaded.find("format.unknown-word") == nullptr);
}

TEST_CASE("names that YAML would read as something else are quoted") {
  for (const auto* name : {"NO",    "on",    "007",  "10:00", "true",       "~",        "null",       "1e5",
                           "- x",   "a: b",  "a #b", "\"q\"", "x\\y",       "Ä",        "2026-01-01", "=",
                           "@home", "*star", "&and", "!bang", "line\nfeed", "'single'", "{a}",        "[a]"}) {
    INFO(name);
    const auto loaded = test::load(init_template(TemplateKind::account, name));
    CHECK(loaded.ids().empty());
    REQUIRE(loaded.account);
    CHECK(loaded.account->name() == name);
    if (std::string_view(name) != "Ä") CHECK(yaml_text(name).starts_with('"'));
  }
  CHECK(yaml_text("Acme Corporation") == "Acme Corporation");
}

TEST_CASE("an id is made of any name") {
  CHECK(id_of_name("Northwind Grid") == "northwind-grid");
  CHECK(id_of_name("  A  &  B  ") == "a-b");
  CHECK(id_of_name("../etc/passwd") == "etc-passwd");
  CHECK(id_of_name("ÄÖ") == "account");
  CHECK(id_of_name("") == "account");
  CHECK(id_of_name(std::string(100, 'x')).size() == 64);
}
