// SPDX-License-Identifier: MIT
#include <acctplan/engine/plan_parts.hpp>

#include <catch2/catch.hpp>

// What the plan derives: what to do next and in which order, what is not known, the bridge, the horizons.

namespace acctplan {
namespace {

const Date kPlanDay(2026, 2, 2);

/// A policy with just what these derivations read.
Policy plan_policy() {
  Policy policy;
  policy.currency = Fact<std::string>("USD");
  policy.plan.soon_days = Fact<std::int64_t>(30);
  policy.plan.notice_days = Fact<std::int64_t>(90);
  policy.plan.week_days = Fact<std::int64_t>(7);
  policy.plan.near_days = Fact<std::int64_t>(30);
  policy.plan.far_days = Fact<std::int64_t>(90);
  policy.fiscal_year_start = Fact<MonthDay>(MonthDay{1, 1});
  return policy;
}

struct Scene {
  Account account;
  Assessment assessment;
  std::vector<Finding> findings;
  Policy policy = plan_policy();

  Scene() {
    account.account.id = Fact<std::string>("acme");
    account.account.name = Fact<std::string>("Acme");
    assessment.account = &account;
  }
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  void action(const char* id, const char* what, const Date& due, bool done = false) {
    Action out;
    out.id = Fact<std::string>(id);
    out.what = Fact<std::string>(what);
    out.due = Fact<Date>(due);
    out.done = Fact<bool>(done);
    account.actions.items.push_back(out);
  }
  void opportunity(RevenueStream type, std::int64_t dollars, Outcome outcome = Outcome::open) {
    Opportunity out;
    out.type = Fact<RevenueStream>(type);
    out.amount = Fact<Money>(Money::from_minor(dollars * 100));
    out.outcome = Fact<Outcome>(outcome);
    account.opportunities.items.push_back(out);
  }
  WhitespaceOpportunity& whitespace(const char* name, const char* priority, std::int64_t dollars) {
    WhitespaceOpportunity out;
    out.name = name;
    out.priority = priority;
    out.annual_value = Money::from_minor(dollars * 100);
    assessment.whitespace.opportunities.push_back(out);
    return assessment.whitespace.opportunities.back();
  }
  [[nodiscard]] std::vector<std::string> titles() const {
    std::vector<std::string> out;
    for (const NextThing& thing : next_things(assessment, findings, policy, kPlanDay)) out.push_back(thing.title);
    return out;
  }
};

}  // namespace

TEST_CASE("actions count as late from the day after their due date, as soon within 30 days, then not yet") {
  Scene scene;
  scene.action("late", "write to Kim", kPlanDay.plus_days(-1));
  scene.action("today", "call Kim", kPlanDay);
  scene.action("soon", "visit Kim", kPlanDay.plus_days(30));
  scene.action("later", "invite Kim", kPlanDay.plus_days(31));
  scene.action("done", "thank Kim", kPlanDay.plus_days(-5), true);
  CHECK(scene.titles() == std::vector<std::string>{"Write to Kim", "Call Kim", "Visit Kim"});
}

TEST_CASE("an error comes before what is late, what is late before what is due, what is due before gaps") {
  Scene scene;
  scene.action("late", "write to Kim", kPlanDay.plus_days(-20));
  scene.action("soon", "visit Kim", kPlanDay.plus_days(3));
  Gap gap;
  gap.evidence = {"B.gap.economic", "No economic buyer is covered.", {}};
  gap.move = "Ask for the economic buyer by name";
  scene.assessment.committee.gaps.push_back(gap);
  scene.opportunity(RevenueStream::expansion, 100);
  Finding finding;
  finding.rule = "C.plan.stale";
  finding.severity = Severity::error;
  finding.remedy = "review the plan";
  finding.message = "last updated in 2024";
  scene.findings.push_back(finding);
  CHECK(scene.titles() == std::vector<std::string>{"Review the plan and set plan.last_updated", "Write to Kim",
                                                   "Visit Kim", "Ask for the economic buyer by name"});
  scene.findings.front().rule = "C.plan.missing";
  CHECK(scene.titles().front() == "Write the plan and set plan.last_updated");
}

TEST_CASE("notes, held and waived findings are nothing to do next") {
  Scene scene;
  for (const auto state : {FindingState::held, FindingState::waived}) {
    Finding finding;
    finding.rule = "C.eam.overdue";
    finding.severity = Severity::error;
    finding.remedy = "plan a meeting";
    finding.state = state;
    scene.findings.push_back(finding);
  }
  Finding note;
  note.rule = "C.tier.review";
  note.severity = Severity::note;
  note.remedy = "review the tier";
  scene.findings.push_back(note);
  CHECK(scene.titles().empty());
}

TEST_CASE("while a hold runs neither triggers nor meetings press, and the plan says until when") {
  Scene scene;
  scene.account.plan.sales_stage = Fact<SalesStage>(SalesStage::target);
  scene.policy.plan.this_week.items.emplace_back("Send the first e-mail");
  Trigger trigger;
  trigger.rule = "I.funding";
  trigger.type = "funding";
  trigger.due = kPlanDay.plus_days(-2);
  trigger.evidence.text = "New funding";
  trigger.asks = "reach out about the new budget";
  scene.assessment.triggers.triggers.push_back(trigger);
  scene.assessment.eam.due = kPlanDay.plus_days(5);
  scene.action("late", "settle the invoice", kPlanDay.plus_days(-1));
  const auto plan = [&] { return derive_plan(scene.assessment, scene.findings, scene.policy, kPlanDay); };
  const auto titles = [&] {
    std::vector<std::string> out;
    for (const NextThing& thing : plan().do_next) out.push_back(thing.title);
    return out;
  };
  const std::vector<std::string> pressing = {"Reach out about the new budget", "Settle the invoice",
                                             "Plan the executive alignment meeting, due 7 Feb 2026"};
  CHECK(titles() == pressing);
  CHECK_FALSE(plan().hold);
  CHECK(plan().horizon.this_week.size() == 4);
  scene.account.checks.hold_until = Fact<Date>(kPlanDay.plus_days(-1));
  scene.account.checks.hold_reason = Fact<std::string>("they are being acquired");
  CHECK(titles() == pressing);
  scene.account.checks.hold_until = Fact<Date>(kPlanDay);
  CHECK(titles() == std::vector<std::string>{"Settle the invoice", "Reach out about the new budget"});
  REQUIRE(plan().hold);
  CHECK(plan().hold->until == kPlanDay);
  CHECK(plan().horizon.this_week.size() == 1);
  CHECK(plan().do_next.at(1).why == "New funding. Outreach is on hold until 2 Feb 2026.");
}

TEST_CASE("what several rules say of one subject is one thing, with all the rules") {
  Scene scene;
  Gap gap;
  gap.evidence = {"B.gap.champion", "Nobody is champion.", {}};
  gap.move = "Find a champion";
  scene.assessment.committee.gaps.push_back(gap);
  Finding finding;
  finding.rule = "C.champion.missing";
  finding.severity = Severity::warning;
  finding.due = kPlanDay.plus_days(10);
  scene.findings.push_back(finding);
  DetectedPlaybook playbook;
  playbook.rule = "R.no-champion";
  playbook.steps = {{"Ask the sponsor", kPlanDay.plus_days(5)}};
  scene.assessment.playbooks.push_back(playbook);
  const auto things = next_things(scene.assessment, scene.findings, scene.policy, kPlanDay);
  REQUIRE(things.size() == 1);
  CHECK(things[0].title == "Find a champion");
  CHECK(things[0].rules == std::vector<std::string>{"B.gap.champion", "C.champion.missing", "R.no-champion"});
  CHECK(things[0].due == kPlanDay.plus_days(5));
}

TEST_CASE("nobody builds a committee at an account that is not tiered, unless a deal is open") {
  for (const bool deal : {false, true}) {
    CAPTURE(deal);
    Scene scene;
    Gap gap;
    gap.evidence = {"B.gap.champion", "Nobody is champion.", {}};
    gap.move = "Find a champion";
    scene.assessment.committee.gaps.push_back(gap);
    scene.assessment.tier.excluded = "former customer";
    scene.opportunity(RevenueStream::expansion, 90000, deal ? Outcome::open : Outcome::lost);
    CHECK(scene.titles() == (deal ? std::vector<std::string>{"Find a champion"} : std::vector<std::string>{}));
  }
}

TEST_CASE("whitespace is something to do while it is counted and P1 or P2") {
  Scene scene;
  scene.whitespace("Seats", "P1", 50000);
  scene.whitespace("Module", "P2", 20000);
  scene.whitespace("Region", "P3", 90000);
  scene.whitespace("Sold", "P1", 90000).counting = Counting::in_pipeline;
  CHECK(scene.titles() == std::vector<std::string>{"Create the opportunity for Seats, $50,000 a year",
                                                   "Build the business case for Module, $20,000 a year"});
}

TEST_CASE("a contract is something to do from 90 days before its notice date to the day itself") {
  for (const auto& [days, listed] :
       std::vector<std::pair<int, bool>>{{-1, false}, {0, true}, {90, true}, {91, false}}) {
    CAPTURE(days);
    Scene scene;
    Contract contract;
    contract.id = Fact<std::string>("C-1");
    contract.notice_by = Fact<Date>(kPlanDay.plus_days(days));
    scene.account.contracts.items.push_back(contract);
    CHECK(scene.titles() ==
          (listed ? std::vector<std::string>{"Secure the renewal of contract C-1"} : std::vector<std::string>{}));
  }
}

TEST_CASE("once notice has passed, a contract that does not renew by itself is something to do until its end") {
  for (const auto renewal : {std::optional<bool>(), std::optional(false), std::optional(true)}) {
    Scene scene;
    Contract contract;
    contract.id = Fact<std::string>("C-1");
    contract.notice_by = Fact<Date>(kPlanDay.plus_days(-1));
    contract.end = Fact<Date>(kPlanDay.plus_days(60));
    if (renewal) contract.auto_renew = Fact<bool>(*renewal);
    scene.account.contracts.items.push_back(contract);
    const auto things = next_things(scene.assessment, scene.findings, scene.policy, kPlanDay);
    if (renewal == true) {
      CHECK(things.empty());
      continue;
    }
    REQUIRE(things.size() == 1);
    CHECK(things[0].why ==
          "It ends 3 Apr 2026, in 60 days. Notice could be given until 1 Feb 2026. No renewal opportunity is open.");
    CHECK(things[0].due == kPlanDay.plus_days(60));
  }
}

TEST_CASE("nothing comes before the last days of a contract, and what is late not before a renewal nobody opened") {
  struct Row {
    int days;
    bool renewal_open, first;
  };
  for (const auto& [days, renewal_open, first] : std::vector<Row>{{7, true, true},
                                                                  {8, true, false},
                                                                  {7, false, true},
                                                                  {8, false, true},
                                                                  {90, false, true},
                                                                  {91, false, false}}) {
    CAPTURE(days, renewal_open);
    Scene scene;
    scene.action("late", "walk through the console", kPlanDay.plus_days(-53));
    Contract contract;
    contract.notice_by = Fact<Date>(kPlanDay.plus_days(days));
    scene.account.contracts.items.push_back(contract);
    if (renewal_open) scene.opportunity(RevenueStream::renewal, 1000);
    CHECK(scene.titles().front() == (first ? "Secure the renewal of the contract" : "Walk through the console"));
  }
}

TEST_CASE("a meeting at C-level is one on record with somebody of C-level, not a contact who is engaged") {
  Scene scene;
  scene.policy.plan.measures.items.push_back({});
  scene.policy.plan.measures.items.back().measure = Fact<Measure>(Measure::executive);
  scene.policy.plan.measures.items.back().what = Fact<std::string>("a meeting at C-level held");
  const auto now = [&] { return plan_measures(scene.assessment, scene.policy).at(0).now; };
  Stakeholder kim;
  kim.name = Fact<std::string>("Kim Ito");
  kim.title = Fact<std::string>("CTO");
  kim.level = Fact<JobLevel>(JobLevel::c_level);
  kim.status = Fact<ContactStatus>(ContactStatus::engaged);
  scene.account.stakeholders.items.push_back(kim);
  CHECK(now() == "none on record");
  Eam eam;
  eam.status = Fact<EamStatus>(EamStatus::held);
  eam.date = Fact<Date>(Date(2025, 11, 3));
  scene.account.eams.items.push_back(eam);
  CHECK(now() == "who attended the executive alignment meeting of 3 Nov 2025 is not on record");
  scene.account.eams.items.back().attendees.items.emplace_back("Kim Ito");
  CHECK(now() == "Kim Ito (CTO), 3 Nov 2025");
  scene.account.eams.items.back().status = Fact<EamStatus>(EamStatus::planned);
  CHECK(now() == "none on record");
}

TEST_CASE("a deal in validation is no approval of a proof of concept") {
  Scene scene;
  scene.policy.plan.measures.items.push_back({});
  scene.policy.plan.measures.items.back().measure = Fact<Measure>(Measure::proof_of_concept);
  scene.policy.plan.measures.items.back().what = Fact<std::string>("the proof of concept approved");
  CHECK(plan_measures(scene.assessment, scene.policy).at(0).now == "nothing in validation yet");
  scene.opportunity(RevenueStream::expansion, 1000);
  scene.account.opportunities.items.back().name = Fact<std::string>("Security add-on");
  scene.account.opportunities.items.back().stage = Fact<DealStage>(DealStage::validation);
  CHECK(plan_measures(scene.assessment, scene.policy).at(0).now == "in validation or beyond: Security add-on");
}

TEST_CASE("contracts without an id and whitespace of one name are things of their own") {
  Scene scene;
  for (const int days : {30, 60}) {
    Contract contract;
    contract.end = Fact<Date>(kPlanDay.plus_days(days));
    contract.value = Fact<Money>(Money::from_minor(days * 100));
    scene.account.contracts.items.push_back(contract);
  }
  scene.whitespace("Seats", "P1", 50000).target = "suite/Sales";
  scene.whitespace("Seats", "P1", 40000).target = "suite/Support";
  CHECK(scene.titles() == std::vector<std::string>{"Secure the renewal of the contract, $30",
                                                   "Secure the renewal of the contract, $60",
                                                   "Create the opportunity for Seats, $50,000 a year",
                                                   "Create the opportunity for Seats, $40,000 a year"});
  // The same contract written twice is one thing.
  scene.account.contracts.items.push_back(scene.account.contracts.items.back());
  CHECK(scene.titles().size() == 4);
}

TEST_CASE("where too little is known for a tier or a grade, the facts that decide come before advice") {
  Scene scene;
  scene.opportunity(RevenueStream::expansion, 100);
  Gap gap;
  gap.evidence = {"B.gap.champion", "Nobody champions us.", {}};
  gap.move = "Find a champion";
  scene.assessment.committee.gaps.push_back(gap);
  scene.assessment.tier.unknowns = {{"revenue.projected_acv_12m", "Tier 2 if at least $30,000"},
                                    {"revenue.current_acv", "Tier 1 if above $100,000"}};
  scene.assessment.score.unknowns = {{"size", "account.employees", Rational(5)},
                                     {"website", "signals", Rational(3)},
                                     {"industry", "account.industry", Rational(4)},
                                     {"logo", "tiering.strategic_logo", Rational(4)},
                                     {"content", "signals", Rational(3)}};
  const auto first = [&] { return next_things(scene.assessment, scene.findings, scene.policy, kPlanDay).front(); };
  CHECK(scene.titles() == std::vector<std::string>{"Find out what decides the tier", "Find a champion"});
  CHECK(
      first().why ==
      "No rule of a tier holds, and no ACV is known. What is their current ACV? (revenue.current_acv) What will their "
      "ACV be in 12 months? (revenue.projected_acv_12m).");
  CHECK(first().rules == std::vector<std::string>{"T0.unrated"});
  scene.assessment.tier.qualifies = 3;
  CHECK(scene.titles().front() == "Find out what decides the ABM grade");
  CHECK(first().why ==
        "Which buying, intent and company signals are there? (signals) How many people work there? (account.employees) "
        "Which industry are they in? (account.industry).");
  CHECK(first().rules.empty());
  scene.assessment.score.grade = "C";
  CHECK(scene.titles() == std::vector<std::string>{"Find a champion"});
}

TEST_CASE("the bridge adds open pipeline by stream and says what of the gap is not covered") {
  Scene scene;
  scene.account.revenue.current_acv = Fact<Money>(Money::from_minor(100'000'00));
  scene.account.plan.target = Fact<Money>(Money::from_minor(180'000'00));
  scene.opportunity(RevenueStream::expansion, 30000);
  scene.opportunity(RevenueStream::expansion, 10000);
  scene.opportunity(RevenueStream::new_, 5000);
  scene.opportunity(RevenueStream::renewal, 100000);
  scene.opportunity(RevenueStream::expansion, 70000, Outcome::lost);
  const RevenueBridge bridge = revenue_bridge(scene.account);
  CHECK(bridge.gap == Money::from_minor(80'000'00));
  CHECK(bridge.expansion == Money::from_minor(40'000'00));
  CHECK(bridge.new_business == Money::from_minor(5'000'00));
  CHECK(bridge.renewal == Money::from_minor(100'000'00));
  CHECK(bridge.uncovered == Money::from_minor(35'000'00));
  CHECK_FALSE(bridge.weighted);
}

TEST_CASE("without a target or a current ACV there is no gap") {
  Scene scene;
  scene.account.plan.target = Fact<Money>(Money::from_minor(1));
  CHECK_FALSE(revenue_bridge(scene.account).gap);
  CHECK_FALSE(revenue_bridge(scene.account).uncovered);
}

TEST_CASE("horizons end with day 7, day 30 and day 90") {
  for (const auto& [days, week, month, quarter] : std::vector<std::tuple<int, int, int, int>>{
           {7, 1, 0, 0}, {8, 0, 1, 0}, {30, 0, 1, 0}, {31, 0, 0, 1}, {90, 0, 0, 1}, {91, 0, 0, 0}}) {
    CAPTURE(days);
    Scene scene;
    scene.action("a", "call", kPlanDay.plus_days(days));
    const auto things = next_things(scene.assessment, scene.findings, scene.policy, kPlanDay);
    const HorizonSteps steps = horizon_steps(scene.assessment, things, scene.policy, kPlanDay);
    CHECK(static_cast<int>(steps.this_week.size()) == week);
    CHECK(static_cast<int>(steps.next_30_days.size()) == month);
    CHECK(static_cast<int>(steps.next_90_days.size()) == quarter);
  }
}

TEST_CASE("what could change the tier is asked first, then what adds points, then the rest") {
  Scene scene;
  scene.assessment.tier.unknowns = {{"revenue.multi_year_potential", "Tier 1 if above $250,000"}};
  scene.assessment.score.unknowns = {{"influence", "score.influence", Rational(5)},
                                     {"size", "account.employees", Rational(20, 3)}};
  const auto questions = open_questions(scene.assessment, kPlanDay);
  REQUIRE(questions.size() > 3);
  CHECK(questions[0].field == "revenue.multi_year_potential");
  CHECK(questions[0].matters == "Tier 1 if above $250,000");
  CHECK(questions[1].field == "account.employees");
  CHECK(questions[1].matters == "Up to 6.6 points of the ABM score");
  CHECK(questions[2].field == "score.influence");
  CHECK(questions[3].field == "account.owner");
}

TEST_CASE("a signal without a day that would set off a trigger is asked for its day, once a rule") {
  Scene scene;
  Signal signal;
  signal.type = SignalType::funding;
  scene.assessment.triggers.signals = {
      {&signal, "", "", "", "I.funding"}, {&signal, "", "", "", "I.funding"}, {&signal, "", "", "", ""}};
  std::vector<std::string> asked;
  for (const OpenQuestion& question : open_questions(scene.assessment, kPlanDay)) {
    if (question.field == "signals.date") asked.push_back(question.question);
  }
  CHECK(asked == std::vector<std::string>{"On which day was the signal funding seen?"});
}

TEST_CASE("a section is complete when all its facts are known; customers, prospects and Tier 1 are asked for more") {
  Scene scene;
  const auto missing = [&](std::string_view key) {
    for (const SectionState& section : plan_sections(scene.assessment, kPlanDay)) {
      if (section.key == key) return section.missing_fields;
    }
    return std::vector<std::string>{"no such section"};
  };
  CHECK(missing("team") == std::vector<std::string>{"team.ae"});
  CHECK(missing("approvals") == std::vector<std::string>{"no such section"});
  scene.assessment.tier_in_force = 1;
  CHECK(missing("team") == std::vector<std::string>{"team.ae", "team.executive_sponsor"});
  CHECK(missing("approvals") == std::vector<std::string>{"plan.approvals"});
  scene.account.team.ae = Fact<std::string>("Dana");
  scene.account.team.executive_sponsor.name = Fact<std::string>("Priya");
  CHECK(missing("team").empty());
  CHECK(missing("revenue") == std::vector<std::string>{"revenue.estimated_acv", "plan.target"});
  scene.account.account.lifecycle = Fact<Lifecycle>(Lifecycle::customer);
  CHECK(missing("revenue") == std::vector<std::string>{"revenue.current_acv", "plan.target"});
}

}  // namespace acctplan
