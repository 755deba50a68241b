// SPDX-License-Identifier: MIT
#include <array>

#include "rule_tables.hpp"

namespace acctplan {

std::span<const Rule> tier_rules() {
  static constexpr auto kRules = std::to_array<Rule>({
      {"T1.acv", "Revenue of a strategic account",
       "Tier 1 when the current ACV or the ACV projected for 12 months lies above {tiering.tier1.acv_above}.", "R:17",
       RuleMark::reading,
       "The source gives the revenue threshold beside criteria joined by \"or\"; it is taken as one more alternative. "
       "With tiering.combine: threshold_and_criterion it must hold together with another rule of the tier."},
      {"T1.growth",
       "Revenue with room to grow",
       "Tier 1 when the current ACV lies above {tiering.tier1.growth_acv_above} and the expansion potential above "
       "{tiering.tier1.growth_potential_above}.",
       "R:19",
       RuleMark::none,
       {}},
      {"T1.logo",
       "Strategic logo",
       "Tier 1 when the account is a strategic logo by its brand, as a reference, or for its influence. A bare `true` "
       "counts, and draws the note C.logo.basis.",
       "R:20",
       RuleMark::none,
       {}},
      {"T1.multiyear",
       "Potential over several years",
       "Tier 1 when the multi-year potential lies above {tiering.tier1.multi_year_above}.",
       "R:21",
       RuleMark::none,
       {}},
      {"T2.acv",
       "Revenue of a growth account",
       "Tier 2 when the current ACV or the ACV projected for 12 or 18 months is {tiering.tier2.acv_from} or more.",
       "R:29",
       RuleMark::none,
       {}},
      {"T2.growth",
       "Smaller revenue with room to grow",
       "Tier 2 when the current ACV is {tiering.tier2.growth_acv_from} to {tiering.tier2.growth_acv_to} and the "
       "expansion potential {tiering.tier2.growth_potential_from} or more.",
       "R:31",
       RuleMark::none,
       {}},
      {"T2.icp",
       "Strong fit that grows",
       "Tier 2 when the account matches the ideal customer strongly and its growth is clear.",
       "R:32",
       RuleMark::none,
       {}},
      {"T2.signals", "Active buying signal",
       "Tier 2 when a buying signal is dated within {tiering.tier2.signal_days} days, the account matches the ideal "
       "customer, and its best known ACV or expansion potential is {tiering.tier2.signal_value_from} or more.",
       "R:33", RuleMark::reading,
       "A signal strengthens a fit, it does not make a tier of a stranger; a signal without date never does. Days and "
       "value are ours."},
      {"T3.acv", "Revenue of a standard account",
       "Tier 3 when the current ACV or the ACV projected for 12 months is {tiering.tier3.acv_from} or more.", "R:41",
       RuleMark::reading, "The source names no horizon for Tier 3; 12 months are taken, as for Tier 1."},
      {"T3.stable", "Stable customer",
       "Tier 3 when there is current ACV, the expansion potential is {tiering.tier3.stable_expansion_from} or more, "
       "and "
       "ACV is not known to be down by more than {tiering.tier3.decline_over} in a year.",
       "R:43", RuleMark::ours, "The source speaks of moderate expansion potential without a figure; it is ours."},
      {"T3.icp", "Fit without decline",
       "Tier 3 when the account matches the ideal customer, its growth does not decline, and it is a customer or past "
       "the sales stage `target`.",
       "R:44", RuleMark::reading,
       "A name on a target list that merely fits would otherwise be a standard account before anybody spoke to it."},
      {"T4.motion", "Self-service motion",
       "Tier 4 when the account buys by self-service and no rule of Tier 1 or 2 holds, ACV known or not.", "R:56",
       RuleMark::reading,
       "The source describes the motion and does not say what it outweighs; whoever decided to sell without an account "
       "executive is not overruled by a rule of Tier 3."},
      {"T4.default",
       "No better tier",
       "Tier 4 when no rule of a better tier holds and the current or a projected ACV is known.",
       "R:54",
       RuleMark::none,
       {}},
      {"T0.unrated", "Not enough known",
       "No tier when no rule holds and no ACV is known; the facts that would settle it are listed.", "R:54",
       RuleMark::reading, "Unknown is not zero: an account of unknown revenue is not taken for a small one."},
      {"T.override", "Standing override",
       "A tier set by a person stands through its last day, at most {tiering.override_quarters} quarters after its "
       "date, with the computed tier beside it; it needs a reason, a name and an end.",
       "R:71", RuleMark::ours, "How long an override may stand is ours."},
  });
  return kRules;
}

std::span<const Rule> mobility_rules() {
  static constexpr auto kRules = std::to_array<Rule>({
      {"M.up.revenue",
       "Qualifies for a better tier",
       "Move up to the tier for which the account qualifies when that is better than the tier before.",
       "R:65",
       RuleMark::none,
       {}},
      {"M.up.strategic", "Shows strategic value",
       "Move up by one when interest from a new department or engagement of an executive is dated after tier_since "
       "(unknown: within {mobility.signal_days} days), never longer ago than {mobility.signal_max_days} days, and the "
       "account qualifies for the tier it has.",
       "R:66", RuleMark::ours, "How long a signal counts is ours."},
      {"M.up.competitor", "Competitor threat",
       "Move up by one when a competitor threat to be escalated is dated after tier_since (unknown: within "
       "{mobility.signal_days} days), never longer ago than {mobility.signal_max_days} days, and the account qualifies "
       "for the tier it has.",
       "R:67", RuleMark::ours, "How long a threat counts is ours."},
      {"M.down.revenue", "Below the tier's revenue",
       "Move down to the tier for which the account qualifies when that is worse and the last "
       "{mobility.quarters_below} or more completed quarters since tier_since lie below the tier's revenue: not above "
       "{tiering.tier1.acv_above} in Tier 1, under {tiering.tier2.acv_from} in Tier 2, under {tiering.tier3.acv_from} "
       "in Tier 3. Within {mobility.hysteresis_quarters} quarters of an upgrade on a signal or a competitor threat "
       "this rule rests.",
       "R:68", RuleMark::ours,
       "That quarters before tier_since do not count, and that a recent upgrade is left in peace, is ours: nobody "
       "falls "
       "by the facts that were known when they rose."},
      {"M.down.champion",
       "Champion left without replacement",
       "Move down by one when a champion left {mobility.champion_departed_days} or more days ago and neither the "
       "successor nor another champion is there; without a date of departure, at once.",
       "R:69, R:469",
       RuleMark::none,
       {}},
      {"M.down.disengaged", "No meetings",
       "Move down by one when the last meeting is {mobility.meeting_days} or more days ago; in Tier 3 "
       "{mobility.meeting_days_tier3} or more.",
       "R:70", RuleMark::reading,
       "Tier 3 is met once a quarter by its own cadence, so that the same days would downgrade accounts served as "
       "planned; its figure leaves a quarter and a month."},
      {"M.annual",
       "Annual reassignment",
       "At the start of the fiscal year the whole portfolio is reviewed, and every account is given the tier for which "
       "it qualifies (`tier --reassign`).",
       "R:72",
       RuleMark::none,
       {}},
  });
  return kRules;
}

std::span<const Rule> portfolio_rules() {
  static constexpr auto kRules = std::to_array<Rule>({
      {"P.stage", "Size of the tiers",
       "The number of accounts in each tier is measured against the guidance for the stage of the company, which "
       "follows "
       "from its own annual recurring revenue (`--arr`, or arr in the policy); portfolio.stages has both.",
       "R:75-82", RuleMark::reading,
       "The source's table of counts and its table of shares cannot both hold; with a known ARR the counts govern. "
       "Neither moves an account."},
      {"P.share", "Shares of the tiers",
       "Of the rated accounts Tier 1 holds {tiering.tiers.1.share_min} to {tiering.tiers.1.share_max}, Tier 2 "
       "{tiering.tiers.2.share_min} to {tiering.tiers.2.share_max}, Tier 3 {tiering.tiers.3.share_min} to "
       "{tiering.tiers.3.share_max}, Tier 4 {tiering.tiers.4.share_min} to {tiering.tiers.4.share_max}.",
       "R:16, R:28, R:40, R:52", RuleMark::ours,
       "The room around single shares is ours; with a known ARR this is a note."},
      {"P.capacity", "Hours that the portfolio takes",
       "The hours a week of each tier add up, in all and by owner, and make full-time equivalents at "
       "{portfolio.week_hours} hours; Tier 4 counts 0 to 12/52 hours, and an owner with more than "
       "{portfolio.tier3_accounts_max} Tier 3 accounts is over the coverage model.",
       "R:25, R:37, R:49", RuleMark::ours, "The hours of a full-time week are ours."},
      {"P.rank", "Rank inside a tier",
       "Accounts of a tier rank by current ACV plus expansion potential, as far as known, then by composite score, "
       "then "
       "by id; a tier over its guidance lists who ranks last as candidates to move.",
       "", RuleMark::ours, "The source names no order; the value at stake decides."},
  });
  return kRules;
}

}  // namespace acctplan
