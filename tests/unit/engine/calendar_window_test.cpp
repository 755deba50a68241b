// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include <acctplan/engine/calendar.hpp>

#include "../../support/as_of.hpp"
#include "../support/plan_account.hpp"

// The calendar of accounts in a time of one's own: its ends, cadences that come again, steps that stand once, and uids
// that stay.

namespace acctplan {
namespace {

using test::on;

Account tiered(std::int64_t tier, std::string id = "acme") {
  Account out = test::plain_account();
  out.account.id = std::move(id);
  out.tiering.current_tier = tier;
  return out;
}

Calendar calendar_from(const std::vector<Account>& accounts, const Policy& policy, const Date& as_of,
                       const Period& window) {
  Calendar out{window, {}, {}};
  for (const Account& account : accounts) add_to_calendar(out, account, policy, as_of);
  finish_calendar(out, policy);
  return out;
}

Calendar calendar_from(const Account& account, const Period& window, const Date& as_of = kAsOf) {
  return calendar_from(std::vector{account}, test::default_policy(), as_of, window);
}

/// "2026-02-05/7 days/2026-12-31" of each entry of a rule whose text begins so.
std::string shown(const Calendar& calendar, std::string_view rule, std::string_view text = "") {
  std::string out;
  for (const CalendarEntry& entry : calendar.entries) {
    if (entry.rule != rule || !entry.what.starts_with(text)) continue;
    out += (out.empty() ? "" : " ") + to_iso(entry.date);
    if (!entry.repeats) continue;
    out += "/" + std::to_string(entry.repeats->every) + std::string(word_of(entry.repeats->unit)) + "/" +
           to_iso(entry.repeats->until);
  }
  return out;
}

std::string uid_of(const Calendar& calendar, std::string_view rule, std::string_view text = "") {
  std::string out;
  for (const CalendarEntry& entry : calendar.entries) {
    if (entry.rule == rule && entry.what.starts_with(text)) out += (out.empty() ? "" : " ") + entry.uid;
  }
  return out;
}

}  // namespace

TEST_CASE("an entry shows while it touches the window") {
  Account account = tiered(4);
  test::add_action(account, "x", on("2026-03-10"), false);
  CHECK(shown(calendar_from(account, {on("2026-03-10"), on("2026-03-10")}), "C.action.overdue") == "2026-03-10");
  CHECK(shown(calendar_from(account, {on("2026-03-11"), on("2026-03-12")}), "C.action.overdue").empty());
  CHECK(shown(calendar_from(account, {on("2026-03-01"), on("2026-03-09")}), "C.action.overdue").empty());
  // What lies before as-of shows when it is asked for.
  CHECK(shown(calendar_from(account, {on("2026-03-01"), on("2026-03-31")}, on("2026-03-20")), "C.action.overdue") ==
        "2026-03-10");
  account = tiered(1);
  CHECK(shown(calendar_from(account, {on("2026-04-07"), on("2026-04-07")}), "K.w1") == "2026-04-01");
  CHECK(shown(calendar_from(account, {on("2026-04-08"), on("2026-04-13")}), "K.w1").empty());
  CHECK(shown(calendar_from(account, {on("2026-03-20"), on("2026-03-31")}), "K.w1").empty());
  CHECK(shown(calendar_from(account, {on("2026-03-20"), on("2026-04-01")}), "K.w1") == "2026-04-01");
}

TEST_CASE("cadences come again to the end of the window, those of days anew with each fiscal year") {
  Account account = tiered(1);
  account.engagement.last_touch = on("2026-01-25");
  const Calendar year = calendar_from(account, year_from(kAsOf));
  CHECK(shown(year, "K.day1", "Internal check-in") == "2026-02-05/7day/2026-12-31 2027-01-01/7day/2027-01-29");
  CHECK(shown(year, "K.day1", "Review of progress") == "2026-03-01/1month/2027-02-01");
  CHECK(shown(year, "C.engagement.overdue") == "2026-02-08/14day/2027-01-24");
  // One that comes once in the window has nothing to repeat; one day more, and it has.
  CHECK(shown(calendar_from(account, {kAsOf, on("2026-02-11")}), "K.day1", "Internal") == "2026-02-05");
  CHECK(shown(calendar_from(account, {kAsOf, on("2026-02-12")}), "K.day1", "Internal") == "2026-02-05/7day/2026-02-12");
  CHECK(shown(calendar_from(account, {kAsOf, on("2026-02-07")}), "C.engagement.overdue").empty());
  CHECK(shown(calendar_from(account, {on("2026-02-09"), on("2026-03-01")}), "C.engagement.overdue") == "2026-02-22");
  CHECK(shown(calendar_from(account, {on("2026-02-22"), on("2026-03-08")}), "C.engagement.overdue") ==
        "2026-02-22/14day/2026-03-08");
}

TEST_CASE("no check-in falls on a weekend because the fiscal year begins on one") {
  // 1 February 2026 is a Sunday, 1 August 2026 a Saturday, 2 October 2026 a Friday.
  const std::vector accounts{tiered(1)};
  const auto first = [&](MonthDay start, const char* day) {
    const Calendar calendar =
        calendar_from(accounts, test::policy_from(start), on(day), {on(day), on(day).plus_days(6)});
    return shown(calendar, "K.day1", "Internal");
  };
  CHECK(first({2, 1}, "2026-02-01") == "2026-02-02");
  CHECK(first({8, 1}, "2026-08-01") == "2026-08-03");
  CHECK(first({10, 2}, "2026-10-02") == "2026-10-02");
}

TEST_CASE("executives meet in each period of the window, on its last weekday") {
  Account account = tiered(2);
  const Calendar calendar = calendar_from(account, {kAsOf, on("2027-12-31")});
  CHECK(shown(calendar, "E.due", "Executive meeting") == "2026-06-30 2026-12-31 2027-06-30 2027-12-31");
  CHECK(shown(calendar, "E.preparation") == "2026-06-16 2026-12-17 2027-06-16 2027-12-17");
  // The last day of a fiscal quarter that ends on Saturday 31 October is a Friday.
  const std::vector accounts{tiered(1)};
  const Calendar february = calendar_from(accounts, test::policy_from({2, 1}), kAsOf, {kAsOf, on("2026-10-31")});
  CHECK(shown(february, "E.due", "Executive meeting") == "2026-04-30 2026-07-31 2026-10-30");
  // A period with a meeting planned needs no recommendation.
  test::add_eam(account, EamStatus::planned, on("2026-09-15"));
  CHECK(shown(calendar_from(account, {kAsOf, on("2027-06-30")}), "E.due", "Executive meeting") ==
        "2026-09-15 2027-06-30");
  // Nor does a day within a hold.
  account = tiered(1);
  account.checks.hold_reason = std::string("they are being acquired");
  account.checks.hold_until = on("2026-06-30");
  CHECK(shown(calendar_from(account, {kAsOf, on("2026-09-30")}), "E.due") == "2026-09-30");
}

TEST_CASE("steps of the team's year stand once, with the accounts that their tiers are for") {
  std::vector<Account> accounts{tiered(3, "c"), tiered(1, "a"), tiered(4, "d"), tiered(2, "b")};
  accounts[0].account.owner = std::string("Dana Ruiz");
  accounts[1].account.owner = std::string("Dana Ruiz");
  accounts[3].account.owner = std::string("Kim Ito");
  const Calendar calendar =
      calendar_from(accounts, test::default_policy(), kAsOf, {on("2026-01-01"), on("2026-12-31")});
  const auto of = [&](std::string_view rule, const Date& date) {
    const auto found = std::ranges::find_if(
        calendar.entries, [&](const CalendarEntry& entry) { return entry.rule == rule && entry.date == date; });
    REQUIRE(found != calendar.entries.end());
    return *found;
  };
  CHECK(shown(calendar, "K.t60") == "2026-11-02");
  CHECK(of("K.t60", on("2026-11-02")).accounts == std::vector<std::string>{"a", "b", "c"});
  CHECK_FALSE(of("K.t60", on("2026-11-02")).account);
  CHECK_FALSE(of("K.t60", on("2026-11-02")).owner);
  // Tier 3 is reviewed in the first and the third quarter.
  CHECK(of("K.w1", on("2026-01-01")).accounts.size() == 3);
  CHECK(of("K.w1", on("2026-04-01")).accounts == std::vector<std::string>{"a", "b"});
  CHECK(of("K.w1", on("2026-07-01")).accounts.size() == 3);
  accounts.erase(accounts.begin() + 3);
  const Calendar dana = calendar_from(accounts, test::default_policy(), kAsOf, year_from(kAsOf));
  for (const CalendarEntry& entry : dana.entries) {
    if (entry.rule == "K.t60") CHECK(entry.owner == "Dana Ruiz");
  }
  CHECK(uid_of(dana, "K.t60") == uid_of(calendar, "K.t60"));
}

TEST_CASE("every point of a step is in its entry") {
  const Policy& policy = test::default_policy();
  Account account = tiered(1);
  account.plan.start = kAsOf;
  const Calendar calendar = calendar_from(account, {kAsOf, on("2027-03-31")});
  std::set<std::string> rules;
  for (const auto* steps : {&policy.calendar.annual, &policy.calendar.quarterly, &policy.calendar.sprint}) {
    for (const PlanningStep& step : *steps) {
      const auto found = std::ranges::find_if(calendar.entries, [&](const CalendarEntry& entry) {
        return entry.rule == *step.rule && !entry.items.empty();
      });
      INFO(*step.rule);
      REQUIRE(found != calendar.entries.end());
      REQUIRE(found->items.size() >= step.items.size());
      for (std::size_t i = 0; i < step.items.size(); ++i) {
        CHECK(found->items[i].what == *step.items[i].what);
        CHECK(found->items[i].details.size() == step.items[i].details.size());
      }
      rules.insert(*step.rule);
    }
  }
  CHECK(rules.size() == 14);
}

TEST_CASE("uids are those of another day's run, also when dates have moved") {
  Account account = tiered(1);
  account.plan.start = on("2026-01-05");
  Contract& contract = account.contracts.items.emplace_back();
  contract.id = std::string("C-1");
  contract.end = on("2026-05-30");
  Eam& meeting = test::add_eam(account, EamStatus::planned, on("2026-03-18"));
  Action& action = test::add_action(account, "x", on("2026-03-10"), false);
  const Period window{kAsOf, on("2026-12-31")};
  const Calendar before = calendar_from(account, window);
  contract.end = on("2026-11-30");
  meeting.date = on("2026-03-25");
  action.due = on("2026-04-10");
  account.plan.start = on("2026-01-12");
  account.engagement.last_touch = on("2026-02-03");
  const Calendar after = calendar_from(account, {on("2026-02-04"), on("2026-12-31")}, on("2026-02-04"));
  for (const char* rule : {"Q.renewal", "C.action.overdue", "K.abm5", "C.engagement.overdue", "E.preparation",
                           "E.followup", "K.day1", "K.t60", "K.w1", "E.due"}) {
    INFO(rule);
    CHECK_FALSE(uid_of(before, rule).empty());
    CHECK(uid_of(before, rule) == uid_of(after, rule));
  }
  std::set<std::string> uids;
  for (const CalendarEntry& entry : before.entries) uids.insert(entry.uid);
  CHECK(uids.size() == before.entries.size());
}

TEST_CASE("a meeting takes the place of the one that was recommended, and keeps it when it is held") {
  Account account = tiered(1);
  const Period window{kAsOf, on("2026-06-30")};
  const std::string recommended = uid_of(calendar_from(account, window), "E.due", "Executive meeting");
  REQUIRE(recommended.find(' ') != std::string::npos);
  const std::string first = recommended.substr(0, recommended.find(' '));
  test::add_eam(account, EamStatus::planned, on("2026-03-02"));
  CHECK(uid_of(calendar_from(account, window), "E.due", "Executive meeting").starts_with(first));
  // A second one in the quarter is another, also once the first was held.
  test::add_eam(account, EamStatus::planned, on("2026-03-20"));
  const std::string both = uid_of(calendar_from(account, window), "E.due", "Executive meeting");
  account.eams.items[0].status = EamStatus::held;
  const std::string second = uid_of(calendar_from(account, window, on("2026-03-03")), "E.due", "Executive meeting");
  CHECK(both.starts_with(first + " " + second.substr(0, second.find(' '))));
}

TEST_CASE("a meeting with an id keeps its uid in another quarter, one without does not") {
  Account account = tiered(1);
  test::add_eam(account, EamStatus::planned, on("2026-03-30"));
  const Period window{kAsOf, on("2026-06-29")};
  const auto moved = [&] {
    account.eams.items[0].date = on("2026-03-30");
    const std::string before = uid_of(calendar_from(account, window), "E.due", "Executive meeting");
    account.eams.items[0].date = on("2026-04-02");
    return before == uid_of(calendar_from(account, window), "E.due", "Executive meeting");
  };
  CHECK_FALSE(moved());
  account.eams.items[0].id = std::string("spring");
  CHECK(moved());
}

TEST_CASE("what has no identity but its text is numbered, whatever the window") {
  Account account = tiered(4);
  for (const char* due : {"2026-03-10", "2026-05-10"}) test::add_action(account, "x", on(due), false);
  const std::string both = uid_of(calendar_from(account, {kAsOf, on("2026-06-30")}), "C.action.overdue");
  const std::string later = uid_of(calendar_from(account, {on("2026-04-01"), on("2026-06-30")}), "C.action.overdue");
  REQUIRE(both.find(' ') != std::string::npos);
  CHECK(both.substr(both.find(' ') + 1) == later);
}

}  // namespace acctplan
