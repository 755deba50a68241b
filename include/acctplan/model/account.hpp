// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/model/account_words.hpp>
#include <acctplan/model/date.hpp>
#include <acctplan/model/fact.hpp>
#include <acctplan/model/fiscal.hpp>
#include <acctplan/model/money.hpp>
#include <acctplan/model/rational.hpp>
#include <acctplan/model/table_fields.hpp>

// The account file, format 1, as structs: one struct an object, one member a field, named as in the file.
// Every member is described once, in src/model/account_fields_*.cpp (the field table); docs/reference/fields is made
// from it. Money is already in the policy's currency. After loading, past dates that lie after as-of are unknown.

namespace acctplan {

/// A fraction of one: "22%" and 0.22 are both 22/100.
struct Percent {
  Rational value;
  bool operator==(const Percent&) const = default;
};

/// A decimal number without unit (a score, a rating, an NPS).
struct Decimal {
  Rational value;
  bool operator==(const Decimal&) const = default;
};

/// An ISO 3166-1 alpha-2 code in capitals.
struct Country {
  std::string code;
  bool operator==(const Country&) const = default;
};

struct Crm {
  Fact<std::string> salesforce, hubspot;
};

struct Headquarters {
  Fact<std::string> city;
  Fact<Country> country;
};

struct Location {
  Fact<std::string> name;
  Fact<Country> country;
  Fact<std::int64_t> employees;
  Span span;
};

struct Identity {
  Fact<std::string> id, name;
  Fact<Lifecycle> lifecycle;
  Fact<std::string> owner, owner_email;
  Fact<Date> owner_since;
  Fact<std::string> parent, territory, region, segment;
  Part<Crm> crm;
  Fact<std::string> domain, industry;
  Fact<Ownership> ownership;
  Part<Headquarters> headquarters;
  List<Location> locations;
  Fact<std::int64_t> employees;
  Fact<Money> annual_revenue;
  Fact<GrowthStage> growth_stage;
  Fact<Date> customer_since;
  Fact<std::string> currency;
  Fact<MonthDay> budget_year_start;
  Fact<std::string> timezone;
};

struct QuarterAcv {
  Fact<FiscalQuarter> quarter;
  Fact<Money> acv, target;
  Span span;
};

struct StreamFigures {
  Fact<Money> actual, target;
};

struct Streams {
  Part<StreamFigures> new_, expansion, renewal;
};

struct RevenuePeriod {
  Fact<FiscalQuarter> quarter;
  Part<Streams> streams;
  Span span;
};

struct Revenue {
  Fact<Money> current_acv, projected_acv_12m, projected_acv_18m, estimated_acv, expansion_potential,
      multi_year_potential, prior_year_acv;
  List<QuarterAcv> history;
  List<RevenuePeriod> periods;
  Fact<Date> decline_detected;
};

struct Contract {
  Fact<std::string> id;
  Fact<Date> start, end, notice_by;
  Fact<bool> auto_renew;
  Fact<Money> value;
  Fact<Level3> renewal_risk;
  Span span;
};

struct TierSpell {
  Fact<std::int64_t> tier;
  Fact<Date> from;
  Fact<std::string> reason;
  Span span;
};

struct TierReview {
  Fact<Date> date;
  Fact<std::string> by;
  Span span;
};

/// `strategic_logo: true | false`, or an object, which counts as true.
struct StrategicLogo {
  bool holds = false;
  List<Fact<LogoBasis>> basis;
  Fact<std::string> by;
  Fact<Date> date;
};

struct TierOverride {
  Fact<std::int64_t> tier;
  Fact<std::string> reason, by;
  Fact<Date> date, until;
};

struct Tiering {
  Fact<std::int64_t> current_tier;
  Fact<Date> tier_since;
  List<TierSpell> history;
  List<TierReview> reviews;
  Fact<StrategicLogo> strategic_logo;
  Fact<IcpMatch> icp_match;
  Fact<GrowthTrajectory> growth_trajectory;
  Fact<Motion> motion;
  Fact<std::int64_t> quarters_below_tier;
  Part<TierOverride> override_;
};

struct Department {
  Fact<std::string> name;
  Fact<std::int64_t> headcount;
  Span span;
};

struct Deployment {
  Fact<std::string> department, location;
  Fact<std::int64_t> seats, active;
  Span span;
};

struct OwnedProduct {
  Fact<std::string> id, plan;
  Fact<Money> acv;
  Fact<std::int64_t> features_used, seats, active_seats;
  List<Fact<std::string>> departments, locations;
  List<Deployment> deployments;
  Span span;
};

struct Footprint {
  List<Department> departments;
  List<OwnedProduct> products;
};

struct WhitespaceEntry {
  Fact<std::string> id, name;
  Fact<Dimension> dimension;
  Fact<std::string> target;
  Fact<Money> annual_value;
  Fact<WhitespaceSignal> signal;
  Fact<Date> budget_cycle;
  Fact<Alignment> alignment;
  Fact<Date> identified;
  Fact<Date> last_touch;
  Fact<std::string> opportunity;
  Fact<WhitespaceStatus> status;
  Span span;
};

struct ScoreRatings {
  Fact<Decimal> size, industry, geography, stack, maturity, growth, funding, website, content, third_party, category,
      competitor, estimated_acv, expansion, logo, influence, co_innovation, alignment;
  Fact<std::string> score_by;
  Fact<Date> score_date;
};

struct Technology {
  List<Fact<std::string>> cloud, crm, analytics, development, other;
  Fact<Level3> digital_maturity;
};

struct Financial {
  Fact<Percent> revenue_growth;
  Fact<bool> profitable;
  Fact<Date> last_funding;
  Fact<Percent> gross_margin, ebitda_margin;
  Fact<Money> cash, capex, rnd;
  Fact<Guidance> guidance;
};

struct Signal {
  Fact<SignalType> type;
  Fact<Date> date;
  Fact<Decimal> score;
  Fact<std::string> source, note;
  Fact<Date> acted;
  Fact<bool> escalate;
  Span span;
};

struct Stakeholder {
  Fact<std::string> id, name, title;
  List<Fact<Role>> role;
  Fact<ContactStatus> status;
  Fact<ChampionStrength> strength;
  Fact<JobLevel> level;
  Fact<std::string> reports_to, email, phone;
  Fact<Date> tenure_since, last_contact, departed;
  Fact<std::string> successor;
  List<Fact<std::string>> priorities, pains;
  Fact<std::string> background, interests, content, next_action;
  Span span;

  [[nodiscard]] bool has_role(Role wanted) const;
};

struct Relationship {
  Fact<std::string> ours, theirs, via;
  Span span;
};

struct Engagement {
  Fact<Date> last_meeting, last_touch;
  Fact<std::int64_t> outreach_months;
  Fact<bool> reengagement_trigger;
};

struct Activity {
  Fact<FiscalQuarter> period;
  Fact<std::int64_t> meetings, calls, emails, assets, events;
};

struct Commitment {
  Fact<std::string> what, owner;
  Fact<Side> side;
  Fact<Date> due;
  Fact<bool> done;
  Span span;
};

struct Eam {
  Fact<std::string> id;
  Fact<Date> date;
  Fact<EamStatus> status;
  Fact<TimeOfDay> start;
  Fact<std::int64_t> minutes;
  Fact<MeetingMode> mode;
  Fact<std::string> venue;
  List<Fact<std::string>> attendees, topics;
  Fact<Date> summary_sent;
  List<Commitment> commitments;
  Span span;
};

struct Review {
  Fact<Date> date;
  Fact<ReviewType> type;
  Fact<std::string> by;
  Span span;
};

struct Health {
  Fact<Decimal> score;
  Fact<Trend> trend;
  Fact<Date> date;
  Fact<Decimal> nps, csat;
  Fact<std::int64_t> open_tickets, escalations;
};

struct Incumbent {
  Fact<std::string> vendor;
  Fact<Date> since, contract_end;
  Fact<Level3> satisfaction;
  Fact<std::string> source;
};

struct Competition {
  Part<Incumbent> incumbent;
  List<Fact<std::string>> evaluating;
};

struct Context {
  Fact<std::string> business_model;
  List<Fact<std::string>> threats, initiatives, challenges, technology_priorities;
};

struct Challenge {
  Fact<std::string> id, what, evidence;
  Span span;
};

struct Capability {
  Fact<std::string> what, addresses;
  Span span;
};

struct Impact {
  Fact<std::string> revenue, cost, risk, time_to_value;
};

struct Proof {
  Fact<std::string> company, challenge, solution, results;
};

struct Achieved {
  Fact<std::string> what;
  Fact<Money> amount;
  Fact<std::string> period;
  Span span;
};

struct ValueCase {
  Fact<std::string> priority;
  List<Challenge> challenges;
  List<Capability> capabilities;
  Part<Impact> impact;
  Part<Proof> proof;
  Fact<std::string> alternative;
  List<Fact<std::string>> why_switch;
  List<Achieved> achieved;
};

struct Opportunity {
  Fact<std::string> id, name;
  Fact<DealStage> stage;
  Fact<Outcome> outcome;
  Fact<Money> amount;
  Fact<Percent> probability;
  Fact<Date> close_date;
  Fact<RevenueStream> type;
  Fact<std::int64_t> moved;
  Span span;
};

struct Risk {
  Fact<std::string> what, mitigation;
  Span span;
};

struct Action {
  Fact<std::string> id, what, owner;
  Fact<Date> due;
  Fact<bool> done;
  Fact<std::string> for_;
  Span span;
};

struct Asset {
  Fact<std::string> what;
  Fact<AssetStatus> status;
  Fact<std::string> owner;
  Fact<Date> due;
  Span span;
};

struct FieldEvent {
  Fact<std::string> what;
  Fact<Date> date;
  Span span;
};

struct Sponsor {
  Fact<std::string> name, title;
  Fact<JobLevel> level;
};

struct ExecutivePair {
  Fact<std::string> ours, theirs;
  Span span;
};

struct Team {
  Fact<std::string> ae, se, csm, sdr, abm_manager, pmm, field_marketing;
  Part<Sponsor> executive_sponsor;
  List<ExecutivePair> executive_pairs;
};

struct Objectives {
  Fact<std::string> q1, q2, q3, q4;
};

struct Approval {
  Fact<std::string> by, role;
  Fact<Date> date;
  Span span;
};

struct PlanFacts {
  Fact<Date> last_updated;
  Fact<Money> target;
  Fact<SalesStage> sales_stage;
  Fact<std::string> abm_support;
  Fact<ReviewCadence> review_cadence;
  Fact<Date> start, campaign_start;
  Part<Objectives> objectives;
  List<Approval> approvals;
  Fact<Date> published;
};

struct Waiver {
  Fact<std::string> rule, reason, by;
  Fact<Date> until;
  Span span;
};

struct Checks {
  Fact<Date> hold_until;
  Fact<std::string> hold_reason;
  List<Waiver> waive;
};

/// One account with everything its file says.
struct Account {
  Part<Identity> account;
  Part<Revenue> revenue;
  List<Contract> contracts;
  Part<Tiering> tiering;
  Part<Footprint> footprint;
  List<WhitespaceEntry> whitespace;
  Part<ScoreRatings> score;
  Part<Technology> technology;
  Part<Financial> financial;
  List<Signal> signals;
  List<Stakeholder> stakeholders;
  List<Relationship> relationships;
  Part<Engagement> engagement;
  Part<Activity> activity;
  List<Eam> eams;
  List<Review> reviews;
  Part<Health> health;
  Part<Competition> competition;
  Part<Context> context;
  Part<ValueCase> value;
  List<Opportunity> opportunities;
  List<Risk> risks;
  List<Action> actions;
  List<Asset> assets;
  List<FieldEvent> events;
  Part<Team> team;
  Part<PlanFacts> plan;
  Part<Checks> checks;
  Span span;
  std::shared_ptr<const SourceTable> table;  ///< the table it stands in; null: it has a file

  [[nodiscard]] const std::string& id() const { return *account.id; }
  [[nodiscard]] const std::string& name() const { return *account.name; }
};

/// The person of an id, else of a name; null when there is none (the loader has refused a name that two bear).
[[nodiscard]] const Stakeholder* find_person(const Account& account, std::string_view id_or_name);
/// The entry of tiering.history that began last; of several of one day the better tier's; null when none has a day.
[[nodiscard]] const TierSpell* latest_spell(const Tiering& tiering);
/// The opportunity of an id; null when there is none.
[[nodiscard]] const Opportunity* find_opportunity(const Account& account, std::string_view id);
/// Open by its outcome or, without one, until its stage is closed.
[[nodiscard]] bool is_open(const Opportunity& deal);
/// The life-cycle as judged (rulebook section 0): given, else from current_acv and customer_since; nothing when
/// unknown.
[[nodiscard]] std::optional<Lifecycle> lifecycle_of(const Account& account, const Date& as_of);
/// What is known of current ACV, as far as the life-cycle depends on it.
enum class AcvKnown { no, zero, some };
/// lifecycle_of from the facts that it looks at.
[[nodiscard]] std::optional<Lifecycle> lifecycle_from(const std::optional<Lifecycle>& given, AcvKnown acv,
                                                      const std::optional<Date>& customer_since, const Date& as_of);

}  // namespace acctplan
