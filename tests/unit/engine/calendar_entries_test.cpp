// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/engine/assessment.hpp>

#include "../../support/as_of.hpp"
#include "../support/plan_account.hpp"

// The entries of the calendar one by one: which days they fall on, from when to when they show, and for whom.

namespace acctplan {
namespace {

using test::on;

std::vector<CalendarEntry> entries_of(const Account& account, std::string_view rule, std::int64_t tier,
                                      const Date& as_of = kAsOf) {
  const Policy& policy = test::default_policy();
  auto out = plan_calendar(account, policy, as_of, tier, evaluate_whitespace(account, policy, as_of),
                           evaluate_triggers(account, policy, as_of));
  std::erase_if(out, [&](const CalendarEntry& entry) { return entry.rule != rule; });
  return out;
}

/// The dates of a rule's entries, "2026-03-01" or "2026-03-01/2026-03-07", joined.
std::string dates_of(const Account& account, std::string_view rule, std::int64_t tier, const Date& as_of = kAsOf) {
  std::string out;
  for (const CalendarEntry& entry : entries_of(account, rule, tier, as_of)) {
    out += (out.empty() ? "" : " ") + to_iso(entry.date);
    if (entry.end) out += "/" + to_iso(*entry.end);
  }
  return out;
}

/// Those whose text begins so.
std::string dates_of_text(const Account& account, std::string_view rule, std::string_view text, std::int64_t tier,
                          const Date& as_of = kAsOf) {
  std::string out;
  for (const CalendarEntry& entry : entries_of(account, rule, tier, as_of)) {
    if (entry.what.starts_with(text)) out += (out.empty() ? "" : " ") + to_iso(entry.date);
  }
  return out;
}

}  // namespace

TEST_CASE("each step of the calendar begins and ends on its days") {
  Account account = test::plain_account();
  CHECK(dates_of(account, "K.t60", 1) == "2026-11-02");
  CHECK(dates_of(account, "K.t45", 2) == "2026-11-17");
  CHECK(dates_of(account, "K.t30", 3) == "2026-12-02");
  CHECK(dates_of(account, "K.t15", 1) == "2026-12-17");
  CHECK(dates_of_text(account, "K.day1", "Annual plan: first day", 1) == "2027-01-01");
  CHECK(dates_of(account, "K.w1", 1) ==
        "2026-04-01/2026-04-07 2026-07-01/2026-07-07 2026-10-01/2026-10-07 2027-01-01/2027-01-07");
  CHECK(dates_of(account, "K.w2", 3) == "2026-07-08/2026-07-14 2027-01-08/2027-01-14");
  CHECK(dates_of(account, "K.w3", 3) == "2026-07-15/2026-07-21 2027-01-15/2027-01-21");
  CHECK(dates_of(account, "K.w4", 2, on("2026-01-28")).starts_with("2026-01-22/2026-01-28"));
  CHECK(dates_of(account, "K.w4", 2, on("2026-01-29")).starts_with("2026-04-22/2026-04-28"));
  account.plan.start = kAsOf;
  CHECK(dates_of(account, "K.abm1", 4) == "2026-02-02/2026-02-08");
  CHECK(dates_of(account, "K.abm2", 4) == "2026-02-02/2026-02-15");
  CHECK(dates_of(account, "K.abm3", 4) == "2026-02-09/2026-02-15");
  CHECK(dates_of(account, "K.abm4", 4) == "2026-02-09/2026-02-22");
  CHECK(dates_of(account, "K.abm5", 4) == "2026-02-23");
}

TEST_CASE("the first step of the sprint shows through its last day, execution goes on every week") {
  Account account = test::plain_account();
  account.plan.start = on("2026-01-05");
  CHECK(dates_of(account, "K.abm1", 1, on("2026-01-11")) == "2026-01-05/2026-01-11");
  CHECK(dates_of(account, "K.abm1", 1, on("2026-01-12")).empty());
  CHECK(dates_of(account, "K.abm5", 1, on("2026-01-25")) == "2026-01-26");
  CHECK(dates_of(account, "K.abm5", 1, on("2026-01-26")) == "2026-01-26");
  CHECK(dates_of(account, "K.abm5", 1, on("2026-01-27")) == "2026-02-02");
  const auto entries = entries_of(account, "K.abm5", 1);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].items.back().what == *test::default_policy().calendar.weekly_review.items.back());
  account.plan.start = {};
  CHECK(dates_of(account, "K.abm5", 1).empty());
}

TEST_CASE("steps of year and quarter are for tiers that plan") {
  const Account account = test::plain_account();
  for (const char* rule : {"K.t60", "K.day1", "K.w1", "C.engagement.overdue", "E.due"}) {
    INFO(rule);
    CHECK_FALSE(dates_of(account, rule, 1).empty());
    CHECK(dates_of(account, rule, 4).empty());
  }
}

TEST_CASE("cadences go on from their beginning, and are shown from as-of on") {
  Account account = test::plain_account();
  CHECK(dates_of_text(account, "K.day1", "Internal check-in of 30 minutes", 1, on("2026-01-01")) == "2026-01-01");
  CHECK(dates_of_text(account, "K.day1", "Internal check-in", 1, on("2026-01-02")) == "2026-01-08");
  CHECK(dates_of_text(account, "K.day1", "Internal check-in", 1, on("2026-01-08")) == "2026-01-08");
  CHECK(dates_of_text(account, "K.day1", "Internal check-in", 2).empty());
  CHECK(dates_of_text(account, "K.day1", "Review of progress", 2, on("2026-02-01")) == "2026-02-01");
  CHECK(dates_of_text(account, "K.day1", "Review of progress", 1, on("2026-02-02")) == "2026-03-01");
  CHECK(dates_of_text(account, "K.day1", "Review of progress", 3).empty());
  CHECK(dates_of(account, "C.engagement.overdue", 1) == "2026-02-02");
  account.engagement.last_touch = on("2026-01-25");
  CHECK(dates_of(account, "C.engagement.overdue", 1) == "2026-02-08");
  CHECK(dates_of(account, "C.engagement.overdue", 2) == "2026-02-25");
  CHECK(dates_of(account, "C.engagement.overdue", 3) == "2026-04-27");
  account.engagement.last_touch = on("2025-06-01");
  CHECK(dates_of(account, "C.engagement.overdue", 1) == "2026-02-02");
}

TEST_CASE("an executive meeting is prepared before and followed up after") {
  Account account = test::plain_account();
  test::add_eam(account, EamStatus::planned, on("2026-03-18"));
  CHECK(dates_of(account, "E.preparation", 1) == "2026-03-04/2026-03-18");
  CHECK(dates_of(account, "E.followup", 1) == "2026-03-20");
  CHECK(dates_of_text(account, "E.due", "Executive meeting", 1) == "2026-03-18");
  CHECK(dates_of(account, "E.due", 1) == "2026-03-18 2026-03-31");
  // Without one planned, a date is recommended, and the preparation begins in time for it, or at once.
  account.eams.items.clear();
  CHECK(dates_of(account, "E.preparation", 1) == "2026-03-17/2026-03-31");
  CHECK(dates_of(account, "E.preparation", 1, on("2026-03-25")) == "2026-03-25/2026-03-31");
  // What a meeting that was held still asks for.
  Eam& held = test::add_eam(account, EamStatus::held, on("2026-02-01"));
  Commitment& promise = held.commitments.items.emplace_back();
  promise.what = std::string("send the figures");
  promise.due = on("2026-02-20");
  CHECK(dates_of(account, "E.followup", 1) == "2026-02-03 2026-02-20");
  held.summary_sent = kAsOf;
  CHECK(dates_of(account, "E.followup", 1) == "2026-02-20");
  promise.done = true;
  CHECK(dates_of(account, "E.followup", 1).empty());
}

TEST_CASE("while a hold runs the calendar asks for no contact, meeting or outreach dated inside it") {
  Account account = test::plain_account();
  test::add_signal(account, SignalType::funding, on("2026-01-20"));
  account.checks.hold_reason = std::string("they are being acquired");
  account.checks.hold_until = on("2026-02-18");
  CHECK(dates_of(account, "C.engagement.overdue", 1) == "2026-02-19");
  CHECK(dates_of(account, "I.funding", 1) == "2026-02-19");
  CHECK(dates_of(account, "E.due", 1) == "2026-03-31 2026-03-31");
  account.checks.hold_until = on("2026-03-30");
  CHECK(dates_of(account, "I.funding", 1).empty());
  CHECK(dates_of(account, "E.preparation", 1) == "2026-03-17/2026-03-31");
  account.checks.hold_until = on("2026-03-31");
  CHECK(dates_of(account, "C.engagement.overdue", 1) == "2026-04-01");
  CHECK(dates_of(account, "E.due", 1).empty());
  CHECK(dates_of(account, "E.preparation", 1).empty());
  // A meeting that people planned stands.
  test::add_eam(account, EamStatus::planned, on("2026-03-18"));
  CHECK(dates_of(account, "E.due", 1) == "2026-03-18");
  CHECK(dates_of(account, "E.preparation", 1) == "2026-03-04/2026-03-18");
}

TEST_CASE("contracts show with their last day for notice and their end") {
  Account account = test::plain_account();
  account.account.owner = std::string("Dana Ruiz");
  Contract& contract = account.contracts.items.emplace_back();
  contract.id = std::string("C-1");
  contract.end = on("2026-06-30");
  contract.notice_by = on("2026-03-31");
  contract.auto_renew = true;
  const auto entries = entries_of(account, "Q.renewal", 4);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].what == "Contract C-1: last day for notice (renews by itself)");
  CHECK(entries[0].date == on("2026-03-31"));
  CHECK(entries[0].owner == "Dana Ruiz");
  CHECK(entries[1].what == "Contract C-1 ends (renews by itself)");
  contract.auto_renew = false;
  CHECK(entries_of(account, "Q.renewal", 4)[1].what == "Contract C-1 ends (does not renew by itself)");
  CHECK(dates_of(account, "Q.renewal", 4, on("2026-03-31")) == "2026-03-31 2026-06-30");
  CHECK(dates_of(account, "Q.renewal", 4, on("2026-04-01")) == "2026-06-30");
  CHECK(dates_of(account, "Q.renewal", 4, on("2026-07-01")).empty());
  contract.end = on("2027-02-01");
  CHECK(dates_of(account, "Q.renewal", 4) == "2026-03-31 2027-02-01");
  contract.end = on("2027-02-02");
  CHECK(dates_of(account, "Q.renewal", 4) == "2026-03-31");
}

TEST_CASE("whitespace shows when its priority's duty falls due, while it is open") {
  Account account = test::plain_account();
  WhitespaceEntry& entry = account.whitespace.items.emplace_back();
  entry.id = std::string("w");
  entry.name = std::string("Analytics");
  entry.annual_value = test::usd(60'000);
  entry.signal = WhitespaceSignal::interest;
  entry.alignment = Alignment::initiative;
  entry.identified = on("2026-01-30");
  CHECK(dates_of(account, "W.p1", 2) == "2026-02-06");
  CHECK(entries_of(account, "W.p1", 2)[0].what == "Analytics: opportunity created within 7 days");
  entry.signal = WhitespaceSignal::none;
  CHECK(dates_of(account, "W.p2", 2) == "2026-03-01");
  entry.status = WhitespaceStatus::dismissed;
  CHECK(dates_of(account, "W.p2", 2).empty());
}

TEST_CASE("signals and actions show until they are done") {
  Account account = test::plain_account();
  Signal& signal = test::add_signal(account, SignalType::funding, on("2026-01-20"));
  CHECK(dates_of(account, "I.funding", 4) == "2026-02-19");
  signal.acted = kAsOf;
  CHECK(dates_of(account, "I.funding", 4).empty());
  test::add_action(account, "w", on("2026-02-10"), false).owner = std::string("Ana Roux");
  REQUIRE(dates_of(account, "C.action.overdue", 4) == "2026-02-10");
  CHECK(entries_of(account, "C.action.overdue", 4)[0].owner == "Ana Roux");
  account.actions.items[0].done = true;
  CHECK(dates_of(account, "C.action.overdue", 4).empty());
}

TEST_CASE("an assessment is what its engines say, each with the tier in force") {
  Account account = test::plain_account();
  account.revenue.current_acv = test::usd(120'000);
  account.tiering.current_tier = 2;
  account.plan.last_updated = on("2025-12-15");
  test::add_person(account, "kim", Role::champion, ContactStatus::departed).departed = on("2026-01-10");
  const Policy& policy = test::default_policy();
  const Assessment seen = assess(account, policy, kAsOf);
  CHECK(seen.account == &account);
  CHECK(seen.tier.tier == 1);
  CHECK(seen.tier_in_force == 2);
  // The plan of a Tier 2 account is judged by the half, its meeting by the half's end.
  CHECK(seen.freshness.period == Period{on("2026-01-01"), on("2026-06-30")});
  CHECK(seen.eam.due == on("2026-06-30"));
  CHECK(seen.playbooks.size() == detect_playbooks(account, policy, kAsOf, 2, seen.committee).size());
  CHECK(seen.calendar.size() == plan_calendar(account, policy, kAsOf, 2, seen.whitespace, seen.triggers).size());
  CHECK(seen.score.score == evaluate_score(account, policy, kAsOf).score);
  CHECK(seen.committee.identified == 0);
  // Without a tier on record, the one that it qualifies for is in force.
  account.tiering.current_tier = {};
  const Assessment fresh = assess(account, policy, kAsOf);
  CHECK(fresh.tier_in_force == 1);
  CHECK(fresh.freshness.period == Period{on("2026-01-01"), on("2026-03-31")});
}

}  // namespace acctplan
