// SPDX-License-Identifier: MIT
#include <acctplan/check/unchecked_rules.hpp>
#include <catch2/catch.hpp>

#include "checking.hpp"

using namespace acctplan;
using namespace acctplan::test;

namespace {

std::shared_ptr<const SourceTable> table_with(const std::vector<std::string_view>& columns) {
  auto table = std::make_shared<SourceTable>();
  for (const std::string_view column : columns) table->fields.push_back(find_table_field(column));
  return table;
}

/// An account of a table with these columns that says nothing but who it is.
Account row_with(const std::vector<std::string_view>& columns) {
  Account account;
  account.account.id = std::string("row");
  account.account.name = std::string("Row");
  account.table = table_with(columns);
  return account;
}

std::string rules_found(const Account& account, std::int64_t tier) {
  std::string out;
  for (const Finding& finding : check(account, tier, Date(2026, 2, 2))) {
    out += (out.empty() ? "" : " ") + std::string(finding.rule);
  }
  return out;
}

}  // namespace

TEST_CASE("a check that fires for want of a fact needs the table's column for it") {
  CHECK(rules_found(row_with({"id", "name"}), 1).empty());
  CHECK(rules_found(row_with({"id", "name", "plan_last_updated"}), 1) == "C.plan.missing");
  CHECK(rules_found(row_with({"id", "name", "last_meeting"}), 3) == "C.engagement.overdue");
  Account of_file = row_with({});
  of_file.table = nullptr;
  CHECK(rules_found(of_file, 1).find("C.plan.missing") != std::string::npos);
  CHECK(rules_found(of_file, 1).find("C.champion.missing") != std::string::npos);
}

TEST_CASE("a column of departed champions cannot say that there is no champion") {
  Account account = row_with({"id", "name", "champion_departed"});
  CHECK(rules_found(account, 1).empty());
  Stakeholder gone;
  gone.role.items.emplace_back(Role::champion);
  gone.status = ContactStatus::departed;
  gone.departed = Date(2026, 1, 30);
  account.stakeholders.items.push_back(gone);
  account.stakeholders.given = true;
  CHECK(rules_found(account, 1) == "C.champion.missing");
}

TEST_CASE("each table gets one note, with the number of its accounts") {
  const std::vector<Account> accounts = {row_with({"id", "name"}), row_with({"id", "name"})};
  std::vector<Account> of_one(3, row_with({"id", "name", "last_meeting"}));
  of_one.push_back(accounts[0]);
  Diagnostics sink;
  note_unchecked_rules(of_one, RuleFamily::tiers, default_policy(), sink);
  REQUIRE(sink.all().size() == 2);
  CHECK(sink.all()[0].id == "C.data.unknown");
  CHECK(sink.all()[0].severity == Severity::note);
  CHECK(sink.all()[0].message.starts_with("for want of columns not checked for 3 accounts: T1.growth, "));
  CHECK(sink.all()[0].message.find("M.down.disengaged") == std::string::npos);
  CHECK(sink.all()[1].message.starts_with("for want of columns not checked for 1 account: "));
  CHECK(sink.all()[1].message.find("M.down.disengaged") != std::string::npos);
  CHECK(sink.all()[1].help.find("last_meeting") != std::string::npos);
}

TEST_CASE("the policy can turn the note off, and files get none") {
  Policy policy = default_policy();
  policy.severity.entries.emplace_back("C.data.unknown", "off");
  CHECK_FALSE(unchecked_rules(*table_with({"id"}), 5, RuleFamily::checks, policy));
  CHECK(unchecked_rules(*table_with({"id"}), 5, RuleFamily::checks, default_policy()));
  Account of_file = row_with({});
  of_file.table = nullptr;
  Diagnostics sink;
  note_unchecked_rules({&of_file, 1}, RuleFamily::checks, policy, sink);
  CHECK(sink.all().empty());
}
