// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <acctplan/model/field_table.hpp>
#include <acctplan/model/policy.hpp>

// Which objects of a policy have a table; each stands in one of policy_fields_*.cpp. Objectives are the account file's.

namespace acctplan {

ACCTPLAN_TABLE(TierGuide);
ACCTPLAN_TABLE(TierOneThresholds);
ACCTPLAN_TABLE(TierTwoThresholds);
ACCTPLAN_TABLE(TierThreeThresholds);
ACCTPLAN_TABLE(TieringPolicy);
ACCTPLAN_TABLE(MobilityPolicy);
ACCTPLAN_TABLE(StageGuide);
ACCTPLAN_TABLE(PortfolioPolicy);
ACCTPLAN_TABLE(FreshnessPolicy);
ACCTPLAN_TABLE(DutyPolicy);
ACCTPLAN_TABLE(RevenueBands);
ACCTPLAN_TABLE(ProbabilityPoints);
ACCTPLAN_TABLE(TimelineBands);
ACCTPLAN_TABLE(AlignmentPoints);
ACCTPLAN_TABLE(PriorityBand);
ACCTPLAN_TABLE(DiscoveryPolicy);
ACCTPLAN_TABLE(WhitespacePolicy);
ACCTPLAN_TABLE(FactorPolicy);
ACCTPLAN_TABLE(GradeBand);
ACCTPLAN_TABLE(IcpPolicy);
ACCTPLAN_TABLE(RatingPolicy);
ACCTPLAN_TABLE(ScorePolicy);
ACCTPLAN_TABLE(RoleGuide);
ACCTPLAN_TABLE(CoverageRequirement);
ACCTPLAN_TABLE(CoverageBand);
ACCTPLAN_TABLE(GapGuide);
ACCTPLAN_TABLE(CommitteePolicy);
ACCTPLAN_TABLE(TriggerGuide);
ACCTPLAN_TABLE(SourceGuide);
ACCTPLAN_TABLE(PlayGuide);
ACCTPLAN_TABLE(SynthesisGuide);
ACCTPLAN_TABLE(FinancialReading);
ACCTPLAN_TABLE(SignalPolicy);
ACCTPLAN_TABLE(PlaybookStep);
ACCTPLAN_TABLE(Playbook);
ACCTPLAN_TABLE(PlaybookPolicy);
ACCTPLAN_TABLE(PlanningItem);
ACCTPLAN_TABLE(PlanningStep);
ACCTPLAN_TABLE(CalendarPolicy);
ACCTPLAN_TABLE(AgendaBlock);
ACCTPLAN_TABLE(DeckSlide);
ACCTPLAN_TABLE(EamPolicy);
ACCTPLAN_TABLE(CampaignStage);
ACCTPLAN_TABLE(MitigationGuide);
ACCTPLAN_TABLE(MeasureGuide);
ACCTPLAN_TABLE(PlanTexts);
ACCTPLAN_TABLE(StageChance);
ACCTPLAN_TABLE(SignalChances);
ACCTPLAN_TABLE(FunctionAsks);
ACCTPLAN_TABLE(QbrPolicy);
ACCTPLAN_TABLE(Aliases);
ACCTPLAN_TABLE(Policy);

namespace policy_rows {

inline constexpr std::int64_t kMaxDays = 3650;
inline constexpr std::int64_t kMaxPoints = 100;

/// A member that a policy in force always has.
template <auto Pointer>
[[nodiscard]] constexpr FieldRow must(std::string_view key, std::string_view help) {
  return row<Pointer>(key, help).required();
}
/// A number of days.
template <auto Pointer>
[[nodiscard]] constexpr FieldRow days(std::string_view key, std::string_view help) {
  return must<Pointer>(key, help).between(0, kMaxDays);
}
/// Points, or a rating, of 0 to 100.
template <auto Pointer>
[[nodiscard]] constexpr FieldRow points(std::string_view key, std::string_view help) {
  return must<Pointer>(key, help).between(0, kMaxPoints);
}

/// A share of one, 0 % to 100 %.
template <auto Pointer>
[[nodiscard]] constexpr FieldRow share(std::string_view key, std::string_view help) {
  return must<Pointer>(key, help).between(0, 100);
}

}  // namespace policy_rows

}  // namespace acctplan
