// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "account_fixture.hpp"

using namespace acctplan;
using acctplan::test::load_identity;
using acctplan::test::load_more;

TEST_CASE("what is said of the future does not count") {
  CHECK(load_more("signals: [{type: growth, date: 2026-02-02}]").ids().empty());
  const auto signal = load_more("signals: [{type: growth, date: 2026-02-03}, {type: funding, date: 2026-01-05}]");
  CHECK(signal.ids() == "input.future-signal warning");
  REQUIRE(signal.account->signals.size() == 1);
  CHECK(signal.account->signals.items[0].type.is(SignalType::funding));
  CHECK(load_more("eams: [{date: 2026-02-02, status: held}]").ids().empty());
  CHECK(load_more("eams: [{date: 2026-02-03, status: planned}]").ids().empty());
  const auto meeting = load_more("eams: [{date: 2026-02-03, status: held}]");
  CHECK(meeting.ids() == "input.future-meeting warning");
  CHECK_FALSE(meeting.account->eams.items[0].status.known());
}

TEST_CASE("ids, names of places and quarters stand once") {
  for (const auto* list : {"contracts", "whitespace", "stakeholders", "opportunities", "actions"}) {
    INFO(list);
    const auto twice = load_more(std::string(list) + ": [{id: a}, {id: b}, {id: a}]");
    CHECK(twice.ids() == "input.duplicate-id error");
    CHECK(twice.find("input.duplicate-id")->related.size() == 1);
  }
  CHECK(load_more("footprint: {products: [{id: a}, {id: a}]}").ids() == "input.duplicate-id error");
  CHECK(load_more("footprint: {departments: [{name: a}, {name: a}]}").ids() == "input.duplicate-id error");
  CHECK(load_more("value: {challenges: [{id: a}, {id: a}]}").ids() == "input.duplicate-id error");
  CHECK(load_identity("locations: [{name: a}, {name: a}]").ids() == "input.duplicate-id error");
  CHECK(load_more("revenue: {history: [{quarter: FY2025-Q4}, {quarter: FY2025-Q4}]}").ids() ==
        "input.duplicate-quarter error");
  CHECK(load_more("revenue: {periods: [{quarter: FY2025-Q4}, {quarter: FY2025-Q4}]}").ids() ==
        "input.duplicate-quarter error");
}

TEST_CASE("people are named by id, else by a name that one of them bears") {
  const std::string two = "stakeholders: [{name: Kim Ito}, {id: k2, name: Kim Ito}, {name: Pat Lee, reports_to: ";
  CHECK(load_more(two + "k2}]").ids().empty());
  CHECK(load_more(two + "Kim Ito}]").ids() == "input.two-people error");
  const auto unknown = load_more("stakeholders: [{name: Kim Ito, reports_to: Pat Le}, {name: Pat Lee}]");
  CHECK(unknown.ids() == "input.not-listed note");
  CHECK(unknown.find("input.not-listed")->help == "did you mean `Pat Lee`?");
  CHECK(load_more("stakeholders: [{name: Kim Ito, successor: Pat}]").ids() == "input.not-listed note");
  CHECK(load_more("relationships: [{theirs: Pat}]").ids() == "input.not-listed note");
  CHECK(load_more("team: {executive_pairs: [{theirs: Pat}]}").ids() == "input.not-listed note");
}

TEST_CASE("nobody is among their own managers, and each circle is reported once") {
  CHECK(load_more("stakeholders: [{id: a, reports_to: b}, {id: b, reports_to: c}, {id: c}]").ids().empty());
  CHECK(load_more("stakeholders: [{id: a, reports_to: a}]").ids() == "input.reporting-cycle error");
  CHECK(load_more("stakeholders: [{id: a, reports_to: b}, {id: b, reports_to: c}, {id: c, reports_to: b}]").ids() ==
        "input.reporting-cycle error");
}

TEST_CASE("opportunities and challenges that are named exist") {
  CHECK(load_more("whitespace: [{opportunity: O-7}]\nopportunities: [{id: O-7}]").ids().empty());
  const auto wrong = load_more("whitespace: [{opportunity: O-8}]\nopportunities: [{id: O-7}]");
  CHECK(wrong.ids() == "input.unknown-opportunity error");
  CHECK(wrong.find("input.unknown-opportunity")->help == "did you mean `O-7`?");
  CHECK(load_more("value: {challenges: [{id: c1}], capabilities: [{addresses: c1}]}").ids().empty());
  CHECK(load_more("value: {challenges: [{id: c1}], capabilities: [{addresses: c9}]}").ids() ==
        "input.unknown-challenge error");
}

TEST_CASE("places of deployments are listed where places are listed") {
  const std::string departments = "footprint: {departments: [{name: Engineering}], products: [";
  CHECK(load_more(departments + "{deployments: [{department: Engineering}]}]}").ids().empty());
  CHECK(load_more(departments + "{deployments: [{department: Enginering}]}]}").ids() == "input.unknown-place warning");
  CHECK(load_more(departments + "{departments: [Sales]}]}").ids() == "input.unknown-place warning");
  CHECK(load_more("footprint: {products: [{deployments: [{department: Sales, location: Munich}]}]}").ids().empty());
}

TEST_CASE("contracts end after they start") {
  CHECK(load_more("contracts: [{start: 2026-01-01, end: 2026-01-01}]").ids().empty());
  CHECK(load_more("contracts: [{start: 2026-01-02, end: 2026-01-01}]").ids() == "input.contract-dates error");
}

TEST_CASE("an override is complete and at most four quarters long") {
  const std::string start = "tiering: {override: {tier: 1, reason: board, by: VP, date: 2026-01-15, until: ";
  CHECK(load_more(start + "2027-01-14}}").ids().empty());
  CHECK(load_more(start + "2027-01-15}}").ids().empty());
  CHECK(load_more(start + "2027-01-16}}").ids() == "input.override error");
  CHECK(load_more(start + "2026-01-15}}").ids().empty());
  CHECK(load_more(start + "2026-01-14}}").ids() == "input.override error");
  CHECK(load_more(start + "2026-02-30}}").ids() == "format.date error");
  CHECK(load_more("tiering: {override: {tier: 1, date: 2026-01-15}}").ids() ==
        "input.override error, input.override error, input.override error");
  CHECK(load_more("tiering: {override: null}").ids().empty());
}

TEST_CASE("an override without a usable day of decision is counted from the as-of date") {
  const std::string start = "tiering: {override: {tier: 1, reason: board, by: VP, until: ";
  CHECK(load_more(start + "2027-02-02}}").ids().empty());
  CHECK(load_more(start + "2027-02-03}}").ids() == "input.override error");
  CHECK(load_more(start + "2025-12-31}}").ids().empty());
  CHECK(load_more(start + "2027-02-02, date: 2026-02-03}}").ids() == "format.future-date warning");
  CHECK(load_more(start + "2199-12-31, date: 2026-02-03}}").ids() ==
        "format.future-date warning, input.override error");
}

TEST_CASE("who is said to have left on a day to come is still there") {
  const auto person = [](const std::string& fields) {
    return load_more("stakeholders: [{name: Kim, role: champion, " + fields + "}]");
  };
  CHECK(person("status: departed, departed: 2026-02-02").ids().empty());
  CHECK(person("status: champion, departed: 2026-02-03").ids().empty());
  const auto early = person("status: departed, departed: 2026-02-03");
  CHECK(early.ids() == "input.future-departure warning");
  CHECK(early.find("input.future-departure")->message ==
        "Kim has not left yet: 2026-02-03 lies after the as-of date 2026-02-02");
  REQUIRE(early.account);
  CHECK_FALSE(early.account->stakeholders[0].status);
  CHECK(early.account->stakeholders[0].departed.is(Date(2026, 2, 3)));
}

TEST_CASE("seats of a product stand once") {
  CHECK(load_more("footprint: {products: [{seats: 5}]}").ids().empty());
  CHECK(load_more("footprint: {products: [{seats: 5, deployments: [{seats: 5}]}]}").ids() ==
        "input.seats-twice warning");
}
