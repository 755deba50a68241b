// SPDX-License-Identifier: MIT
#include <acctplan/engine/eam.hpp>
#include <algorithm>
#include <catch2/catch.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/engine_policy.hpp"

// The pack of an executive meeting: its blocks, its people, each gap on and off, its topics, dates and slides.

namespace acctplan {
namespace {

using test::texts;

const Date kEamDay{2026, 2, 2};

/// An account without a gap: a sponsor level with the buyer, a champion, a head of department, and three topics.
Account whole_meeting() {
  Account out = test::empty_account();
  out.account.lifecycle = Lifecycle::customer;
  out.tiering.current_tier = std::int64_t{1};
  out.team.ae = std::string("Ada");
  out.team.csm = std::string("Cas");
  out.team.executive_sponsor.name = std::string("Pia");
  out.team.executive_sponsor.level = JobLevel::c_level;
  add_person(out, "buyer", Role::economic_buyer, ContactStatus::engaged).level = JobLevel::c_level;
  add_person(out, "friend", Role::champion, ContactStatus::champion).level = JobLevel::manager;
  add_person(out, "head", Role::influencer, ContactStatus::contacted).level = JobLevel::director;
  out.context.initiatives = texts({"one", "two", "three"});
  return out;
}

EamPack pack_of(const Account& account, const Date& as_of = kEamDay) {
  const Policy& policy = test::engine_policy();
  return prepare_eam(assess(account, policy, as_of), policy, as_of);
}

std::vector<std::string> gaps_of(const Account& account) {
  std::vector<std::string> out;
  for (const EamGap& gap : pack_of(account).gaps) {
    CHECK_FALSE(gap.move.empty());
    out.push_back(gap.evidence.rule);
  }
  return out;
}

using Rules = std::vector<std::string>;

std::vector<std::string> names_of(const EamPack& pack, Side side) {
  std::vector<std::string> out;
  for (const Participant& one : pack.people) {
    if (one.side == side) out.push_back(one.name);
  }
  return out;
}

Eam& add_planned(Account& account, const Date& date) {
  Eam& meeting = account.eams.items.emplace_back();
  meeting.date = date;
  meeting.status = EamStatus::planned;
  return meeting;
}

bool asks(const EamPack& pack, std::string_view field) {
  return std::ranges::find(pack.questions, field, &OpenQuestion::field) != pack.questions.end();
}

}  // namespace

TEST_CASE("the blocks of an agenda add up to any length, each cut to whole minutes") {
  const EamPolicy& policy = test::engine_policy().eam;
  CHECK(block_ends(policy, 90) == std::vector<std::int64_t>{20, 60, 80, 90});
  for (std::int64_t length = kShortestMeeting; length <= kLongestMeeting; ++length) {
    CAPTURE(length);
    CHECK(block_ends(policy, length) ==
          std::vector<std::int64_t>{20 * length / 90, 60 * length / 90, 80 * length / 90, length});
    Account account = whole_meeting();
    Eam& meeting = add_planned(account, {2026, 3, 18});
    meeting.minutes = length;
    meeting.start = TimeOfDay{24 * 60 - static_cast<int>(length)};
    REQUIRE_FALSE(unfit_meeting(account, test::engine_policy(), kEamDay));
    const EamPack pack = pack_of(account);
    std::int64_t sum = 0;
    for (const AgendaStretch& block : pack.agenda) sum += block.to - block.from;
    CHECK(sum == length);
    CHECK(to_words(*pack.agenda.back().end) == "24:00");
    meeting.start = TimeOfDay{24 * 60 - static_cast<int>(length) + 1};
    CHECK(unfit_meeting(account, test::engine_policy(), kEamDay)->start);
  }
}

TEST_CASE("a planned meeting of a length without agenda is unfit, one of the past is nobody's concern") {
  Account account = whole_meeting();
  Eam& meeting = add_planned(account, {2026, 3, 18});
  for (const std::int64_t length : {1, 29, 241, 1440}) {
    meeting.minutes = length;
    CHECK(unfit_meeting(account, test::engine_policy(), kEamDay)->minutes == length);
  }
  meeting.date = Date(2026, 2, 1);
  CHECK_FALSE(unfit_meeting(account, test::engine_policy(), kEamDay));
}

TEST_CASE("an account with everybody has no gap") { CHECK(gaps_of(whole_meeting()) == Rules{}); }

TEST_CASE("each gap of our side stands alone") {
  Account account = whole_meeting();
  SECTION("sponsor") {
    account.team.executive_sponsor = {};
    CHECK(gaps_of(account) == Rules{"E.gap.sponsor"});
  }
  SECTION("a sponsor below VP") {
    account.team.executive_sponsor.level = JobLevel::director;
    account.stakeholders.items[0].level = JobLevel::director;
    CHECK(gaps_of(account) == Rules{"E.gap.sponsor-level"});
  }
  SECTION("a sponsor below the customer's executive") {
    account.team.executive_sponsor.level = JobLevel::vp;
    CHECK(gaps_of(account) == Rules{"E.gap.sponsor-level"});
  }
  SECTION("a sponsor level with or above the customer's executive is none") {
    account.stakeholders.items[0].level = JobLevel::vp;
    CHECK(gaps_of(account) == Rules{});
    account.team.executive_sponsor.level = JobLevel::vp;
    CHECK(gaps_of(account) == Rules{});
  }
  SECTION("an unknown level is a question") {
    account.team.executive_sponsor.level = {};
    CHECK(gaps_of(account) == Rules{});
    CHECK(asks(pack_of(account), "team.executive_sponsor.level"));
    account = whole_meeting();
    account.stakeholders.items[0].level = {};
    CHECK(gaps_of(account) == Rules{});
    CHECK(asks(pack_of(account), "stakeholders[buyer].level"));
  }
  SECTION("customer success manager, of customers alone") {
    account.team.csm = {};
    CHECK(gaps_of(account) == Rules{"E.gap.csm"});
    account.account.lifecycle = Lifecycle::prospect;
    CHECK(gaps_of(account) == Rules{});
  }
}

TEST_CASE("each gap of their side stands alone") {
  Account account = whole_meeting();
  SECTION("economic buyer") {
    account.stakeholders.items[0].role.items = {Role::influencer};
    CHECK(gaps_of(account) == Rules{"E.gap.economic-buyer"});
  }
  SECTION("a departed economic buyer") {
    account.stakeholders.items[0].status = ContactStatus::departed;
    CHECK(gaps_of(account) == Rules{"E.gap.economic-buyer"});
  }
  SECTION("champion: the status counts, the role is an intention") {
    account.stakeholders.items[1].status = ContactStatus::engaged;
    CHECK(gaps_of(account) == Rules{"E.gap.champion"});
    CHECK(pack_of(account).gaps[0].evidence.text == "Person friend is to be the champion and is engaged so far.");
  }
  SECTION("key stakeholders") {
    account.stakeholders.items[2].level = JobLevel::manager;
    CHECK(gaps_of(account) == Rules{"E.gap.stakeholders"});
    account.stakeholders.items[2].role.items = {Role::technical_buyer};
    CHECK(gaps_of(account) == Rules{});
  }
  SECTION("topics, fewer than three") {
    account.context.initiatives = texts({"one", "two"});
    CHECK(gaps_of(account) == Rules{"E.gap.topics"});
    add_planned(account, {2026, 3, 18}).topics = texts({"given"});
    CHECK(gaps_of(account) == Rules{});
  }
}

TEST_CASE("nobody at all: every gap but the level's, in the rulebook's order") {
  Account account = test::empty_account();
  account.account.lifecycle = Lifecycle::customer;
  account.tiering.current_tier = std::int64_t{2};
  CHECK(gaps_of(account) == Rules{"E.gap.sponsor", "E.gap.economic-buyer", "E.gap.champion", "E.gap.stakeholders",
                                  "E.gap.topics", "E.gap.csm"});
  const EamPack pack = pack_of(account);
  CHECK(pack.people.empty());
  CHECK(asks(pack, "team.ae"));
  CHECK(pack.slides.size() == 10);
}

TEST_CASE("the solutions engineer comes when the matter is technical") {
  Account account = whole_meeting();
  account.team.se = std::string("Sol");
  CHECK(names_of(pack_of(account), Side::ours) == Rules{"Ada", "Pia", "Cas"});
  account.context.technology_priorities = texts({"speed"});
  CHECK(names_of(pack_of(account), Side::ours) == Rules{"Ada", "Sol", "Pia", "Cas"});
  account.team.se = {};
  CHECK(asks(pack_of(account), "team.se"));
}

TEST_CASE("whoever is on the list and has no part comes as well") {
  Account account = whole_meeting();
  add_planned(account, {2026, 3, 18}).attendees = texts({"Person buyer", "Ada", "Guest"});
  const EamPack pack = pack_of(account);
  CHECK(names_of(pack, Side::ours) == Rules{"Ada", "Pia", "Cas", "Guest"});
  CHECK(names_of(pack, Side::theirs) == Rules{"Person buyer", "Person friend", "Person head"});
  account.stakeholders.items[2].status = ContactStatus::departed;
  account.eams.items.back().attendees = texts({"Person head"});
  const EamPack left = pack_of(account);
  CHECK(names_of(left, Side::theirs) == Rules{"Person buyer", "Person friend"});
  const auto& place = left.preparation.back().notes;
  CHECK(std::ranges::find(place, "On the list, but no longer there: Person head") != place.end());
  CHECK(pack.people[0].why == "leads the meeting; named");
  CHECK(pack.people[1].why == "C-level, across from Person buyer; still to be invited");
}

TEST_CASE("topics take turns, and what is given beyond five is set aside") {
  Account account = whole_meeting();
  add_signal(account, SignalType::funding, {2026, 1, 20});
  const auto titles = [&] {
    Rules out;
    for (const EamTopic& topic : pack_of(account).topics) out.push_back(topic.title);
    return out;
  };
  CHECK(titles() == Rules{"One", "What the new funding is to achieve", "Two", "Three"});
  Eam& meeting = add_planned(account, {2026, 3, 18});
  meeting.topics = texts({"a", "b", "c", "d", "e", "f", "g"});
  CHECK(titles() == Rules{"A", "B", "C", "D", "E"});
  CHECK(pack_of(account).set_aside == Rules{"F", "G"});
}

TEST_CASE("dates of a planned and of a recommended meeting") {
  Account account = whole_meeting();
  EamPack pack = pack_of(account);
  CHECK(pack.date == Date(2026, 3, 31));
  CHECK(pack.meeting == nullptr);
  CHECK(pack.dates.preparation_from == Date(2026, 3, 17));
  CHECK(pack.followup_due == Date(2026, 4, 2));
  REQUIRE(pack.preparation.size() == 7);
  REQUIRE(pack.followup.size() == 6);
  for (const EamStep& step : pack.preparation) {
    CHECK(*step.due >= *pack.dates.preparation_from);
    CHECK(*step.due < *pack.date);
  }
  CHECK(pack.followup.front().due == Date(2026, 4, 1));
  CHECK(pack.followup.back().due == Date(2026, 4, 2));
  add_planned(account, kEamDay);
  pack = pack_of(account);
  for (const EamStep& step : pack.preparation) CHECK(step.due == kEamDay);
}

TEST_CASE("no cadence, no pack; a planned meeting has one all the same") {
  Account account = whole_meeting();
  for (const std::int64_t tier : {3, 4}) {
    account.tiering.current_tier = tier;
    const EamPack pack = pack_of(account);
    CHECK_FALSE(pack.needed);
    CHECK(pack.slides.empty());
    CHECK(pack.standing.starts_with("No executive meeting is due: Tier " + std::to_string(tier)));
  }
  add_planned(account, {2026, 3, 18});
  CHECK(pack_of(account).needed);
}

TEST_CASE("the follow-up is of the meeting that was held and has no summary yet") {
  Account account = whole_meeting();
  Eam& meeting = add_planned(account, {2026, 1, 30});
  meeting.status = EamStatus::held;
  CHECK(pack_of(account).followup_from == Date(2026, 1, 30));
  CHECK(pack_of(account).followup.back().due == Date(2026, 2, 1));
  meeting.summary_sent = Date(2026, 1, 31);
  CHECK(pack_of(account).followup_from == Date(2026, 6, 30));
}

TEST_CASE("what does not fit a slide goes to the appendix, never to an eleventh") {
  Account account = whole_meeting();
  for (int i = 0; i < 30; ++i) {
    Achieved item;
    item.what = "result " + std::to_string(i) + std::string(200, 'x');
    account.value.achieved.items.push_back(item);
  }
  const EamPack pack = pack_of(account);
  REQUIRE(pack.slides.size() == 10);
  CHECK(pack.slides[1].points.size() == 4);
  for (const EamSlide& slide : pack.slides) {
    CHECK(slide.points.size() <= 5);
    for (const std::string& point : slide.points) CHECK(point.size() <= 82);
  }
  // 26 results beyond the four of the second slide, an initiative, and how many of these the appendix does not show.
  CHECK(pack.slides.back().notes.size() == 28);
}

}  // namespace acctplan
