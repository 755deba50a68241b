// SPDX-License-Identifier: MIT
#include <array>

#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<TierOneThresholds>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&TierOneThresholds::acv_above>("acv_above", "T1.acv: the current or 12-month ACV lies above this."),
      must<&TierOneThresholds::growth_acv_above>("growth_acv_above", "T1.growth: the current ACV lies above this."),
      must<&TierOneThresholds::growth_potential_above>("growth_potential_above",
                                                       "T1.growth: the expansion potential lies above this."),
      must<&TierOneThresholds::multi_year_above>("multi_year_above",
                                                 "T1.multiyear: the multi-year potential lies above this."),
  });
  static constexpr ObjectTable kTable{"tier1", kRows};
  return kTable;
}

const ObjectTable& TableOf<TierTwoThresholds>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&TierTwoThresholds::acv_from>("acv_from", "T2.acv: the current, 12-month or 18-month ACV is at least this."),
      must<&TierTwoThresholds::growth_acv_from>("growth_acv_from", "T2.growth: the current ACV is at least this."),
      must<&TierTwoThresholds::growth_acv_to>("growth_acv_to", "T2.growth: the current ACV is at most this."),
      must<&TierTwoThresholds::growth_potential_from>("growth_potential_from",
                                                      "T2.growth: the expansion potential is at least this."),
      days<&TierTwoThresholds::signal_days>("signal_days", "T2.signals: days for which a buying signal is active."),
      must<&TierTwoThresholds::signal_value_from>(
          "signal_value_from", "T2.signals: the best known ACV or expansion potential is at least this."),
  });
  static constexpr ObjectTable kTable{"tier2", kRows};
  return kTable;
}

const ObjectTable& TableOf<TierThreeThresholds>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&TierThreeThresholds::acv_from>("acv_from", "T3.acv: the current or 12-month ACV is at least this."),
      must<&TierThreeThresholds::stable_expansion_from>("stable_expansion_from",
                                                        "T3.stable: the expansion potential is at least this."),
      share<&TierThreeThresholds::decline_over>(
          "decline_over", "T3.stable and C.revenue.decline: ACV is down by more than this share in a year."),
  });
  static constexpr ObjectTable kTable{"tier3", kRows};
  return kTable;
}

const ObjectTable& TableOf<TierGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&TierGuide::tier>("tier", "Which tier the entry describes.").between(1, 4),
      must<&TierGuide::name>("name", "What the tier is called."),
      must<&TierGuide::share>("share", "The share of the portfolio, in words."),
      share<&TierGuide::share_min>("share_min", "P.share: the lowest share of the rated accounts."),
      share<&TierGuide::share_max>("share_max", "P.share: the highest share of the rated accounts."),
      must<&TierGuide::coverage>("coverage", "Who looks after such an account, in words."),
      must<&TierGuide::engagement>("engagement", "How often it is contacted, in words."),
      row<&TierGuide::engagement_days>("engagement_days",
                                       "C.engagement.overdue: the most days between two contacts; none for a tier "
                                       "that is engaged digitally.")
          .between(1, kMaxDays),
      must<&TierGuide::planning>("planning", "How often it is planned and reviewed, in words."),
      must<&TierGuide::hours_min>("hours_min", "P.capacity: the fewest hours a week across the account team.")
          .between(0, 168),
      row<&TierGuide::hours_max>("hours_max", "P.capacity: the most hours a week across the account team.")
          .between(0, 168),
      row<&TierGuide::hours_max_month>("hours_max_month",
                                       "P.capacity: the most hours a month, in place of hours_max; a month is 12/52 "
                                       "of a week's count.")
          .between(0, 744),
      must<&TierGuide::hours>("hours", "The hours for such an account, in words."),
      share<&TierGuide::win_rate_new>("win_rate_new", "The target win rate of new business (Tier 4: of upsells)."),
      share<&TierGuide::win_rate_expansion>("win_rate_expansion",
                                            "The target win rate of expansion (Tier 4: of renewals)."),
      must<&TierGuide::win_rates>("win_rates", "The target win rates, in words."),
  });
  static constexpr ObjectTable kTable{"tiers", kRows};
  return kTable;
}

const ObjectTable& TableOf<TieringPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&TieringPolicy::combine>("combine",
                                    "Whether one rule makes a tier, or the revenue threshold and one other together."),
      must<&TieringPolicy::tier1>("tier1", "Thresholds of Tier 1."),
      must<&TieringPolicy::tier2>("tier2", "Thresholds of Tier 2."),
      must<&TieringPolicy::tier3>("tier3", "Thresholds of Tier 3."),
      must<&TieringPolicy::override_quarters>("override_quarters",
                                              "T.override: the most quarters for which an override may stand.")
          .between(1, 40),
      must<&TieringPolicy::tiers>("tiers", "What each tier gets and is asked for."),
  });
  static constexpr ObjectTable kTable{"tiering", kRows};
  return kTable;
}

const ObjectTable& TableOf<MobilityPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&MobilityPolicy::signal_days>(
          "signal_days", "M.up.strategic, M.up.competitor: days a signal counts when tier_since is unknown."),
      days<&MobilityPolicy::signal_max_days>("signal_max_days",
                                             "M.up.strategic, M.up.competitor: no signal older than this counts."),
      must<&MobilityPolicy::quarters_below>("quarters_below",
                                            "M.down.revenue: completed quarters in a row below the tier's revenue.")
          .between(1, 40),
      days<&MobilityPolicy::champion_departed_days>(
          "champion_departed_days", "M.down.champion: days since a champion left without a replacement."),
      days<&MobilityPolicy::meeting_days>("meeting_days", "M.down.disengaged: days without a meeting."),
      days<&MobilityPolicy::meeting_days_tier3>("meeting_days_tier3",
                                                "M.down.disengaged: days without a meeting, for Tier 3."),
      must<&MobilityPolicy::hysteresis_quarters>(
          "hysteresis_quarters",
          "M.down.revenue: quarters for which an upgrade on a signal or competitor threat is left in peace.")
          .between(0, 40),
  });
  static constexpr ObjectTable kTable{"mobility", kRows};
  return kTable;
}

const ObjectTable& TableOf<StageGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&StageGuide::stage>("stage", "What a company of this size is called."),
      must<&StageGuide::arr_from>("arr_from", "P.stage: the lowest ARR of the stage."),
      must<&StageGuide::tier1_min>("tier1_min", "The fewest Tier 1 accounts.").between(0, 1'000'000),
      must<&StageGuide::tier1_max>("tier1_max", "The most Tier 1 accounts.").between(0, 1'000'000),
      must<&StageGuide::tier2_min>("tier2_min", "The fewest Tier 2 accounts.").between(0, 1'000'000),
      must<&StageGuide::tier2_max>("tier2_max", "The most Tier 2 accounts.").between(0, 1'000'000),
      must<&StageGuide::tier3_min>("tier3_min", "The fewest Tier 3 accounts.").between(0, 1'000'000),
      must<&StageGuide::tier3_max>("tier3_max", "The most Tier 3 accounts.").between(0, 1'000'000),
      must<&StageGuide::tier4_min>("tier4_min", "The fewest Tier 4 accounts.").between(0, 1'000'000),
      must<&StageGuide::tier4_max>("tier4_max", "The most Tier 4 accounts.").between(0, 1'000'000),
  });
  static constexpr ObjectTable kTable{"stages", kRows};
  return kTable;
}

const ObjectTable& TableOf<PortfolioPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&PortfolioPolicy::week_hours>("week_hours", "P.capacity: hours a week of one full-time person.")
          .between(1, 168),
      must<&PortfolioPolicy::tier3_accounts_max>("tier3_accounts_max",
                                                 "P.capacity: Tier 3 accounts that one owner can look after.")
          .between(1, 1'000'000),
      must<&PortfolioPolicy::stages>("stages", "P.stage: accounts of each tier by the company's own ARR."),
  });
  static constexpr ObjectTable kTable{"portfolio", kRows};
  return kTable;
}

const ObjectTable& TableOf<FreshnessPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&FreshnessPolicy::window_days>(
          "window_days",
          "C.plan.stale, C.plan.due, C.plan.unreviewed: days to each side of a planning period's start in which the "
          "plan is brought up to date."),
  });
  static constexpr ObjectTable kTable{"freshness", kRows};
  return kTable;
}

const ObjectTable& TableOf<DutyPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&DutyPolicy::eam_fiscal_year_days>("eam_fiscal_year_days",
                                              "C.eam.fiscal-year: days into the year by which executives have met."),
      days<&DutyPolicy::eam_warning_days>("eam_warning_days",
                                          "C.eam.overdue: days into the period after which it is a warning."),
      days<&DutyPolicy::decline_review_days>(
          "decline_review_days", "C.revenue.decline: days from the decline's detection to the executive review."),
      days<&DutyPolicy::champion_days>("champion_days", "C.champion.missing: days to find a new champion."),
      days<&DutyPolicy::eam_summary_days>("eam_summary_days",
                                          "C.eam.followup: days in which a meeting's summary is sent."),
      must<&DutyPolicy::outreach_months>("outreach_months",
                                         "C.outreach.limit: months in a row of proactive outreach to Tier 4.")
          .between(0, 120),
      days<&DutyPolicy::approval_days>("approval_days",
                                       "C.plan.unapproved: days before the year's start from which an approval "
                                       "counts."),
      days<&DutyPolicy::approval_ahead_days>(
          "approval_ahead_days",
          "C.plan.unapproved: days before the year's start from which its approval is asked "
          "for."),
      share<&DutyPolicy::acv_tolerance>(
          "acv_tolerance", "C.data.acv-sum, C.data.history: how far two statements of one ACV may differ."),
  });
  static constexpr ObjectTable kTable{"duties", kRows};
  return kTable;
}

}  // namespace acctplan
