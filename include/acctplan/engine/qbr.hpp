// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/assessment.hpp>
#include <acctplan/engine/finding.hpp>
#include <acctplan/engine/plan.hpp>

// The quarterly business review (rulebook section 13). What is not known is empty, never zero, and a gap names the
// field that would tell it.

namespace acctplan {

/// What a review compares with: an account as an earlier file or result had it.
struct QbrSnapshot {
  Date as_of;                        ///< the day for which it was judged
  const Account* account = nullptr;  ///< of account files; null: a result that holds none
  std::optional<std::int64_t> tier;  ///< in force
  std::optional<Rational> score;     ///< composite
  std::optional<std::string> grade;
  std::optional<std::int64_t> identified, covered;  ///< of the buying committee
};

/// What an account file of an earlier day says. It is judged for the day on which the quarter reviewed began, or for
/// its own plan.last_updated when that is later; the account outlives it.
[[nodiscard]] QbrSnapshot snapshot_of(const Account& account, const Policy& policy, const FiscalQuarter& reviewed);

/// A figure that cannot be told, as a question that names the field to fill.
struct QbrGap {
  std::string rule, text, field;
};

struct QbrStream {
  std::string name;  ///< "new", "expansion", "renewal", "total"
  std::optional<Money> actual, target;
  std::optional<Rational> ratio;  ///< nothing when either is unknown or the target is 0
};

/// Q.attainment.
struct QbrAttainment {
  std::vector<QbrStream> streams;  ///< those that the quarter's period names
  QbrStream total;
  Evidence evidence;
};

/// How the current quarter's pipeline stands toward what is left to book.
enum class CoverageState { unknown, thin, enough, met };
ACCTPLAN_WORDS(CoverageState, "unknown", "thin", "enough", "met");

/// Q.coverage.
struct QbrCoverage {
  CoverageState state = CoverageState::unknown;
  std::optional<Money> target, booked, left;  ///< left is never below zero
  std::optional<Money> closing;               ///< the open pipeline that closes in the quarter
  std::optional<Rational> ratio;              ///< closing / left, when something is left
  Evidence evidence;
};

struct QbrStage {
  std::optional<DealStage> stage;  ///< nothing: not given
  std::int64_t deals = 0;
  std::optional<Money> value;  ///< of the deals with an amount
};

/// A deal at risk (Q.at-risk), or one dated before the current quarter.
struct QbrDeal {
  const Opportunity* deal = nullptr;
  std::string name;
  std::vector<std::string> reasons;
  Evidence evidence;
};

struct QbrPipeline {
  std::optional<std::int64_t> deals;  ///< open ones; nothing: the file lists no opportunities
  std::optional<Money> open, weighted;
  std::vector<std::string> without_amount, without_chance;  ///< names of open deals that those leave out
  QbrCoverage coverage;
  std::vector<QbrStage> stages;  ///< in the order of a sale, only those with deals
  std::vector<QbrDeal> at_risk;  ///< by value, ties by id
  std::vector<QbrDeal> overdue;  ///< open, dated before the current quarter
  Evidence open_evidence, weighted_evidence;
};

/// Q.winrate of one stream.
struct QbrWinRate {
  std::int64_t won = 0, lost = 0;
  std::optional<Rational> rate;    ///< nothing under the policy's fewest deals
  std::optional<Rational> target;  ///< the tier's, which the rate has to exceed
  Evidence evidence;
};

/// Whether an account is among the customers of a year ago.
enum class Retained { counted, not_then, unknown };
ACCTPLAN_WORDS(Retained, "counted", "not_then", "unknown");

/// Q.nrr and Q.grr.
struct QbrRetention {
  Retained standing = Retained::unknown;
  std::optional<Money> then, now;
  std::optional<Rational> nrr, grr;
  Evidence evidence, gross_evidence;  ///< of Q.nrr, and of Q.grr when it is told
};

/// Q.renewal: a contract whose notice date, else end, is near.
struct QbrRenewal {
  const Contract* contract = nullptr;
  std::string name;
  Date date;
  bool by_notice = false;
  std::int64_t days_left = 0;
  std::int64_t window = 0;  ///< the least of the policy's three numbers of days that holds it
  bool renewal_open = false;
  Evidence evidence;
};

/// A champion with what is on record of the strength.
struct QbrChampion {
  const Stakeholder* person = nullptr;
  std::optional<ChampionStrength> strength;
};

/// Q.relationships.
struct QbrRelationships {
  const Activity* activity = nullptr;    ///< of the quarter reviewed; null: not given
  std::optional<std::int64_t> touches;   ///< meetings, calls and content of it, those known
  std::optional<std::int64_t> expected;  ///< by the tier's cadence
  std::optional<Date> last_touch;
  std::optional<std::int64_t> days_since;
  bool late = false;  ///< longer ago than the cadence allows
  std::vector<QbrChampion> champions;
  std::vector<Evidence> departed;   ///< since the quarter reviewed began
  std::vector<Evidence> threading;  ///< what the committee's gaps ask for: the gap, then the move
  Evidence evidence;
};

/// Q.execution.
struct QbrExecution {
  std::optional<std::string> objective;         ///< of the quarter reviewed, where a file of its year tells it
  std::vector<const Action*> done, late, open;  ///< done: due in the quarter reviewed; open: due later or undated
  Evidence evidence;
};

/// Q.rank.
struct QbrRanked {
  std::string name;
  bool whitespace = false;
  Money amount;
  Rational chance;
  Money expected;
  Evidence evidence;
};

/// What changed since the previous snapshot; each sentence with its facts. Empty without one.
struct QbrChanges {
  std::optional<Date> since;
  std::vector<Evidence> standing, people, pipeline, competition, risks;
};

/// Q.next.
struct QbrNext {
  std::optional<std::string> objective;  ///< of the current quarter
  bool objective_of_policy = false;      ///< the policy's, until the plan has its own
  std::vector<NextThing> things;         ///< at most three
  std::vector<Evidence> resources, meetings, asks;
};

/// One account's review.
struct QbrResult {
  FiscalQuarter reviewed, current;
  QbrAttainment attainment;
  QbrPipeline pipeline;
  QbrWinRate won_new, won_expansion;
  QbrRetention retention;
  std::vector<QbrRenewal> renewals;  ///< by date
  QbrRelationships relationships;
  QbrExecution execution;
  std::vector<QbrRanked> ranking;  ///< by expected value, ties by name
  QbrChanges changes;
  QbrNext next;
  std::vector<QbrGap> gaps;  ///< in the order of the rules
};

/// What a review is made from; all of it outlives the result.
struct QbrInputs {
  const Assessment& assessment;
  const std::vector<Finding>& findings;
  const PlanResult& plan;
  const Policy& policy;
  Date as_of;
  FiscalQuarter reviewed;                 ///< completed before as_of
  const QbrSnapshot* previous = nullptr;  ///< of the same account
};

[[nodiscard]] QbrResult review_quarter(const QbrInputs& in);

/// What the reviews of several accounts add up to. An account of which a figure cannot be told is left out of that
/// figure alone, by id.
struct QbrRollup {
  std::size_t accounts = 0;
  std::vector<QbrStream> streams;
  QbrStream total;
  std::vector<std::string> without_attainment;
  std::optional<Money> open, weighted;  ///< of the accounts that list their opportunities
  QbrCoverage coverage;
  std::vector<std::string> without_pipeline, without_coverage;
  QbrWinRate won_new, won_expansion;
  std::size_t at_risk = 0;
  std::optional<Money> at_risk_value;
  std::size_t renewals = 0;
  std::optional<Money> renewal_value;
  std::size_t renewals_unopened = 0;
  QbrRetention retention;
  std::size_t customers_then = 0;
  std::vector<std::string> without_retention;
};

/// An account with its review, in the order of the roll-up's tables.
struct QbrAccount {
  const Account* account = nullptr;
  const QbrResult* review = nullptr;
};

[[nodiscard]] QbrRollup roll_up(const std::vector<QbrAccount>& accounts, const Policy& policy);

}  // namespace acctplan
