// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "account_fixture.hpp"

using namespace acctplan;
using acctplan::test::load;

namespace {

/// Every field of the format once.
constexpr const char* kWhole = R"yaml(
acctplan: 1
account:
  id: acme
  name: Acme Corporation
  lifecycle: customer
  owner: Dana Ruiz
  parent: acme-holding
  territory: EMEA-2
  crm: {salesforce: 0015f00002QxLmAAAV, hubspot: "4711"}
  domain: acme.example
  industry: Technology
  ownership: public
  headquarters: {city: Austin, country: US}
  locations: [{name: Munich office, country: DE, employees: 240}]
  employees: 5200
  annual_revenue: 1.2B
  growth_stage: scaling
  customer_since: 2021-03-01
  currency: USD
  budget_year_start: "04-01"
  timezone: America/Chicago
revenue:
  current_acv: 82000
  projected_acv_12m: 95000
  projected_acv_18m: 120000
  estimated_acv: 95000
  expansion_potential: 140000
  multi_year_potential: 260000
  prior_year_acv: 78000
  history: [{quarter: FY2025-Q4, acv: 80000, target: 79000}]
  periods: [{quarter: FY2025-Q4, streams: {new: {actual: 0, target: 20000}, expansion: {actual: 9000, target: 15000}, renewal: {actual: 78000, target: 78000}}}]
  decline_detected: 2026-01-10
contracts: [{id: C-1, start: 2024-07-01, end: 2026-06-30, notice_by: 2026-04-01, auto_renew: true, value: 82000, renewal_risk: low}]
tiering:
  current_tier: 2
  tier_since: 2025-01-01
  history: [{tier: 2, from: 2025-01-01, reason: M.up.revenue}]
  reviews: [{date: 2026-01-15, by: Sales Ops}]
  strategic_logo: {basis: [reference], by: VP Sales, date: 2025-11-02}
  icp_match: strong
  growth_trajectory: clear
  motion: field
  quarters_below_tier: 0
  override: {tier: 1, reason: x, by: x, date: 2026-01-15, until: 2026-12-31}
footprint:
  departments: [{name: Engineering, headcount: 900}]
  products:
    - id: platform
      plan: team
      acv: 82000
      features_used: 7
      deployments: [{department: Engineering, location: Munich office, seats: 400, active: 380}]
whitespace:
  - {id: w1, name: Security add-on, dimension: product, target: security, annual_value: 45000, signal: interest,
     budget_cycle: 2026-06-30, alignment: initiative, identified: 2026-01-10, opportunity: O-7, status: open}
score: {influence: 70}
technology: {cloud: [AWS], crm: [Salesforce], analytics: [Looker], development: [GitHub], other: [], digital_maturity: high}
financial: {revenue_growth: 22%, profitable: true, last_funding: 2025-09-01, gross_margin: 61%, guidance: raised}
signals:
  - {type: pricing_page, date: 2026-01-25}
  - {type: third_party, date: 2026-01-25, score: 72, source: Bombora}
  - {type: funding, date: 2026-01-05, source: press release, note: Series E, acted: 2026-01-20}
  - {type: competitor_threat, date: 2026-01-12, escalate: true}
stakeholders:
  - {id: lee, name: Pat Lee, title: CEO, role: economic_buyer}
  - {id: kim, name: Kim Ito, title: CTO, role: [technical_buyer], status: engaged, strength: null, level: c_level, reports_to: Pat Lee,
     email: k.ito@acme.example, tenure_since: 2022-05-01, last_contact: 2026-01-12, departed: null, successor: null, priorities: [latency], pains: [one, two], background: x, next_action: architecture review}
relationships: [{ours: x, theirs: Kim Ito, via: former colleague}]
engagement: {last_meeting: 2026-01-12, last_touch: 2026-01-20, outreach_months: 0, reengagement_trigger: false}
activity: {period: FY2025-Q4, meetings: 9, calls: 14, emails: 41, assets: 6, events: 1}
eams:
  - {id: e1, date: 2025-11-03, status: held, start: "10:00", minutes: 90, mode: onsite, venue: x, attendees: [one, two], topics: [one, two],
     summary_sent: 2025-11-04, commitments: [{what: SSO rollout, owner: CSM, side: ours, due: 2026-02-01, done: false}]}
reviews: [{date: 2026-01-14, type: executive, by: x}]
health: {score: 71, trend: down, date: 2026-01-30, nps: 32, csat: 4.3, open_tickets: 3, escalations: 0}
competition: {incumbent: {vendor: OldCo, since: 2019-05-01, contract_end: 2026-12-31, satisfaction: low, source: x}, evaluating: [NewCo]}
context: {business_model: x, threats: [one, two], initiatives: [one, two], challenges: [one, two], technology_priorities: [one, two]}
value: {priority: x, challenges: [{id: c1, what: x, evidence: x}], capabilities: [{what: x, addresses: c1}], impact: {revenue: x, cost: x, risk: x, time_to_value: x},
        proof: {company: x, challenge: x, solution: x, results: x}, alternative: x, why_switch: [one, two], achieved: [{what: x, amount: 40000, period: FY2025}]}
opportunities: [{id: O-7, name: Security add-on, stage: qualification, outcome: open, amount: 45000, probability: 40%, close_date: 2026-05-30, type: expansion, moved: 0}]
risks: [{what: budget freeze, mitigation: quick ROI case}]
actions: [{id: a1, what: book workshop, owner: Dana Ruiz, due: 2026-02-10, done: false, for: I.funding}]
assets: [{what: ROI model, status: draft, owner: x, due: 2026-02-20}]
events: [{what: regional user conference, date: 2026-05-12}]
team: {ae: x, se: x, csm: x, sdr: x, abm_manager: x, pmm: x, field_marketing: x, executive_sponsor: {name: x, title: VP Sales, level: vp},
       executive_pairs: [{ours: x, theirs: lee}]}
plan: {last_updated: 2026-01-20, target: 320000, sales_stage: customer, abm_support: x, review_cadence: weekly, start: 2026-01-05, campaign_start: 2026-02-09,
       objectives: {Q1: x, Q2: x}, approvals: [{by: x, role: manager, date: 2025-12-10}], published: 2025-12-15}
checks: {hold_until: null, hold_reason: null, waive: [{rule: C.eam.overdue, reason: x, by: x, until: 2026-03-31}]}
)yaml";

}  // namespace

TEST_CASE("an account with every field loads without an error") {
  const auto loaded = load(kWhole);
  INFO(loaded.ids());
  REQUIRE(loaded.account);
  CHECK(loaded.ids() == "");
  const Account& acme = *loaded.account;
  CHECK(acme.id() == "acme");
  CHECK(*acme.account.annual_revenue == Money::from_minor(120'000'000'000));
  CHECK(acme.account.headquarters.country->code == "US");
  CHECK(acme.account.locations.items.at(0).employees.is(240));
  CHECK(*acme.account.budget_year_start == MonthDay{4, 1});
  CHECK(acme.revenue.history.items.at(0).quarter.is(FiscalQuarter{2025, 4}));
  CHECK(acme.revenue.periods.items.at(0).streams.expansion.target.is(Money::from_minor(1'500'000)));
  CHECK(acme.tiering.strategic_logo->holds);
  CHECK(acme.tiering.strategic_logo->basis.items.at(0).is(LogoBasis::reference));
  CHECK(acme.tiering.override_.given);
  CHECK(acme.tiering.override_.until.is(Date(2026, 12, 31)));
  CHECK(acme.footprint.products.items.at(0).deployments.items.at(0).active.is(380));
  CHECK(acme.financial.revenue_growth->value == Rational(22, 100));
  CHECK(acme.opportunities.items.at(0).probability->value == Rational(2, 5));
  CHECK(acme.signals.size() == 4);
  CHECK(acme.health.csat->value == Rational(43, 10));
  CHECK(acme.eams.items.at(0).id.is("e1"));
  CHECK(acme.eams.items.at(0).start->minutes == 600);
  CHECK(acme.stakeholders.items.at(0).has_role(Role::economic_buyer));
  CHECK_FALSE(acme.stakeholders.items.at(1).strength.known());
  CHECK(acme.actions.items.at(0).for_.is("I.funding"));
  CHECK(acme.plan.objectives.q1.known());
  CHECK(acme.checks.waive.items.at(0).rule.is("C.eam.overdue"));
}
