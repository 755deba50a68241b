// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/qbr.hpp>

#include "tier_sentences.hpp"

// The parts of review_quarter, a file each. Each adds its gaps to `gaps`.

namespace acctplan {

[[nodiscard]] QbrAttainment qbr_attainment(const QbrInputs& in, std::vector<QbrGap>& gaps);
[[nodiscard]] QbrCoverage qbr_coverage(const QbrInputs& in, const FiscalQuarter& current, std::vector<QbrGap>& gaps);
/// The state and the ratio of figures that are known.
void settle_coverage(QbrCoverage& out, const Policy& policy);
[[nodiscard]] QbrPipeline qbr_pipeline(const QbrInputs& in, const FiscalQuarter& current, std::vector<QbrGap>& gaps);
[[nodiscard]] std::vector<QbrDeal> deals_at_risk(const QbrInputs& in, const FiscalQuarter& current,
                                                 std::vector<QbrGap>& gaps);
[[nodiscard]] QbrWinRate qbr_win_rate(const QbrInputs& in, RevenueStream stream, std::vector<QbrGap>& gaps);
[[nodiscard]] QbrRetention qbr_retention(const QbrInputs& in, std::vector<QbrGap>& gaps);
[[nodiscard]] std::vector<QbrRenewal> qbr_renewals(const QbrInputs& in);
[[nodiscard]] QbrRelationships qbr_relationships(const QbrInputs& in, std::vector<QbrGap>& gaps);
[[nodiscard]] QbrExecution qbr_execution(const QbrInputs& in, const FiscalQuarter& current, std::vector<QbrGap>& gaps);
[[nodiscard]] std::vector<QbrRanked> qbr_ranking(const QbrInputs& in);
[[nodiscard]] QbrChanges qbr_changes(const QbrInputs& in);
/// The changes of people and of the pipeline, between two files of an account.
[[nodiscard]] std::vector<Evidence> people_changes(const Account& before, const Account& now);
[[nodiscard]] std::vector<Evidence> pipeline_changes(const Account& before, const Account& now, const Policy& policy);
/// Looks at the rest of the review.
[[nodiscard]] QbrNext qbr_next(const QbrInputs& in, const QbrResult& review, std::vector<QbrGap>& gaps);

/// Whether a deal comes before another in a list: by value, ties by id.
[[nodiscard]] bool comes_before(const QbrDeal& a, const QbrDeal& b);
/// What a deal is called: its name, else its id, else "a deal without name".
[[nodiscard]] std::string deal_label(const Opportunity& deal);
/// A fact of a deal: "opportunities[O-7].close_date".
[[nodiscard]] FactRef deal_fact(const Opportunity& deal, std::string_view member, std::string shown, const Span& span);
/// Where a deal is placed in lists of equals.
[[nodiscard]] std::string deal_key(const Opportunity& deal);
/// The chance of an open deal: its own, else its stage's; nothing without either.
[[nodiscard]] std::optional<Rational> chance_of(const Opportunity& deal, const Policy& policy);
/// The period that an account gives of a quarter; null when it gives none.
[[nodiscard]] const RevenuePeriod* period_of(const Account& account, const FiscalQuarter& quarter);
/// Actual and target of the streams that a period names, in the order new, expansion, renewal.
[[nodiscard]] std::vector<QbrStream> streams_of(const RevenuePeriod& period);
/// Their sums, each nothing when one of the streams does not give it.
[[nodiscard]] QbrStream sum_of(const std::vector<QbrStream>& streams);
/// actual / target when both are known and the target is not 0.
void set_ratio(QbrStream& stream);
/// The objective of a quarter; unknown when not given.
[[nodiscard]] const Fact<std::string>& objective_of(const Objectives& objectives, int quarter);
void add_amount(std::optional<Money>& sum, const Money& amount);

}  // namespace acctplan
