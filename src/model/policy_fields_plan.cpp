// SPDX-License-Identifier: MIT
#include <array>

#include "account_tables.hpp"
#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<CampaignStage>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&CampaignStage::name>("name", "What the stage is called."),
      must<&CampaignStage::first_week>("first_week", "Its first week from plan.campaign_start.").between(1, 520),
      must<&CampaignStage::last_week>("last_week", "Its last week.").between(1, 520),
      must<&CampaignStage::tactics>("tactics", "What is done in it."),
  });
  static constexpr ObjectTable kTable{"campaign", kRows};
  return kTable;
}

const ObjectTable& TableOf<MitigationGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&MitigationGuide::type>("type", "The kind of risk: incumbent_contract, budget_freeze or new_executive."),
      must<&MitigationGuide::risk>("risk", "The risk in words."),
      must<&MitigationGuide::mitigation>("mitigation", "How it is met."),
  });
  static constexpr ObjectTable kTable{"mitigations", kRows};
  return kTable;
}

const ObjectTable& TableOf<MeasureGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&MeasureGuide::measure>("measure", "What it is read from."),
      must<&MeasureGuide::what>("what", "The measure in words."),
  });
  static constexpr ObjectTable kTable{"measures", kRows};
  return kTable;
}

const ObjectTable& TableOf<PlanTexts>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&PlanTexts::soon_days>("soon_days", "The brief: due within so many days is soon."),
      days<&PlanTexts::notice_days>(
          "notice_days", "The brief: contracts and budget cycles are listed so many days before their date."),
      days<&PlanTexts::week_days>("week_days", "Next steps: days of the first list, \"this week\"."),
      days<&PlanTexts::near_days>("near_days", "Next steps: days of the second list."),
      days<&PlanTexts::far_days>("far_days", "Next steps: days of the last list."),
      must<&PlanTexts::campaign>("campaign", "The plan across channels, by weeks."),
      must<&PlanTexts::objectives>("objectives", "Objectives by quarter, for a prospect whose file gives none."),
      must<&PlanTexts::assets>("assets", "Content that such an account calls for."),
      must<&PlanTexts::field_events>("field_events", "Field marketing and events, by quarter."),
      must<&PlanTexts::contacts_target>("contacts_target", "How many contacts to establish.").between(0, 1000),
      must<&PlanTexts::measures>("measures", "Measures of success, each with what it is read from."),
      must<&PlanTexts::this_week>("this_week", "Next steps of this week, when the file gives none."),
      must<&PlanTexts::next_30_days>("next_30_days", "Next steps of the second list, when the file gives none."),
      must<&PlanTexts::next_90_days>("next_90_days", "Next steps of the last list, when the file gives none."),
      must<&PlanTexts::mitigations>("mitigations", "How common risks are met."),
      must<&PlanTexts::team_roles>("team_roles", "What each member of the account team is there for."),
  });
  static constexpr ObjectTable kTable{"plan", kRows};
  return kTable;
}

const ObjectTable& TableOf<Aliases>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&Aliases::industry>("industry", "Names of industries, each with ours."),
      must<&Aliases::stage>("stage", "Names of sales stages, each with ours."),
      must<&Aliases::role>("role", "Names of committee roles, each with ours."),
      must<&Aliases::country>("country", "Names of countries, each with its code."),
      must<&Aliases::tool>("tool", "Names of tools, each with ours."),
  });
  static constexpr ObjectTable kTable{"aliases", kRows};
  return kTable;
}

const ObjectTable& TableOf<Policy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&Policy::name>("name", "What the policy is called; a file that gives none lends its own name."),
      must<&Policy::fiscal_year_start>("fiscal_year_start", "First day of the fiscal year, MM-DD, day 1 to 28."),
      must<&Policy::currency>("currency", "The currency of all results (ISO 4217).").as_currency(),
      must<&Policy::rates>("rates", "By fiscal year and currency: what one unit of it is worth in ours.")
          .like("{FY2026: {EUR: 1.08}}"),
      row<&Policy::arr>("arr", "The company's own annual recurring revenue (P.stage).").like("12M"),
      must<&Policy::aliases>("aliases", "An organisation's own words for ours."),
      must<&Policy::severity>("severity", "By rule: off, note, warning or error.").like("{C.tier.review: off}"),
      must<&Policy::tiering>("tiering", "Tiers: thresholds, and what each tier gets and is asked for."),
      must<&Policy::mobility>("mobility", "When an account should move between tiers."),
      must<&Policy::portfolio>("portfolio", "The shape that a portfolio should have."),
      must<&Policy::freshness>("freshness", "When a plan is up to date."),
      must<&Policy::duties>("duties", "Clocks of the management checks."),
      must<&Policy::whitespace>("whitespace", "Scores and priorities of whitespace."),
      must<&Policy::score>("score", "The composite score."),
      must<&Policy::committee>("committee", "The buying committee."),
      must<&Policy::calendar>("calendar", "The planning calendar."),
      must<&Policy::eam>("eam", "The executive alignment meeting."),
      must<&Policy::signals>("signals", "Signals and what they ask for."),
      must<&Policy::playbooks>("playbooks", "Playbooks for situations out of the ordinary."),
      must<&Policy::plan>("plan", "Days and texts of the plan document."),
      must<&Policy::qbr>("qbr", "The quarterly business review."),
  });
  static constexpr ObjectTable kTable{"policy", kRows};
  return kTable;
}

const ObjectTable& policy_table() { return TableOf<Policy>::table(); }

}  // namespace acctplan
