// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <acctplan/model/account.hpp>
#include <acctplan/model/account_words.hpp>
#include <acctplan/model/fact.hpp>
#include <acctplan/model/fiscal.hpp>
#include <acctplan/model/money.hpp>

// The policy as structs: every number, list and text of the rulebook, named as in policies/default.yaml. A loaded
// policy has every member known (the default gives all; a file changes what it names), but `arr`. A member's span says
// where it came from. Every member is described once, in src/model/policy_fields_*.cpp.

namespace acctplan {

enum class Combine { any, threshold_and_criterion };
ACCTPLAN_WORDS(Combine, "any", "threshold_and_criterion");

/// One tier's line of the table in rulebook section 1.
struct TierGuide {
  Fact<std::int64_t> tier;
  Fact<std::string> name;
  Fact<std::string> share;
  Fact<Percent> share_min, share_max;
  Fact<std::string> coverage, engagement, planning;
  Fact<std::int64_t> engagement_days;  ///< unknown for Tier 4: digital only
  Fact<Decimal> hours_min, hours_max;  ///< a week, across the account team
  Fact<Decimal> hours_max_month;       ///< given instead of hours_max, which the loader makes of it (times 12/52)
  Fact<std::string> hours;
  Fact<Percent> win_rate_new, win_rate_expansion;
  Fact<std::string> win_rates;
  Span span;
};

struct TierOneThresholds {
  Fact<Money> acv_above, growth_acv_above, growth_potential_above, multi_year_above;
};

struct TierTwoThresholds {
  Fact<Money> acv_from, growth_acv_from, growth_acv_to, growth_potential_from;
  Fact<std::int64_t> signal_days;
  Fact<Money> signal_value_from;
};

struct TierThreeThresholds {
  Fact<Money> acv_from, stable_expansion_from;
  Fact<Percent> decline_over;
};

struct TieringPolicy {
  Fact<Combine> combine;
  Part<TierOneThresholds> tier1;
  Part<TierTwoThresholds> tier2;
  Part<TierThreeThresholds> tier3;
  Fact<std::int64_t> override_quarters;
  List<TierGuide> tiers;
};

/// How many accounts a company of one size should have in each tier (rulebook section 3, P.stage).
struct StageGuide {
  Fact<std::string> stage;
  Fact<Money> arr_from;  ///< lowest company ARR inside; the next stage's is the first outside
  Fact<std::int64_t> tier1_min, tier1_max, tier2_min, tier2_max, tier3_min, tier3_max, tier4_min, tier4_max;
  Span span;
};

struct PortfolioPolicy {
  Fact<Decimal> week_hours;               ///< of one full-time person
  Fact<std::int64_t> tier3_accounts_max;  ///< that one owner can hold
  List<StageGuide> stages;                ///< smallest company first
};

struct MobilityPolicy {
  Fact<std::int64_t> signal_days, signal_max_days, quarters_below, champion_departed_days, meeting_days,
      meeting_days_tier3, hysteresis_quarters;
};

struct FreshnessPolicy {
  Fact<std::int64_t> window_days;
};

/// Duties and clocks of the management checks that the plan shows already (rulebook section 4).
struct DutyPolicy {
  Fact<std::int64_t> eam_fiscal_year_days, eam_warning_days, decline_review_days, champion_days, eam_summary_days,
      outreach_months, approval_days, approval_ahead_days;
  Fact<Percent> acv_tolerance;
};

struct RevenueBands {
  Fact<Money> top_above, high_from, middle_from;
  Fact<std::int64_t> top_points, high_points, middle_points, low_points;
};

struct ProbabilityPoints {
  Fact<std::int64_t> interest, engaged, similar, none;
};

struct TimelineBands {
  Fact<std::int64_t> near_days, middle_days, far_days, near_points, middle_points, far_points, later_points;
};

struct AlignmentPoints {
  Fact<std::int64_t> initiative, trend, nice_to_have;
};

/// One priority: its floor, what it asks and within how many days.
struct PriorityBand {
  Fact<std::string> priority;  ///< "P1" to "P4", best first
  Fact<std::int64_t> from;     ///< lowest score inside
  Fact<std::int64_t> days;     ///< days to the duty
  Fact<std::string> duty, action;
  Span span;
};

/// What discovery takes for similar, used and worth it.
struct DiscoveryPolicy {
  Fact<std::int64_t> similar_owners;                         ///< so many customers prove a product
  Fact<std::int64_t> medium_from, large_from, largest_from;  ///< employees from which size bands begin
  Fact<Percent> seats_of_headcount;                          ///< expected where no product has seats
  Fact<Percent> ready_from, adoption_below;                  ///< shares of seats in use
  Fact<Percent> features_from;                               ///< share of a plan's features in use
};

struct WhitespacePolicy {
  Part<RevenueBands> revenue;
  Part<ProbabilityPoints> probability;
  Part<TimelineBands> timeline;
  Part<AlignmentPoints> alignment;
  List<PriorityBand> priorities;
  Fact<std::int64_t> pursuable_priorities;  ///< how many of the best priorities count as pursuable
  Part<DiscoveryPolicy> discovery;
};

struct FactorPolicy {
  Fact<std::string> rule;  ///< S.fit.firmographics ...
  Fact<std::string> name;
  Fact<std::int64_t> weight;
  Span span;
};

struct GradeBand {
  Fact<std::string> rule, grade;
  Fact<std::int64_t> from;
  Fact<std::string> motion;
  Span span;
};

/// The ideal customer profile: the figures behind derived ratings.
struct IcpPolicy {
  Fact<Money> annual_revenue;
  Fact<std::int64_t> employees;
  List<Fact<std::string>> industries, cloud, crm, analytics, development;
};

struct RatingPolicy {
  Fact<Money> acv, expansion;
  Fact<Percent> revenue_growth;
  Fact<std::int64_t> funding_days, signal_days;
  Fact<std::int64_t> maturity_low, maturity_medium, maturity_high;
  Fact<std::int64_t> pricing_page, enterprise_features, case_study, whitepaper, webinar, review_site, job_posting,
      executive_social, competitor_evaluation;
};

struct ScorePolicy {
  List<FactorPolicy> factors;
  List<GradeBand> grades;
  Fact<Percent> known_from;  ///< share of the weight that must be known for a grade
  Part<IcpPolicy> icp;
  Part<RatingPolicy> rating;
};

/// What the policy says of one role of the buying committee (A:137-175).
struct RoleGuide {
  Fact<Role> role;
  Fact<std::string> name, typical, authority;
  List<Fact<std::string>> concerns, content, engagement;
  Fact<std::string> next_unknown, next_not_contacted, next_contacted, next_engaged, next_champion, next_skeptical,
      next_departed;
  Span span;
};

/// What a coverage band asks of the committee beside the number of contacts (A:189-196).
enum class CoverageTest {
  key_roles,          ///< economic buyer, technical buyer and champion are covered
  several_managers,   ///< covered contacts are not all under one manager
  all_roles,          ///< somebody is covered in each of the six roles
  several_champions,  ///< two or more people with status champion
  executive_sponsor   ///< a covered contact at C-level or VP
};
ACCTPLAN_WORDS(CoverageTest, "key_roles", "several_managers", "all_roles", "several_champions", "executive_sponsor");

struct CoverageRequirement {
  Fact<CoverageTest> test;
  Fact<std::string> text;  ///< the condition in words, for when it is not met
  Span span;
};

struct CoverageBand {
  Fact<std::string> band;   ///< minimal, developing, strong, excellent
  Fact<std::int64_t> from;  ///< lowest number of covered contacts
  Fact<std::string> meaning;
  List<Fact<std::string>> conditions;      ///< what standing in the band means, in words
  List<CoverageRequirement> requirements;  ///< those not met are named; empty for minimal and developing
  Span span;
};

struct GapGuide {
  Fact<std::string> rule;  ///< B.gap.champion ...
  Fact<std::string> move;
  Span span;
};

struct CommitteePolicy {
  Fact<std::int64_t> contact_days, champion_silent_days, minimum_identified, sought, minimum_covered;
  List<RoleGuide> roles;
  List<CoverageBand> bands;
  List<GapGuide> gaps;
  List<Fact<std::string>> tactics;
};

struct TriggerGuide {
  Fact<std::string> rule;
  Fact<SignalType> type;
  Fact<std::string> asks;
  Fact<std::int64_t> days;  ///< unknown: no deadline
  Span span;
};

struct SourceGuide {
  Fact<std::string> domain;
  List<Fact<std::string>> sources, watch;
  Span span;
};

struct PlayGuide {
  Fact<SignalType> signal;
  Fact<std::string> sales, marketing;
  Span span;
};

struct SynthesisGuide {
  Fact<SignalType> type;
  Fact<std::string> points_to;  ///< value, displacement, integration, compliance or use case, in words
  Span span;
};

struct FinancialReading {
  Fact<std::string> fact;     ///< a field of `financial`
  Fact<std::string> reading;  ///< of a high, positive or raised figure
  Fact<std::string> caution;  ///< of a low, negative or lowered one; may be unknown
  Span span;
};

struct SignalPolicy {
  Fact<std::int64_t> keep_days;
  Fact<Percent> growth_above;         ///< I.growth from financial.revenue_growth
  Fact<Percent> growth_target_above;  ///< the reading of R:192
  List<TriggerGuide> triggers;
  List<SynthesisGuide> synthesis;
  List<FinancialReading> financial;
  List<SourceGuide> sources;
  List<PlayGuide> plays;
};

struct PlaybookStep {
  Fact<std::string> what;
  Fact<std::int64_t> days;  ///< from the playbook's anchor date; unknown: no date
  Span span;
};

struct Playbook {
  Fact<std::string> rule;  ///< R.no-champion ...
  Fact<std::string> name, figures;
  List<PlaybookStep> steps;
  Span span;
};

struct PlaybookPolicy {
  Fact<std::int64_t> no_champion_days, incumbent_years, merger_signal_days, merger_pause_days, merger_reengage_days,
      decline_quarters, decline_review_days, residency_months_min, residency_months_max;
  Fact<std::int64_t> incumbent_contract_months_min, incumbent_contract_months_max, incumbent_cycle_months_min,
      incumbent_cycle_months_max;
  Dictionary<std::string> regimes;  ///< country code -> regime
  List<Playbook> books;
};

struct PlanningItem {
  Fact<std::string> what;
  List<Fact<std::string>> details;
  Span span;
};

struct PlanningStep {
  Fact<std::string> rule;  ///< K.t60 ... K.day1, K.w1 ... K.w4, K.abm1 ... K.abm5
  Fact<std::string> name;
  Fact<std::int64_t>
      days;  ///< before the fiscal-year start (K.t*), after the quarter's start (K.w*), after plan.start (K.abm*)
  Fact<std::int64_t> last_day;  ///< last day of the step, likewise counted; unknown: a single day, or ongoing
  List<PlanningItem> items;
  Span span;
};

struct CalendarPolicy {
  List<PlanningStep> annual, quarterly, sprint;
  List<Fact<std::string>> weekly_review;
  Fact<std::int64_t> checkin_days, checkin_minutes, progress_months;
};

struct AgendaBlock {
  Fact<std::string> name;
  Fact<std::int64_t> minutes;
  List<Fact<std::string>> points;
  Span span;
};

struct DeckSlide {
  Fact<std::string> title, content;
  Span span;
};

struct EamPolicy {
  Fact<std::int64_t> preparation_days, followup_days, minutes, slides_max, topics_min, topics_max;
  List<Fact<std::string>> participants_ours, participants_theirs;
  List<Fact<std::string>> preparation, followup;
  List<AgendaBlock> agenda;
  List<DeckSlide> deck;
};

/// Two or four weeks of the multi-channel plan (A:365-389).
struct CampaignStage {
  Fact<std::string> name;
  Fact<std::int64_t> first_week, last_week;
  List<Fact<std::string>> tactics;
  Span span;
};

/// What to do about a kind of risk (A:428-437).
struct MitigationGuide {
  Fact<std::string> type;  ///< incumbent_contract, budget_freeze or new_executive
  Fact<std::string> risk, mitigation;
  Span span;
};

/// What a measure of success is read from.
enum class Measure {
  contacts,
  executive,
  champion,
  proof_of_concept,
  opportunity,
  qualification,
  proposal,
  negotiation,
  won,
  emails,
  meetings,
  assets,
  events
};
ACCTPLAN_WORDS(Measure, "contacts", "executive", "champion", "proof_of_concept", "opportunity", "qualification",
               "proposal", "negotiation", "won", "emails", "meetings", "assets", "events");

struct MeasureGuide {
  Fact<Measure> measure;
  Fact<std::string> what;
  Span span;
};

struct PlanTexts {
  Fact<std::int64_t> soon_days, notice_days;          ///< how the brief orders (docs/explanation/plan.md)
  Fact<std::int64_t> week_days, near_days, far_days;  ///< last days of the three lists of next steps
  List<CampaignStage> campaign;
  Part<Objectives> objectives;           ///< A:360-363, for an account that gives none
  List<Fact<std::string>> assets;        ///< A:392-397
  List<Fact<std::string>> field_events;  ///< A:400-403
  List<MeasureGuide> measures;           ///< A:405-424
  Fact<std::int64_t> contacts_target;
  List<Fact<std::string>> this_week, next_30_days, next_90_days;  ///< A:462-478
  List<MitigationGuide> mitigations;
  List<Fact<std::string>> team_roles;  ///< what each role of the team does, "ae: ..." in order
};

struct Aliases {
  Dictionary<std::string> industry, stage, role, country, tool;
};

/// The chance of an open deal in a stage, where its own is not given.
struct StageChance {
  Fact<DealStage> stage;
  Fact<Percent> probability;
  Span span;
};

/// The chance of whitespace by its signal.
struct SignalChances {
  Fact<Percent> interest, engaged, similar, none;
};

/// What other functions are asked for.
struct FunctionAsks {
  Fact<std::string> marketing, success, product;
};

/// The quarterly business review (rulebook section 13).
struct QbrPolicy {
  Fact<Decimal> coverage_from;
  Fact<std::int64_t> winrate_quarters, winrate_deals, moved_from, touch_days;
  Fact<std::int64_t> renewal_far_days, renewal_near_days, renewal_last_days;
  List<StageChance> stages;
  Part<SignalChances> whitespace;
  Part<FunctionAsks> asks;
};

/// One value of the policy in force. Items of a list that bear an identity have it in their path
/// ("whitespace.priorities.P1.from"), others their number from 1 ("plan.assets[2]").
struct PolicyValue {
  std::string_view path;
  std::string_view text;   ///< as the file writes it
  std::string_view shown;  ///< for people: an amount as "$100,000"
  Span span;
};

struct Policy {
  Fact<std::string> name;
  Fact<MonthDay> fiscal_year_start;
  Fact<std::string> currency;
  Dictionary<Dictionary<Decimal>> rates;  ///< fiscal year "FY2026" -> currency -> units of `currency` for one of it
  Fact<Money> arr;
  Part<Aliases> aliases;
  Dictionary<std::string> severity;
  Part<TieringPolicy> tiering;
  Part<MobilityPolicy> mobility;
  Part<PortfolioPolicy> portfolio;
  Part<FreshnessPolicy> freshness;
  Part<DutyPolicy> duties;
  Part<WhitespacePolicy> whitespace;
  Part<ScorePolicy> score;
  Part<CommitteePolicy> committee;
  Part<SignalPolicy> signals;
  Part<PlaybookPolicy> playbooks;
  Part<CalendarPolicy> calendar;
  Part<EamPolicy> eam;
  Part<PlanTexts> plan;
  Part<QbrPolicy> qbr;
  std::string sha256;               ///< of the policy in force, in its canonical form (hex); its name does not count
  std::vector<PolicyValue> values;  ///< every value in force with its path and place, in the order of the default
  std::shared_ptr<const std::string> value_bytes;  ///< that `values` point into; null where these are the program's own

  [[nodiscard]] FiscalCalendar calendar_of() const { return FiscalCalendar(*fiscal_year_start); }
  /// The line of a tier 1 to 4.
  [[nodiscard]] const TierGuide& guide(std::int64_t tier) const;
};

}  // namespace acctplan
