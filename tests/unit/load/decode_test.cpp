// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "account_fixture.hpp"

using namespace acctplan;
using acctplan::test::load;
using acctplan::test::load_identity;
using acctplan::test::load_more;

namespace {

struct Case {
  const char* yaml;
  const char* ids;  ///< expected diagnostics in order; empty: none
};

void check(std::initializer_list<Case> cases) {
  for (const Case& one : cases) {
    INFO(one.yaml);
    const auto loaded = load_more(one.yaml);
    CHECK(loaded.ids() == one.ids);
    CHECK(loaded.account.has_value() == (loaded.ids().find(" error") == std::string::npos));
  }
}

}  // namespace

TEST_CASE("numbers are decimal digits inside their range") {
  check({{"tiering: {current_tier: 1}", ""},
         {"tiering: {current_tier: 4}", ""},
         {"tiering: {current_tier: 0}", "format.range error"},
         {"tiering: {current_tier: 5}", "format.range error"},
         {"tiering: {current_tier: 2.0}", "format.number error"},
         {"tiering: {current_tier: \"2\"}", "format.wrong-type error"},
         {"tiering: {current_tier: true}", "format.wrong-type error"},
         {"tiering: {current_tier: [2]}", "format.wrong-type error"},
         {"tiering: {current_tier: two}", "format.number error"},
         {"score: {size: 0}", ""},
         {"score: {size: 100}", ""},
         {"score: {size: 100.01}", "format.range error"},
         {"score: {size: 101}", "format.range error"},
         {"score: {size: -1}", "format.range error"},
         {"score: {size: 7.25}", ""},
         {"health: {csat: 5}", ""},
         {"health: {csat: 5.1}", "format.range error"},
         {"health: {nps: -100}", ""},
         {"health: {nps: -101}", "format.range error"},
         {"health: {open_tickets: 010}", "format.number error"},
         {"health: {open_tickets: 0x1F}", "format.number error"},
         {"health: {open_tickets: 0o17}", "format.number error"},
         {"health: {open_tickets: 1_000}", "format.number error"},
         {"health: {open_tickets: 1e3}", "format.number error"},
         {"health: {open_tickets: .inf}", "format.number error"},
         {"health: {open_tickets: .nan}", "format.number error"},
         {"health: {open_tickets: 9223372036854775808}", "format.number error"},
         {"health: {open_tickets: 1000000000}", ""},
         {"health: {open_tickets: 1000000001}", "format.range error"},
         {"health: {score: 1.}", "format.number error"},
         {"health: {score: .5}", "format.number error"}});
  CHECK(load_identity("employees: -3").ids() == "format.range error");
}

TEST_CASE("percentages have a sign or are fractions") {
  check({{"financial: {revenue_growth: 22%}", ""},
         {"financial: {revenue_growth: \"22%\"}", ""},
         {"financial: {revenue_growth: 0.22}", ""},
         {"financial: {revenue_growth: -0.5}", ""},
         {"financial: {revenue_growth: 1}", ""},
         {"financial: {revenue_growth: 150%}", ""},
         {"financial: {revenue_growth: 22}", "format.percent-sign warning"},
         {"financial: {revenue_growth: 1.01}", "format.percent-sign warning"},
         {"financial: {revenue_growth: \"0.22\"}", "format.wrong-type error"},
         {"financial: {revenue_growth: 2 2%}", "format.number error"},
         {"opportunities: [{probability: 100%}]", ""},
         {"opportunities: [{probability: 0}]", ""},
         {"opportunities: [{probability: 101%}]", "format.range error"},
         {"opportunities: [{probability: 40}]", "format.range error"},
         {"opportunities: [{probability: -1%}]", "format.range error"}});
  CHECK_FALSE(load_more("financial: {revenue_growth: 22}").account->financial.revenue_growth.known());
  CHECK(load_more("financial: {revenue_growth: 0.22}").account->financial.revenue_growth->value == Rational(11, 50));
}

TEST_CASE("amounts are not negative unless they may be, and convert exactly") {
  check({{"revenue: {current_acv: 0}", ""},
         {"revenue: {current_acv: \"$120,000\"}", ""},
         {"revenue: {current_acv: 1.234}", "format.amount error"},
         {"revenue: {current_acv: -1}", "format.range error"},
         {"revenue: {current_acv: true}", "format.wrong-type error"},
         {"revenue: {current_acv: {a: 1}}", "format.wrong-type error"},
         {"revenue: {expansion_potential: -1}", ""},
         {"revenue: {multi_year_potential: ($5)}", ""},
         {"revenue: {current_acv: GBP 5}", "format.no-rate error"},
         {"revenue: {current_acv: EUR 999999999999999}", "format.amount error"}});
  CHECK(*load_more("revenue: {current_acv: EUR 100}").account->revenue.current_acv == Money::from_minor(10'800));
  CHECK(*load_more("revenue: {current_acv: JPY 1}").account->revenue.current_acv == Money(Rational(100, 128)));
  const auto euro = load("revenue: {current_acv: 100}\naccount: {id: acme, name: Acme, currency: EUR}\n");
  CHECK(*euro.account->revenue.current_acv == Money::from_minor(10'800));
  CHECK(load_identity("currency: Euro").ids() == "format.currency error");
  CHECK(load_identity("currency: EUR, annual_revenue: $5").ids() == "format.amount error");
}

TEST_CASE("dates are real, and past where the past is meant") {
  check({{"plan: {last_updated: 2026-02-02}", ""},
         {"plan: {last_updated: 2026-02-03}", "format.future-date warning"},
         {"plan: {start: 2026-02-03}", ""},
         {"plan: {start: \"2026-02-03\"}", ""},
         {"plan: {start: 2026-02-29}", "format.date error"},
         {"plan: {start: 1901-01-01}", ""},
         {"plan: {start: 1900-12-31}", "format.date error"},
         {"plan: {start: 2201-01-01}", "format.date error"},
         {"plan: {start: 2.2.2026}", "format.date error"},
         {"plan: {start: 2026-2-3}", "format.date error"},
         {"plan: {start: [2026-02-03]}", "format.wrong-type error"},
         {"activity: {period: FY2025-Q4}", ""},
         {"activity: {period: FY2025-Q5}", "format.quarter error"},
         {"activity: {period: Q4 2025}", "format.quarter error"},
         {"eams: [{start: 10:00}]", ""},
         {"eams: [{start: \"24:00\"}]", "format.time error"}});
  CHECK_FALSE(load_more("plan: {last_updated: 2026-02-03}").account->plan.last_updated.known());
  CHECK(load_identity("budget_year_start: \"02-28\"").ids().empty());
  CHECK(load_identity("budget_year_start: \"02-29\"").ids() == "format.month-day error");
}

TEST_CASE("true and false are words of their own") {
  check({{"financial: {profitable: true}", ""},
         {"financial: {profitable: FALSE}", ""},
         {"financial: {profitable: yes}", "format.boolean error"},
         {"financial: {profitable: 1}", "format.boolean error"},
         {"financial: {profitable: \"true\"}", "format.boolean error"},
         {"financial: {profitable: [true]}", "format.boolean error"},
         {"tiering: {strategic_logo: true}", ""},
         {"tiering: {strategic_logo: False}", ""},
         {"tiering: {strategic_logo: {}}", ""},
         {"tiering: {strategic_logo: {basis: brand}}", ""},
         {"tiering: {strategic_logo: brand}", "format.wrong-type error"}});
  CHECK(load_more("tiering: {strategic_logo: {}}").account->tiering.strategic_logo->holds);
  CHECK_FALSE(load_more("tiering: {strategic_logo: false}").account->tiering.strategic_logo->holds);
  CHECK_FALSE(load_more("tiering: {strategic_logo: null}").account->tiering.strategic_logo.known());
}

TEST_CASE("words of others are warnings, and aliases are read") {
  check({{"tiering: {icp_match: strong}", ""},
         {"tiering: {icp_match: strng}", "format.unknown-word warning"},
         {"tiering: {icp_match: 5}", "format.wrong-type error"},
         {"tiering: {icp_match: true}", "format.wrong-type error"},
         {"stakeholders: [{name: A, role: champion}]", ""},
         {"stakeholders: [{name: A, role: [champion, Sponsor]}]", ""},
         {"stakeholders: [{name: A, role: [champion, hero]}]", "format.unknown-word warning"},
         {"opportunities: [{stage: verbal commit}]", ""}});
  const auto near = load_more("tiering: {icp_match: strng}");
  CHECK(
      near.find("format.unknown-word")->help.starts_with("did you mean `strong`? accepted: strong, match, weak, none"));
  const auto roles = load_more("stakeholders: [{name: A, role: [champion, Sponsor]}]");
  CHECK(roles.account->stakeholders.items[0].has_role(Role::economic_buyer));
  CHECK(load_more("opportunities: [{stage: Verbal Commit}]")
            .account->opportunities.items[0]
            .stage.is(DealStage::negotiation));
  CHECK(load_identity("industry: fintech").account->account.industry.is("Financial Services"));
  CHECK(load_more("technology: {cloud: [Amazon Web Services]}").account->technology.cloud.items[0].is("AWS"));
  CHECK(load_identity("headquarters: {country: NO}").account->account.headquarters.country->code == "NO");
  CHECK(load_identity("headquarters: {country: Deutschland}").account->account.headquarters.country->code == "DE");
  CHECK(load_identity("headquarters: {country: Atlantis}").ids() == "format.unknown-word warning");
}

TEST_CASE("text is taken as written, and blanks are unknown") {
  check({{"risks: [{what: 010}]", ""},
         {"risks: [{what: yes}]", ""},
         {"risks: [{what: true}]", "format.wrong-type error"},
         {"risks: [{what: [a]}]", "format.wrong-type error"},
         {"risks: [{what: \"true\"}]", ""},
         {"competition: {evaluating: NewCo}", "format.wrong-type error"},
         {"competition: {evaluating: [NewCo, null]}", "format.wrong-type error"}});
  CHECK(load_more("risks: [{what: 010}]").account->risks.items[0].what.is("010"));
  CHECK_FALSE(load_more("risks: [{what: \" \"}]").account->risks.items[0].what.known());
}

TEST_CASE("an unknown field is a warning with a suggestion, strictly an error") {
  const auto near = load_more("revenue: {projected_acv_12: 95000}");
  CHECK(near.ids() == "format.unknown-field warning");
  CHECK(near.find("format.unknown-field")->message == "unknown field `projected_acv_12` in `revenue`");
  CHECK(near.find("format.unknown-field")->help == "did you mean `projected_acv_12m`?");
  CHECK(place_of(near.find("format.unknown-field")->span) == "acme.yaml:2");
  CHECK(load_identity("current_acv: 5").find("format.unknown-field")->help == "there is `revenue.current_acv`");
  const auto strict = load_more("revenue: {projected_acv_12: 95000}", Strictness::strict);
  CHECK(strict.ids() == "format.unknown-field error");
  CHECK_FALSE(strict.account);
}

TEST_CASE("what is required is missed at the key, else at the map") {
  CHECK(load("revenue: {}\n").ids() == "format.missing error");
  CHECK(load("account:\n").ids() == "format.missing error");
  CHECK(load("account: {name: Acme}\n").ids() == "format.missing error");
  CHECK(load("account: {id: acme, name: \" \"}\n").ids() == "format.missing error");
  const auto empty = load("acctplan: 1\naccount:\n  id: acme\n  name:\nrevenue: {}\n");
  REQUIRE(empty.find("format.missing"));
  CHECK(place_of(empty.find("format.missing")->span) == "acme.yaml:4");
  CHECK(load("account: {id: ../etc, name: x}\n").ids() == "format.id error");
  CHECK(load("account: {id: 4711, name: x}\n").ids().empty());
  CHECK(load("account: {id: " + std::string(64, 'a') + ", name: x}\n").ids().empty());
  CHECK(load("account: {id: " + std::string(65, 'a') + ", name: x}\n").ids() == "format.id error");
}

TEST_CASE("maps and lists stand where they belong") {
  check({{"revenue: 5", "format.wrong-type error"},
         {"revenue: null", ""},
         {"revenue: {}", ""},
         {"signals: {type: growth}", "format.wrong-type error"},
         {"signals: [growth]", "format.wrong-type error"},
         {"signals: []", ""},
         {"signals: null", ""}});
  CHECK(load_more("signals: []").account->signals.given);
  CHECK_FALSE(load_more("signals: null").account->signals.given);
}

TEST_CASE("only format 1 is read") {
  check({{"acctplan: 1", ""},
         {"acctplan: null", ""},
         {"acctplan: 2", "format.version error"},
         {"acctplan: 0", "format.version error"},
         {"acctplan: \"1\"", "format.version error"},
         {"$schema: ./account.schema.json", ""}});
}

TEST_CASE("everything wrong is reported at once") {
  CHECK(load_more("tiering: {current_tier: 5, tier_since: 2026-13-01}\nhealth: {score: x}\nreveneu: {}").ids() ==
        "format.range error, format.date error, format.number error, format.unknown-field warning");
}
