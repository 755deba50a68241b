// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/mobility.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/as_of.hpp"
#include "../../support/default_policy.hpp"

using namespace acctplan;

namespace {

using Rules = std::vector<std::string>;

Rules rules_of(const std::vector<Evidence>& list) {
  Rules out;
  for (const Evidence& evidence : list) out.push_back(evidence.rule);
  return out;
}

Account account_at(std::int64_t tier, std::int64_t acv_dollars) {
  Account out = bare_account();
  out.tiering.current_tier = tier;
  out.revenue.current_acv = dollars(acv_dollars);
  return out;
}

TierResult judged(const Account& account, const std::optional<PreviousTier>& previous = std::nullopt) {
  return evaluate_tier(account, default_policy(), kAsOf, previous);
}

void fall_below(Account& account, std::int64_t acv_dollars) {
  add_quarter(account, {2025, 3}, dollars(acv_dollars));
  add_quarter(account, {2025, 4}, dollars(acv_dollars));
}

TierOverride override_to(std::int64_t tier, const Date& until) {
  TierOverride out;
  out.tier = tier;
  out.reason = std::string("board account");
  out.by = std::string("VP Sales");
  out.date = day("2026-01-15");
  out.until = until;
  return out;
}

void set_override(Account& account, std::int64_t tier, const Date& until) {
  static_cast<TierOverride&>(account.tiering.override_) = override_to(tier, until);
  account.tiering.override_.given = true;
}

}  // namespace

TEST_CASE("former and partner accounts are not tiered", "[mobility]") {
  for (const Lifecycle lifecycle : {Lifecycle::former, Lifecycle::partner}) {
    Account account = account_at(1, 200'000);
    account.account.lifecycle = lifecycle;
    const TierResult result = judged(account);
    CHECK(result.excluded);
    CHECK_FALSE(result.tier);
    CHECK_FALSE(result.qualifies);
    CHECK_FALSE(result.in_force);
    CHECK(result.reasons.empty());
  }
}

TEST_CASE("without a tier before the account is new", "[mobility]") {
  Account account = bare_account();
  account.revenue.current_acv = dollars(40'000);
  const TierResult result = judged(account);
  CHECK(result.action == TierAction::new_);
  CHECK(result.tier == 2);
  CHECK(result.in_force == 2);
  CHECK_FALSE(result.previous);
}

TEST_CASE("an unrated account keeps its tier undetermined", "[mobility]") {
  TierResult result = judged(bare_account());
  CHECK(result.action == TierAction::undetermined);
  CHECK_FALSE(result.tier);
  CHECK_FALSE(result.in_force);
  Account account = bare_account();
  account.tiering.current_tier = 3;
  result = judged(account);
  CHECK(result.action == TierAction::undetermined);
  CHECK(result.tier == 3);
  CHECK(result.in_force == 3);
  CHECK(rules_of(result.reasons) == Rules{"T0.unrated"});
}

TEST_CASE("revenue lifts to the tier it qualifies for", "[mobility]") {
  const TierResult result = judged(account_at(4, 120'000));
  CHECK(result.action == TierAction::upgrade);
  CHECK(result.tier == 1);
  CHECK(result.in_force == 4);
  CHECK(rules_of(result.reasons) == Rules{"T1.acv", "M.up.revenue"});
}

TEST_CASE("the previous result wins over current_tier", "[mobility]") {
  const TierResult result = judged(account_at(4, 120'000), PreviousTier{1, {}, day("2025-11-01")});
  CHECK(result.previous == 1);
  CHECK(result.action == TierAction::hold);
  CHECK(judged(account_at(4, 120'000), PreviousTier{}).previous == 4);
}

TEST_CASE("one bad quarter holds and is watched", "[mobility]") {
  Account account = account_at(2, 12'000);
  add_quarter(account, {2025, 4}, dollars(12'000));
  const TierResult result = judged(account);
  CHECK(result.action == TierAction::hold);
  CHECK(result.tier == 2);
  CHECK(result.watch);
  CHECK(rules_of(result.context) == Rules{"M.down.revenue"});
}

TEST_CASE("two bad quarters take the tier", "[mobility]") {
  Account account = account_at(2, 12'000);
  fall_below(account, 12'000);
  const TierResult result = judged(account);
  CHECK(result.action == TierAction::downgrade);
  CHECK(result.tier == 3);
  CHECK(rules_of(result.reasons) == Rules{"T3.acv", "M.down.revenue"});
  CHECK(result.reasons[1].text ==
        "2 completed quarters in a row lie below Tier 2's revenue, at least $30,000, since Q3 FY2025");
}

TEST_CASE("a last completed quarter not given leaves the run unknown", "[mobility]") {
  Account account = account_at(2, 12'000);
  add_quarter(account, {2025, 2}, dollars(12'000));
  add_quarter(account, {2025, 3}, dollars(12'000));
  account.tiering.quarters_below_tier = 5;
  CHECK(judged(account).action == TierAction::hold);
  account.revenue.history.items.clear();
  CHECK(judged(account).action == TierAction::downgrade);
}

TEST_CASE("a strategic rise of late is not taken back by revenue", "[mobility]") {
  Account account = account_at(2, 12'000);
  fall_below(account, 12'000);
  TierSpell spell;
  spell.tier = 2;
  spell.reason = std::string("M.up.strategic");
  spell.from = day("2025-08-02");  // two quarters before as-of, to the day
  account.tiering.history.items.push_back(spell);
  CHECK(judged(account).action == TierAction::hold);
  account.tiering.history.items[0].from = day("2025-08-03");
  CHECK(judged(account).action == TierAction::hold);
  account.tiering.history.items[0].from = day("2025-08-01");
  CHECK(judged(account).action == TierAction::downgrade);
  account.tiering.history.items[0].from = day("2025-08-02");
  account.tiering.history.items[0].reason = std::string("M.up.revenue");
  CHECK(judged(account).action == TierAction::downgrade);

  account.tiering.history.items.clear();
  CHECK(judged(account, PreviousTier{2, {"M.up.competitor"}, day("2025-11-03")}).action == TierAction::hold);
  CHECK(judged(account, PreviousTier{2, {"M.up.competitor"}, day("2025-07-03")}).action == TierAction::downgrade);
  CHECK(judged(account, PreviousTier{2, {"M.up.competitor", "M.down.disengaged"}, day("2025-11-03")}).action ==
        TierAction::downgrade);
}

TEST_CASE("rules that disagree ask for a review", "[mobility]") {
  Account account = account_at(2, 40'000);
  add_signal(account, SignalType::executive_engagement, kAsOf.plus_days(-5));
  account.engagement.last_meeting = kAsOf.plus_days(-100);
  const TierResult result = judged(account);
  CHECK(result.action == TierAction::review);
  CHECK(result.tier == 2);
  CHECK(rules_of(result.reasons) == Rules{"T2.acv", "M.up.strategic", "M.down.disengaged"});
}

TEST_CASE("rules that name no better or worse tier do not fire", "[mobility]") {
  Account top = account_at(1, 120'000);
  add_signal(top, SignalType::executive_engagement, kAsOf);
  top.engagement.last_meeting = kAsOf.plus_days(-100);
  CHECK(judged(top).action == TierAction::downgrade);
  Account bottom = account_at(4, 500);
  bottom.engagement.last_meeting = kAsOf.plus_days(-400);
  add_person(bottom, "kim", Role::champion, ContactStatus::departed);
  CHECK(rules_of(judged(bottom).reasons) == Rules{"T4.default"});
}

TEST_CASE("a competitor's threat lifts only when escalated", "[mobility]") {
  Account account = account_at(2, 40'000);
  add_signal(account, SignalType::competitor_threat, kAsOf);
  CHECK(judged(account).action == TierAction::hold);
  account.signals.items[0].escalate = true;
  CHECK(judged(account).tier == 1);
  account.revenue.current_acv = dollars(12'000);  // it no longer qualifies for the tier before
  CHECK(judged(account).action == TierAction::hold);
}

TEST_CASE("a departed champion counts until somebody took over", "[mobility]") {
  Account account = account_at(2, 40'000);
  add_person(account, "kim", Role::champion, ContactStatus::departed);
  CHECK(rules_of(judged(account).reasons) == Rules{"T2.acv", "M.down.champion"});
  SECTION("a successor") {
    account.stakeholders.items[0].successor = std::string("lee");
    CHECK(judged(account).action == TierAction::hold);
    add_person(account, "lee", Role::champion, ContactStatus::contacted);
    CHECK(judged(account).action == TierAction::hold);
    account.stakeholders.items[1].status = ContactStatus::departed;
    CHECK(judged(account).action == TierAction::downgrade);
  }
  SECTION("another champion") {
    add_person(account, "lee", Role::influencer, ContactStatus::champion);
    CHECK(judged(account).action == TierAction::hold);
  }
  SECTION("of another role") {
    account.stakeholders.items[0].role.items = {Fact<Role>(Role::influencer)};
    CHECK(judged(account).action == TierAction::hold);
  }
}

TEST_CASE("held executive meetings are meetings", "[mobility]") {
  Account account = account_at(2, 40'000);
  account.engagement.last_meeting = day("2025-10-01");
  CHECK(judged(account).reasons.back().text ==
        "the last meeting was on 1 Oct 2025, 124 days ago; one by 29 Dec 2025 would have been in time");
  Eam eam;
  eam.date = day("2026-01-10");
  eam.status = EamStatus::planned;
  account.eams.items.push_back(eam);
  CHECK(judged(account).action == TierAction::downgrade);
  account.eams.items[0].status = EamStatus::held;
  CHECK(judged(account).action == TierAction::hold);
}

TEST_CASE("a hold suspends the clock of meetings", "[mobility]") {
  Account account = account_at(2, 40'000);
  account.engagement.last_meeting = day("2025-10-01");
  account.checks.hold_until = kAsOf;
  CHECK(judged(account).action == TierAction::downgrade);  // without a reason it is none
  account.checks.hold_reason = std::string("reorganisation");
  CHECK(judged(account).action == TierAction::hold);
  CHECK(rules_of(judged(account).context) == Rules{"M.down.disengaged"});
  account.checks.hold_until = kAsOf.plus_days(-1);
  CHECK(judged(account).action == TierAction::downgrade);
  add_signal(account, SignalType::merger, kAsOf.plus_days(-90));
  CHECK(judged(account).action == TierAction::hold);
  account.signals.items[0].date = kAsOf.plus_days(-91);
  CHECK(judged(account).action == TierAction::downgrade);
}

TEST_CASE("a standing override keeps every M rule out", "[mobility]") {
  Account account = account_at(3, 12'000);
  account.engagement.last_meeting = day("2024-10-01");
  set_override(account, 1, kAsOf);
  TierResult result = judged(account);
  CHECK(result.action == TierAction::override_);
  CHECK(result.tier == 1);
  CHECK(result.qualifies == 3);
  CHECK(result.in_force == 1);
  CHECK(rules_of(result.reasons) == Rules{"T.override", "T3.acv"});
  set_override(account, 1, kAsOf.plus_days(-1));
  result = judged(account);
  CHECK(result.action == TierAction::downgrade);
  CHECK(result.in_force == 3);
}

TEST_CASE("the annual reassignment gives what each account qualifies for", "[mobility]") {
  const auto reassigned = [](const Account& account) {
    return reassign(judged(account), account, default_policy(), kAsOf);
  };
  const TierResult moved = reassigned(account_at(1, 12'000));
  CHECK(moved.tier == 3);
  CHECK(moved.action == TierAction::downgrade);
  CHECK_FALSE(moved.watch);
  CHECK(rules_of(moved.reasons) == Rules{"T3.acv", "M.annual"});
  CHECK(moved.in_force == 1);
  REQUIRE(moved.next);
  CHECK(moved.next->tier == 2);
  CHECK(reassigned(account_at(3, 12'000)).action == TierAction::hold);
  Account account = account_at(3, 12'000);
  set_override(account, 1, kAsOf);
  CHECK(reassigned(account).tier == 1);
}

TEST_CASE("reassigned, an account has no context of moves, and the new tier is in force where the file gives none",
          "[mobility]") {
  Account account = account_at(2, 12'000);
  account.engagement.last_meeting = kAsOf.plus_days(-200);
  account.checks.hold_until = kAsOf;
  account.checks.hold_reason = std::string("reorganisation");
  const PreviousTier previous{2, {}, std::nullopt};
  TierResult result = evaluate_tier(account, default_policy(), kAsOf, previous);
  CHECK(rules_of(result.context) == Rules{"M.down.disengaged"});
  result = reassign(result, account, default_policy(), kAsOf);
  CHECK(result.context.empty());
  CHECK(result.in_force == 2);
  account.tiering.current_tier = {};
  result = evaluate_tier(account, default_policy(), kAsOf, previous);
  CHECK(result.in_force == 2);
  CHECK(reassign(result, account, default_policy(), kAsOf).in_force == 3);
}

TEST_CASE("below the tier it qualifies for, the next step is the end of what holds an account there", "[mobility]") {
  Account account = account_at(2, 120'000);
  set_override(account, 3, kAsOf);
  const auto next = [&] {
    const TierResult result = judged(account);
    return result.next ? std::to_string(result.next->tier) + ": " + result.next->change : std::string("none");
  };
  CHECK(next() == "1: the end of the override (after 2 Feb 2026)");
  set_override(account, 1, kAsOf);
  CHECK(next() == "none");
  account = account_at(2, 120'000);
  add_person(account, "kim", Role::champion, ContactStatus::departed);
  CHECK(judged(account).action == TierAction::review);
  CHECK(next() == "1: the decision of the tier review");
  account.tiering.current_tier = 1;
  CHECK(judged(account).action == TierAction::downgrade);
  CHECK(next() == "1: a champion in place");
  account.engagement.last_meeting = kAsOf.plus_days(-90);
  CHECK(next() == "1: a champion in place and a meeting");
  account.stakeholders.items.clear();
  CHECK(next() == "1: a meeting");
  account.engagement.last_meeting = kAsOf.plus_days(-89);
  CHECK(next() == "none");
}
