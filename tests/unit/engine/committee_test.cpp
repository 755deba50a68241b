// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/committee.hpp>

#include "../../support/engine_policy.hpp"

using namespace acctplan;
using namespace acctplan::test;

namespace {

Stakeholder person(std::string id, ContactStatus status, std::initializer_list<Role> roles = {}) {
  Stakeholder out;
  out.name = "Person " + id;
  out.id = std::move(id);
  out.status = status;
  for (const Role role : roles) out.role.items.emplace_back(role);
  return out;
}

Account with(std::vector<Stakeholder> people) {
  Account account = empty_account();
  account.stakeholders.given = !people.empty();
  account.stakeholders.items = std::move(people);
  return account;
}

CommitteeResult evaluate(const Account& account) { return evaluate_committee(account, engine_policy(), kToday); }

std::string gaps_of(const CommitteeResult& result) {
  std::string out;
  for (const Gap& gap : result.gaps) out += (out.empty() ? "" : " ") + gap.evidence.rule.substr(6);
  return out;
}

bool has_gap(const Account& account, std::string_view rule) {
  const CommitteeResult result = evaluate(account);
  return std::ranges::any_of(result.gaps, [&](const Gap& gap) { return gap.evidence.rule.substr(6) == rule; });
}

/// Seven people with whom nothing is amiss.
std::vector<Stakeholder> full_committee() {
  std::vector<Stakeholder> out{person("a", ContactStatus::engaged, {Role::economic_buyer}),
                               person("b", ContactStatus::engaged, {Role::technical_buyer}),
                               person("c", ContactStatus::champion, {Role::champion}),
                               person("d", ContactStatus::champion, {Role::influencer}),
                               person("e", ContactStatus::skeptical, {Role::blocker}),
                               person("f", ContactStatus::engaged, {Role::end_user}),
                               person("g", ContactStatus::engaged, {})};
  out[0].level = JobLevel::c_level;
  out[4].next_action = std::string("listen");
  for (Stakeholder& one : out) one.last_contact = kToday;
  return out;
}

}  // namespace

TEST_CASE("coverage by status and by the days since the last contact") {
  struct Row {
    ContactStatus status;
    std::optional<std::int64_t> days;
    Cover cover;
  };
  using enum ContactStatus;
  for (const Row& row : {Row{engaged, 179, Cover::covered}, Row{engaged, 180, Cover::covered},
                         Row{engaged, 181, Cover::not_covered}, Row{engaged, std::nullopt, Cover::covered},
                         Row{champion, 180, Cover::covered}, Row{champion, 181, Cover::not_covered},
                         Row{skeptical, 180, Cover::covered}, Row{skeptical, 181, Cover::not_covered},
                         Row{contacted, 0, Cover::not_covered}, Row{not_contacted, 0, Cover::not_covered},
                         Row{unknown, 0, Cover::not_covered}, Row{departed, 0, Cover::departed}}) {
    Stakeholder one = person("a", row.status);
    if (row.days) one.last_contact = kToday.plus_days(-*row.days);
    INFO(word_of(row.status) << " " << row.days.value_or(-1));
    const CommitteeResult result = evaluate(with({one}));
    CHECK(result.contacts[0].cover == row.cover);
    CHECK(result.identified == (row.cover == Cover::departed ? 0 : 1));
    CHECK_FALSE(result.contacts[0].why.empty());
  }
}

TEST_CASE("bands by the number of covered contacts, with what is not met") {
  const std::string bands[] = {"minimal", "minimal", "minimal",   "developing", "developing",
                               "strong",  "strong",  "excellent", "excellent"};
  for (std::size_t count = 0; count < std::size(bands); ++count) {
    std::vector<Stakeholder> people;
    for (std::size_t i = 0; i < count; ++i) people.push_back(person("p" + std::to_string(i), ContactStatus::engaged));
    const CommitteeResult result = evaluate(with(people));
    CHECK(result.band == bands[count]);
    CHECK(result.covered == static_cast<std::int64_t>(count));
    CHECK(result.next.empty() == (count >= 7));
    CHECK(result.unmet_conditions.size() == (count >= 7 ? 3u : count >= 5 ? 1u : 0u));
  }
  const CommitteeResult full = evaluate(with(full_committee()));
  CHECK(full.band == "excellent");
  CHECK(full.unmet_conditions.empty());
  CHECK(full.roles_covered == 6);
  CHECK(gaps_of(full).empty());
}

TEST_CASE("each gap: what opens it and what does not") {
  struct Row {
    std::string what, gap;
    bool fires;
    std::function<void(Account&)> change;
  };
  const auto at = [](Account& account, std::size_t index) -> Stakeholder& { return account.stakeholders.items[index]; };
  const std::vector<Row> rows = {
      {"champions by role alone", "champion", true,
       [&](Account& a) { at(a, 2).status = at(a, 3).status = ContactStatus::engaged; }},
      {"one champion by status", "champion", false, [&](Account& a) { at(a, 2).status = ContactStatus::engaged; }},
      {"the executive not covered", "executive", true, [&](Account& a) { at(a, 0).status = ContactStatus::contacted; }},
      {"the executive a director", "executive", true, [&](Account& a) { at(a, 0).level = JobLevel::director; }},
      {"the executive a VP", "executive", false, [&](Account& a) { at(a, 0).level = JobLevel::vp; }},
      {"end user not in touch", "enduser", true, [&](Account& a) { at(a, 5).last_contact = kToday.plus_days(-181); }},
      {"economic buyer contacted", "economic", true, [&](Account& a) { at(a, 0).status = ContactStatus::contacted; }},
      {"economic buyer skeptical", "economic", false, [&](Account& a) { at(a, 0).status = ContactStatus::skeptical; }},
      {"technical buyer unknown", "technical", true, [&](Account& a) { at(a, 1).status = {}; }},
      {"blocker without action", "blocker", true, [&](Account& a) { at(a, 4).next_action = {}; }},
      {"blocker with an open action", "blocker", false,
       [&](Account& a) {
         at(a, 4).next_action = {};
         Action action;
         action.for_ = std::string("e");
         a.actions.items.push_back(action);
       }},
      {"blocker with an open action by name", "blocker", false,
       [&](Account& a) {
         at(a, 4).next_action = {};
         Action action;
         action.for_ = std::string("Person e");
         a.actions.items.push_back(action);
       }},
      {"blocker with a done action", "blocker", true,
       [&](Account& a) {
         at(a, 4).next_action = {};
         Action action;
         action.for_ = std::string("e");
         action.done = true;
         a.actions.items.push_back(action);
       }},
      {"blocker departed", "blocker", false,
       [&](Account& a) {
         at(a, 4).next_action = {};
         at(a, 4).status = ContactStatus::departed;
       }},
      {"departed blocker", "departed", false, [&](Account& a) { at(a, 4).status = ContactStatus::departed; }},
      {"departed without successor", "departed", true, [&](Account& a) { at(a, 3).status = ContactStatus::departed; }},
      {"departed with successor", "departed", false,
       [&](Account& a) {
         at(a, 3).status = ContactStatus::departed;
         at(a, 3).successor = std::string("c");
       }},
      {"six identified", "small", false, [&](Account& a) { at(a, 6).status = ContactStatus::departed; }},
      {"five identified", "small", true,
       [&](Account& a) { at(a, 6).status = at(a, 5).status = ContactStatus::departed; }},
      {"champion silent for 119 days", "stale-champion", false,
       [&](Account& a) { at(a, 2).last_contact = kToday.plus_days(-119); }},
      {"champion silent for 120 days", "stale-champion", true,
       [&](Account& a) { at(a, 2).last_contact = kToday.plus_days(-120); }},
      {"champion silent for 121 days", "stale-champion", true,
       [&](Account& a) { at(a, 2).last_contact = kToday.plus_days(-121); }},
      {"last contact unknown", "stale-champion", false, [&](Account& a) { at(a, 2).last_contact = {}; }},
      {"all under one manager", "single-thread", true,
       [&](Account& a) {
         for (Stakeholder& one : a.stakeholders.items) one.reports_to = std::string("Pat Lee");
       }},
      {"one manager unknown", "single-thread", false,
       [&](Account& a) {
         for (Stakeholder& one : a.stakeholders.items) one.reports_to = std::string("Pat Lee");
         at(a, 6).reports_to = {};
       }},
      {"another manager", "single-thread", false,
       [&](Account& a) {
         for (Stakeholder& one : a.stakeholders.items) one.reports_to = std::string("Pat Lee");
         at(a, 6).reports_to = std::string("Lou Ray");
       }},
      {"the manager by id and by name", "single-thread", true,
       [&](Account& a) {
         for (Stakeholder& one : a.stakeholders.items) one.reports_to = std::string("g");
         at(a, 0).reports_to = std::string("Person g");
       }},
      {"two covered", "single-thread", true,
       [&](Account& a) {
         for (std::size_t i = 2; i < 7; ++i) at(a, i).status = ContactStatus::contacted;
       }},
      {"four covered", "single-thread", false,
       [&](Account& a) {
         for (std::size_t i = 4; i < 7; ++i) at(a, i).status = ContactStatus::contacted;
       }},
      {"three covered", "single-thread", false,
       [&](Account& a) {
         for (std::size_t i = 3; i < 7; ++i) at(a, i).status = ContactStatus::contacted;
       }},
  };
  for (const Row& row : rows) {
    Account account = with(full_committee());
    row.change(account);
    INFO(row.gap << ": " << row.what);
    CHECK(has_gap(account, row.gap) == row.fires);
  }
}

TEST_CASE("an account without people has the gaps of one, in words that read well") {
  const CommitteeResult result = evaluate(empty_account());
  CHECK(gaps_of(result) == "champion executive enduser economic technical single-thread small");
  for (const Gap& gap : result.gaps) {
    CHECK(gap.evidence.text.starts_with("no"));
    CHECK_FALSE(gap.move.empty());
    CHECK(gap.about.empty());
  }
  CHECK(result.coverage.text == "nobody is listed: minimal coverage, high risk");
}

TEST_CASE("what a table has no columns for is no gap; that a champion left is") {
  Account account = empty_account();
  account.table = std::make_shared<SourceTable>();
  CHECK(gaps_of(evaluate(account)).empty());
  account.stakeholders.items = {person("a", ContactStatus::departed, {Role::champion})};
  CHECK(gaps_of(evaluate(account)) == "champion departed");
}

TEST_CASE("everybody has a next action: the given one, else the policy's for role and status") {
  std::vector<Stakeholder> people = full_committee();
  const CommitteeResult result = evaluate(with(people));
  CHECK(result.contacts[0].next_action == "Agree on the return expected and on the dates by which it shows");
  CHECK_FALSE(result.contacts[0].next_action_given);
  CHECK(result.contacts[4].next_action == "listen");
  CHECK(result.contacts[4].next_action_given);
  CHECK_FALSE(result.contacts[6].next_action.empty());
}

TEST_CASE("the order of people does not matter to gaps, bands and next steps") {
  std::vector<Stakeholder> people = full_committee();
  people[0].status = ContactStatus::contacted;
  people[1].status = people[3].status = ContactStatus::departed;
  people[4].next_action = {};
  const auto told = [](const CommitteeResult& result) {
    std::string out = result.coverage.text + result.next;
    for (const Gap& gap : result.gaps) {
      out += gap.evidence.text;
      for (const std::string& id : gap.about) out += " " + id;
      for (const FactRef& fact : gap.evidence.facts) out += " " + fact.field;
    }
    return out;
  };
  const std::string first = told(evaluate(with(people)));
  std::mt19937 random(2);
  for (int round = 0; round < 30; ++round) {
    std::shuffle(people.begin(), people.end(), random);
    CHECK(told(evaluate(with(people))) == first);
  }
}

TEST_CASE("a gap that somebody listed could close is closed by that person's next action", "[committee]") {
  const auto economic = [](const Account& account) {
    const CommitteeResult result = evaluate(account);
    return std::ranges::find(result.gaps, "B.gap.economic", [](const Gap& gap) { return gap.evidence.rule; })->move;
  };
  CHECK(economic(with({person("a", ContactStatus::engaged)})) ==
        "Ask for the economic buyer by name, and offer a briefing on the business case");
  std::vector<Stakeholder> people{person("far", ContactStatus::not_contacted, {Role::economic_buyer}),
                                  person("near", ContactStatus::contacted, {Role::economic_buyer})};
  CHECK(economic(with(people)) == "Person near: offer a briefing on the business case, executive to executive");
  people[1].next_action = std::string("Ines asked for the figures");
  CHECK(economic(with(people)) == "Person near: Ines asked for the figures");
  people[0].role.items.emplace_back(Role::blocker);
  people.pop_back();
  CHECK(economic(with(people)).starts_with("Ask for the economic buyer"));
}

TEST_CASE("whoever works against us is the last to be called nearest to being covered", "[committee]") {
  const CommitteeResult result = evaluate(with({person("bruno", ContactStatus::engaged, {Role::blocker}),
                                                person("ines", ContactStatus::unknown, {Role::economic_buyer})}));
  CHECK(result.next.find("nearest is Person ines") != std::string::npos);
}
