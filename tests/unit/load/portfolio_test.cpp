// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/load/load_portfolio.hpp>
#include <acctplan/load/portfolio_row.hpp>

#include "account_fixture.hpp"

using namespace acctplan;

namespace {

struct Portfolio {
  LoadedAccounts loaded;
  test::Loaded report;

  [[nodiscard]] const Account& first() const { return loaded.accounts.at(0); }
  [[nodiscard]] std::string rejected() const {
    std::string out;
    for (const RefusedDocument& row : loaded.rejected) {
      out += (out.empty() ? "" : "; ") + std::to_string(row.line) + " " + row.message;
    }
    return out;
  }
};

Portfolio load_table(const std::string& text, const TableOptions& options = {},
                     Strictness strictness = Strictness::lenient) {
  static SourceSet sources;
  static const Policy policy = test::small_policy();
  const InputDocument input{&sources.add("t.csv", text), DocumentFormat::csv};
  Diagnostics sink;
  Portfolio out;
  out.loaded = load_accounts({&input, 1}, {policy, test::kAsOf, strictness, options}, sink);
  out.report.diagnostics = sink.all();
  return out;
}

/// A table of one account with one more column.
Portfolio load_one_cell(const std::string& column, const std::string& cell, const TableOptions& options = {}) {
  return load_table("id,name," + column + "\na,A,\"" + cell + "\"\n", options);
}

std::size_t line_of(const Diagnostic& diagnostic) { return diagnostic.span.file->locate(diagnostic.span.begin).line; }

}  // namespace

TEST_CASE("every column gives its field") {
  const auto run = load_table(
      "id,name,lifecycle,owner,industry,country,annual_revenue,employees,current_acv,projected_acv_12m,"
      "projected_acv_18m,expansion_potential,multi_year_potential,prior_year_acv,current_tier,tier_since,"
      "strategic_logo,icp_match,growth_trajectory,quarters_below_tier,last_meeting,customer_since,contract_end,"
      "plan_last_updated,buying_signals,champion_departed,currency,revenue_growth,profitable\n"
      "acme,Acme,Customer,Dana Ruiz,FinTech,Germany,1.2B,\"5,200\",82000,95K,$120K,(5000),260000,78000,Tier 2,"
      "2025-01-01,reference,Strong,clear,0,2026-01-12,2021-03-01,2026-06-30,2026-01-20,"
      "pricing_page@2026-01-25; Team Expansion,2026-01-05,USD,22%,yes\n");
  INFO(run.report.ids());
  REQUIRE(run.loaded.accounts.size() == 1);
  const Account& account = run.first();
  CHECK(account.account.lifecycle.is(Lifecycle::customer));
  CHECK(account.account.industry.is("Financial Services"));
  CHECK(account.account.headquarters.country.is(Country{"DE"}));
  CHECK(account.account.employees.is(5200));
  CHECK(account.revenue.current_acv.is(Money::from_minor(8200000)));
  CHECK(account.revenue.expansion_potential.is(Money::from_minor(-500000)));
  CHECK(account.tiering.current_tier.is(2));
  CHECK(account.tiering.strategic_logo->holds);
  CHECK(account.tiering.strategic_logo->basis.size() == 1);
  CHECK(account.tiering.icp_match.is(IcpMatch::strong));
  CHECK(account.contracts.size() == 1);
  CHECK(account.contracts[0].end.is(Date(2026, 6, 30)));
  REQUIRE(account.signals.size() == 2);
  CHECK(account.signals[0].type.is(SignalType::pricing_page));
  CHECK(account.signals[1].type.is(SignalType::team_expansion));
  CHECK_FALSE(account.signals[1].date);
  REQUIRE(account.stakeholders.size() == 1);
  CHECK(account.stakeholders[0].has_role(Role::champion));
  CHECK(account.stakeholders[0].departed.is(Date(2026, 1, 5)));
  CHECK(account.financial.revenue_growth->value == Rational(22, 100));
  CHECK(account.financial.profitable.is(true));
  CHECK(account.plan.last_updated.is(Date(2026, 1, 20)));
  REQUIRE(account.table);
  CHECK(account.table->gives("stakeholders"));
  CHECK(account.table->gives("plan.last_updated"));
  CHECK_FALSE(account.table->gives("plan.last"));
  CHECK_FALSE(account.table->gives("eams"));
}

TEST_CASE("headers are compared loosely, and the better name wins") {
  CHECK(column_key(" Current_ACV__c ") == "currentacv");
  const auto run = load_table(
      "Account ID,Account ID (18),ACCOUNT NAME,Account Owner,Current ACV,Tier\n"
      "0015f00002QxLmA,0015f00002QxLmAAAV,Acme,Dana Ruiz,82000,2\n");
  REQUIRE(run.loaded.accounts.size() == 1);
  CHECK(run.first().id() == "0015f00002QxLmAAAV");
  CHECK(run.first().account.owner.is("Dana Ruiz"));
  CHECK(run.first().tiering.current_tier.is(2));
  CHECK(run.report.ids() == "table.column-passed-over note");
}

TEST_CASE("--map overrides what names say, and names a column that is there") {
  TableOptions options;
  options.columns = {{"current_acv", "Revenue"}, {"account.owner", "rep"}};
  const auto run = load_table("id,name,Revenue,Rep,ACV\na,A,5000,Dana Ruiz,7\n", options);
  REQUIRE(run.loaded.accounts.size() == 1);
  CHECK(run.first().revenue.current_acv.is(Money::from_minor(500000)));
  CHECK(run.first().account.owner.is("Dana Ruiz"));
  CHECK_FALSE(run.first().account.annual_revenue);
  options.columns = {{"current_acv", "Revenu"}};
  const auto absent = load_table("id,name,Revenue\na,A,5000\n", options);
  REQUIRE(absent.report.find("table.no-such-column") != nullptr);
  CHECK(absent.report.find("table.no-such-column")->help == "did you mean `Revenue`?");
  CHECK(absent.rejected().starts_with("1 "));
}

TEST_CASE("revenue alone is the customer's own") {
  const auto run = load_one_cell("Revenue", "5000");
  CHECK(run.report.ids() == "table.revenue warning");
  CHECK(run.first().account.annual_revenue.is(Money::from_minor(500000)));
  CHECK_FALSE(run.first().revenue.current_acv);
}

TEST_CASE("columns that are missing, doubled or not known") {
  CHECK(load_table("Account Name,Owner\nAcme,X\n").report.ids() == "table.missing-column error");
  CHECK(load_table("a,b\n1,2\n").report.ids().ends_with("table.no-header error"));
  CHECK(load_table("id,id,name\n1,2,A\n").report.ids() == "table.column-twice error");
  CHECK(load_table("id,name\n").report.ids() == "table.no-rows error");
  const auto unknown = load_table("id,name,curent_acv,Phone,Fax\na,A,1,2,3\n");
  CHECK(unknown.report.ids() == "table.unknown-column warning, table.unknown-column warning");
  CHECK(unknown.report.diagnostics[0].help == "did you mean `current_acv`? --map current_acv=curent_acv reads it");
  CHECK(unknown.report.diagnostics[1].message == "2 columns are not read: Phone, Fax");
  const auto strict = load_table("id,name,Phone\na,A,2\n", {}, Strictness::strict);
  CHECK(strict.report.ids() == "table.unknown-column error");
  CHECK(strict.loaded.accounts.empty());
}

TEST_CASE("the order of dates is told from a column's values, or asked for once") {
  const auto dates = [](const std::string& cells, const TableOptions& options = {}) {
    return load_table("id,name,tier_since,last_meeting\n" + cells, options);
  };
  const auto day_first = dates("a,A,3/4/2025,2025-03-04\nb,B,31/1/2025,\n");
  REQUIRE(day_first.loaded.accounts.size() == 2);
  CHECK(day_first.first().tiering.tier_since.is(Date(2025, 4, 3)));
  CHECK(day_first.first().engagement.last_meeting.is(Date(2025, 3, 4)));
  CHECK(dates("a,A,3/4/2025,\nb,B,1/31/2025,\n").first().tiering.tier_since.is(Date(2025, 3, 4)));
  CHECK(dates("a,A,5/5/2025,\n").first().tiering.tier_since.is(Date(2025, 5, 5)));
  const auto ambiguous = dates("a,A,3/4/2025,\nb,B,3/5/2025,\n");
  CHECK(ambiguous.report.ids() == "table.ambiguous-dates error");
  CHECK(ambiguous.report.diagnostics[0].message ==
        "dates of `tier_since` can be read in two ways: `3/4/2025` is 2025-03-04 or 2025-04-03");
  CHECK(ambiguous.loaded.rejected.size() == 1);
  TableOptions options;
  options.dates = DateOrder::dmy;
  CHECK(dates("a,A,3/4/2025,\n", options).first().tiering.tier_since.is(Date(2025, 4, 3)));
  options.dates = DateOrder::iso;
  CHECK(dates("a,A,3/4/2025,\n", options).report.ids() == "format.date error");
  const auto mixed = dates("a,A,31/1/2025,\nb,B,1/31/2025,\n");
  CHECK(mixed.report.ids() == "table.mixed-dates error");
  CHECK(line_of(mixed.report.diagnostics[0]) == 2);
}

TEST_CASE("dates inside signals count for their column's order") {
  CHECK(load_one_cell("buying_signals", "growth@1/2/2026").report.ids() == "table.ambiguous-dates error");
  const auto run = load_one_cell("buying_signals", "growth@1/2/2026; funding@1/31/2026");
  REQUIRE(run.loaded.accounts.size() == 1);
  CHECK(run.first().signals[0].date.is(Date(2026, 1, 2)));
}

TEST_CASE("a departed champion: a day, yes, no, or not known") {
  CHECK(load_one_cell("champion_departed", "yes").first().stakeholders.size() == 1);
  CHECK_FALSE(load_one_cell("champion_departed", "yes").first().stakeholders[0].departed);
  CHECK(load_one_cell("champion_departed", "no").first().stakeholders.empty());
  CHECK(load_one_cell("champion_departed", "").first().stakeholders.empty());
  CHECK(load_one_cell("champion_departed", "perhaps").report.ids() == "format.date error");
}

TEST_CASE("cells that are wrong reject their row, at its line, and no other") {
  const auto run = load_table(
      "id,name,current_acv,strategic_logo\n"
      "a,\"A\nB\",1,yes\n"
      "b,\"B\nC\",12;5,yes\n"
      "c,C,1,perhaps\n"
      ",D,1,\n"
      "e,E,1\n"
      "f,F,1,no\n");
  CHECK(run.loaded.accounts.size() == 2);
  CHECK(run.rejected() ==
        "4 `12;5` is no amount; 6 `strategic_logo` is true or false; `perhaps` is neither; 7 `account.id` is missing; "
        "8 a row of 3 fields; the header has 4");
  const Diagnostic* amount = run.report.find("format.amount");
  REQUIRE(amount != nullptr);
  CHECK(line_of(*amount) == 5);
}

TEST_CASE("an amount that can be read in two ways asks for the table's mark") {
  const auto run = load_one_cell("current_acv", "1.234");
  REQUIRE(run.report.ids() == "format.amount error");
  CHECK(run.report.diagnostics[0].help.find("--decimal comma") != std::string::npos);
  TableOptions options;
  options.decimal = DecimalMark::comma;
  CHECK(load_one_cell("current_acv", "1.234", options).first().revenue.current_acv.is(Money::from_minor(123400)));
}

TEST_CASE("ids that stand twice reject all their rows, each naming the others") {
  const auto run = load_table("id,name\n0015f00002QxLmA,A\nb,B\n0015F00002QxLmA,C\n");
  CHECK(run.loaded.accounts.size() == 1);
  CHECK(run.report.ids() == "input.account-id-twice error, input.account-id-twice error");
  CHECK(line_of(run.report.diagnostics[0]) == 2);
  CHECK(run.report.diagnostics[0].help.find("18-character") != std::string::npos);
  REQUIRE(run.report.diagnostics[0].related.size() == 1);
  CHECK(run.loaded.rejected.size() == 2);
  CHECK(load_table("id,name\nx,A\nx,B\n").report.diagnostics[0].help.find("18-character") == std::string::npos);
}

TEST_CASE("a report's footer is skipped with one note, and nothing else is") {
  const std::string table = "id,name,current_acv\na,A,1\n";
  for (const std::string footer : {"Grand Totals (1 record),,1\n", "Total,,1\n", ",Total,5\n", "\n\n", ",,\n",
                                   "\nMy report\n\"Copyright (c) 2000-2026 salesforce.com, inc.\"\n"
                                   "\"Confidential Information - Do Not Distribute\"\nAcme Corp\n"}) {
    INFO(footer);
    const auto run = load_table(table + footer);
    CHECK(run.loaded.accounts.size() == 1);
    CHECK(run.report.ids() == "table.footer note");
  }
  CHECK(load_table(table + "total-1,Total Energy,5\n").loaded.accounts.size() == 2);
  CHECK(load_table(table + "Total,Total Energy,5\n").report.ids() == "table.footer note");
  CHECK(load_table(table + "fragment\n").report.ids() == "table.ragged-row error");
  const auto inside = load_table(table + "\nb,B,2\n");
  CHECK(inside.loaded.accounts.size() == 2);
  CHECK(inside.report.ids().empty());
}

TEST_CASE("a kind of diagnostic is shown twenty times and then counted") {
  std::string table = "id,name,current_acv\n";
  for (int i = 0; i < 21; ++i) table += "a" + std::to_string(i) + ",A,x\n";
  const auto run = load_table(table);
  CHECK(run.loaded.rejected.size() == 21);
  CHECK(run.report.diagnostics.size() == 21);
  REQUIRE(run.report.find("table.more") != nullptr);
  CHECK(run.report.find("table.more")->message == "1 more of format.amount in this table");
  CHECK(run.loaded.rejected.back().message == "`x` is no amount");
}

TEST_CASE("separators are told or given, also by Excel's line") {
  CHECK(load_table("id;name;current_acv\na;A, B;1\n").first().name() == "A, B");
  CHECK(load_table("id\tname\na\tA\n").first().name() == "A");
  CHECK(load_table("sep=;\nid;name\na;A\n").first().name() == "A");
  TableOptions options;
  options.separator = ';';
  CHECK(load_table("id;name;a,b,c,d\na;A;\n", options).first().name() == "A");
  CHECK(load_table("id;name\na;A\n", options).first().name() == "A");
}

TEST_CASE("a result that acctplan wrote is no portfolio") {
  const auto run = load_table("id,name,owner,tier,qualifies,previous,action,watch\na,A,,1,1,,new,false\n");
  CHECK(run.loaded.accounts.empty());
  CHECK(run.report.ids() == "input.own-result note");
  CHECK(run.loaded.rejected.empty());
}

TEST_CASE("of many ids that stand twice in a table the first are said") {
  std::string table = "id,name\n";
  for (int row = 0; row < 25; ++row) table += "same,A\n";
  const auto run = load_table(table);
  CHECK(run.loaded.rejected.size() == 25);
  REQUIRE(run.report.diagnostics.size() == 21);
  CHECK(run.report.diagnostics[19].id == "input.account-id-twice");
  CHECK(run.report.diagnostics[20].id == "table.more");
  CHECK(run.report.diagnostics[20].message == "5 more of input.account-id-twice in this table");
}
