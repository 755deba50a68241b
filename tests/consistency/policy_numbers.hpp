// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace acctplan {

/// What a number of the policy is to the rules.
enum class NumberUse {
  limit,   ///< a rule compares with it: tested on it and one unit to each side
  figure,  ///< counted, added or multiplied with: tested by its result
  date,    ///< days from one date to another: tested by the date
  told,    ///< only named in what people read
};

/// The numbers at `paths` (`*` stands for any characters), what they are for, and the test case that tries them.
struct PolicyNumber {
  const char* paths;
  NumberUse use = NumberUse::limit;
  const char* tested_by = "";  ///< none only for what is told
};

namespace tests {
inline constexpr const char* kTiers = "every threshold holds on its own side only";
inline constexpr const char* kChecks = "every limit of a check is the last or the first day it says it is";
inline constexpr const char* kSignals = "every limit of signals and priorities holds on its own side only";
inline constexpr const char* kShares = "a tier's share holds at both its ends and not one account beyond";
inline constexpr const char* kGuidance = "a tier's guidance holds at both its ends and not one account beyond";
inline constexpr const char* kCapacity = "capacity adds up hours, in all and by owner";
inline constexpr const char* kValue = "points for the annual value, at each band's ends";
inline constexpr const char* kCycle = "points for days to the budget cycle, at each band's ends";
inline constexpr const char* kPoints = "points for signal and alignment";
inline constexpr const char* kSimilar = "a product counts as proven from the third similar owner on";
inline constexpr const char* kDiscovery = "every limit of discovery holds on its own side only";
inline constexpr const char* kRatings = "each sub-factor's rating, at each threshold and one unit to each side";
inline constexpr const char* kGrades =
    "a sum of exactly 80, 60 or 40 is in the upper grade, also where doubles put it below";
inline constexpr const char* kGaps = "each gap: what opens it and what does not";
inline constexpr const char* kBands = "bands by the number of covered contacts, with what is not met";
inline constexpr const char* kSteps = "each step of the calendar begins and ends on its days";
inline constexpr const char* kCadences = "cadences go on from their beginning, and are shown from as-of on";
inline constexpr const char* kMeeting = "an executive meeting is prepared before and followed up after";
inline constexpr const char* kPlaybooks = "each playbook's steps fall on the days of the policy";
inline constexpr const char* kIncumbent = "an incumbent is entrenched on the day of the third year";
inline constexpr const char* kSoon =
    "actions count as late from the day after their due date, as soon within 30 days, then not yet";
inline constexpr const char* kNotice =
    "a contract is something to do from 90 days before its notice date to the day itself";
inline constexpr const char* kReview = "every limit of the quarterly review holds on its own side only";
inline constexpr const char* kChances = "the chance of a deal is its own, else its stage's; of whitespace its signal's";
inline constexpr const char* kHorizons = "horizons end with day 7, day 30 and day 90";
}  // namespace tests

/// Every number of the default policy, once.
inline constexpr auto kPolicyNumbers = std::to_array<PolicyNumber>({
    {"tiering.tier1.*", NumberUse::limit, tests::kTiers},
    {"tiering.tier2.*", NumberUse::limit, tests::kTiers},
    {"tiering.tier3.*", NumberUse::limit, tests::kTiers},
    {"tiering.override_quarters", NumberUse::limit, "an override is complete and at most four quarters long"},
    {"tiering.tiers.*.tier", NumberUse::told},
    {"tiering.tiers.*.share_min", NumberUse::limit, tests::kShares},
    {"tiering.tiers.*.share_max", NumberUse::limit, tests::kShares},
    {"tiering.tiers.*.engagement_days", NumberUse::limit, tests::kChecks},
    {"tiering.tiers.*.hours_*", NumberUse::figure, tests::kCapacity},
    {"tiering.tiers.*.win_rate_*", NumberUse::told},
    {"mobility.signal_days", NumberUse::limit, tests::kTiers},
    {"mobility.signal_max_days", NumberUse::limit, tests::kTiers},
    {"mobility.quarters_below", NumberUse::limit, tests::kTiers},
    {"mobility.champion_departed_days", NumberUse::limit, tests::kTiers},
    {"mobility.meeting_days", NumberUse::limit, tests::kTiers},
    {"mobility.meeting_days_tier3", NumberUse::limit, tests::kTiers},
    {"mobility.hysteresis_quarters", NumberUse::limit, "a strategic rise of late is not taken back by revenue"},
    {"portfolio.week_hours", NumberUse::figure, tests::kCapacity},
    {"portfolio.tier3_accounts_max", NumberUse::limit, "an owner holds sixty Tier 3 accounts"},
    {"portfolio.stages.*.arr_from", NumberUse::limit, "the company's stage follows its ARR"},
    {"portfolio.stages.*.tier*_min", NumberUse::limit, tests::kGuidance},
    {"portfolio.stages.*.tier*_max", NumberUse::limit, tests::kGuidance},
    {"freshness.window_days", NumberUse::limit, "freshness at each of its days and a day to each side"},
    {"duties.*_days", NumberUse::limit, tests::kChecks},
    {"duties.outreach_months", NumberUse::limit, tests::kChecks},
    {"duties.acv_tolerance", NumberUse::limit, tests::kChecks},
    {"whitespace.revenue.*_above", NumberUse::limit, tests::kValue},
    {"whitespace.revenue.*_from", NumberUse::limit, tests::kValue},
    {"whitespace.revenue.*_points", NumberUse::figure, tests::kValue},
    {"whitespace.probability.*", NumberUse::figure, tests::kPoints},
    {"whitespace.timeline.*_days", NumberUse::limit, tests::kCycle},
    {"whitespace.timeline.*_points", NumberUse::figure, tests::kCycle},
    {"whitespace.alignment.*", NumberUse::figure, tests::kPoints},
    {"whitespace.priorities.*.from", NumberUse::limit, tests::kSignals},
    {"whitespace.priorities.*.days", NumberUse::limit, tests::kChecks},
    {"whitespace.discovery.similar_owners", NumberUse::limit, tests::kSimilar},
    {"whitespace.discovery.*_from", NumberUse::limit, tests::kDiscovery},
    {"whitespace.discovery.seats_of_headcount", NumberUse::figure, tests::kDiscovery},
    {"whitespace.discovery.adoption_below", NumberUse::limit, tests::kDiscovery},
    {"whitespace.pursuable_priorities", NumberUse::limit, "the sample report, by the bands instead of its own figures"},
    {"score.factors.*.weight", NumberUse::figure, tests::kGrades},
    {"score.grades.*.from", NumberUse::limit, tests::kGrades},
    {"score.known_from", NumberUse::limit, "the share that must be known before a grade is given is exact"},
    {"score.icp.*", NumberUse::limit, tests::kRatings},
    {"score.rating.*", NumberUse::limit, tests::kRatings},
    {"committee.contact_days", NumberUse::limit, "coverage by status and by the days since the last contact"},
    {"committee.champion_silent_days", NumberUse::limit, tests::kGaps},
    {"committee.minimum_identified", NumberUse::limit, tests::kGaps},
    {"committee.sought", NumberUse::told},
    {"committee.minimum_covered", NumberUse::limit, tests::kGaps},
    {"committee.bands.*.from", NumberUse::limit, tests::kBands},
    {"calendar.checkin_days", NumberUse::date, tests::kCadences},
    {"calendar.checkin_minutes", NumberUse::told},
    {"calendar.progress_months", NumberUse::date, tests::kCadences},
    {"calendar.annual.*", NumberUse::date, tests::kSteps},
    {"calendar.quarterly.*", NumberUse::date, tests::kSteps},
    {"calendar.sprint.*", NumberUse::date, tests::kSteps},
    {"eam.preparation_days", NumberUse::date, tests::kMeeting},
    {"eam.followup_days", NumberUse::date, tests::kMeeting},
    {"eam.minutes", NumberUse::told},
    {"eam.slides_max", NumberUse::told},
    {"eam.topics_*", NumberUse::told},
    {"eam.agenda*", NumberUse::told},
    {"signals.keep_days", NumberUse::limit, tests::kSignals},
    {"signals.growth_above", NumberUse::limit, tests::kSignals},
    {"signals.growth_target_above", NumberUse::limit, tests::kSignals},
    {"signals.triggers.*.days", NumberUse::limit, tests::kChecks},
    {"playbooks.no_champion_days", NumberUse::date, tests::kPlaybooks},
    {"playbooks.incumbent_years", NumberUse::limit, tests::kChecks},
    {"playbooks.incumbent_contract_months_*", NumberUse::date, tests::kIncumbent},
    {"playbooks.incumbent_cycle_months_max", NumberUse::date, tests::kIncumbent},
    {"playbooks.incumbent_cycle_months_min", NumberUse::told},
    {"playbooks.merger_signal_days", NumberUse::limit, tests::kChecks},
    {"playbooks.merger_pause_days", NumberUse::limit, "a merger's pause holds what can be held through its last day"},
    {"playbooks.merger_reengage_days", NumberUse::date, "a merger pauses and re-engages from its announcement"},
    {"playbooks.decline_quarters", NumberUse::limit, tests::kChecks},
    {"playbooks.decline_review_days", NumberUse::date, tests::kPlaybooks},
    {"playbooks.residency_months_*", NumberUse::told},
    {"playbooks.books.*.days", NumberUse::date, tests::kPlaybooks},
    {"plan.soon_days", NumberUse::limit, tests::kSoon},
    {"plan.notice_days", NumberUse::limit, tests::kNotice},
    {"plan.week_days", NumberUse::limit, tests::kHorizons},
    {"plan.near_days", NumberUse::limit, tests::kHorizons},
    {"plan.far_days", NumberUse::limit, tests::kHorizons},
    {"plan.campaign*_week", NumberUse::told},
    {"plan.contacts_target", NumberUse::told},
    {"qbr.coverage_from", NumberUse::limit, tests::kReview},
    {"qbr.winrate_*", NumberUse::limit, tests::kReview},
    {"qbr.moved_from", NumberUse::limit, tests::kReview},
    {"qbr.touch_days", NumberUse::limit, tests::kReview},
    {"qbr.renewal_*_days", NumberUse::limit, tests::kReview},
    {"qbr.stages.*.probability", NumberUse::figure, tests::kChances},
    {"qbr.whitespace.*", NumberUse::figure, tests::kChances},
});

}  // namespace acctplan
