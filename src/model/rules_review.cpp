// SPDX-License-Identifier: MIT
#include <array>

#include "rule_tables.hpp"

namespace acctplan {

std::span<const Rule> review_rules() {
  static constexpr auto kRules = std::to_array<Rule>({
      {"Q.attainment", "Attainment",
       "What was booked in the quarter reviewed against its target, by revenue stream and over the streams "
       "that its period names; no ratio to a target of 0, and none of figures not given.",
       "R:163", RuleMark::reading,
       "A stream that the quarter's period does not name has no target there; one that it names without a "
       "figure is unknown, and so is the sum."},
      {"Q.coverage", "Pipeline coverage",
       "Of the current quarter: the open pipeline that closes in it, as a multiple of its target less what "
       "is booked; under {qbr.coverage_from} times a warning. No target or no bookings given: no figure. "
       "Nothing left to book: met.",
       "R:164", RuleMark::ours, "The multiple is ours. A deal without amount counts for nothing, and is named."},
      {"Q.weighted", "Weighted pipeline",
       "The sum of amount times probability of all open deals; the chance of a deal whose own is not given "
       "is its stage's: target {qbr.stages.target.probability}, engaged {qbr.stages.engaged.probability}, "
       "discovery {qbr.stages.discovery.probability}, qualification {qbr.stages.qualification.probability}, "
       "validation {qbr.stages.validation.probability}, proposal {qbr.stages.proposal.probability}, "
       "negotiation {qbr.stages.negotiation.probability}.",
       "R:164", RuleMark::ours, "The chances by stage are ours."},
      {"Q.stages",
       "Pipeline by stage",
       "Open deals by stage, with their number and value, and what moved, came, was won, lost or left since "
       "the previous snapshot.",
       "R:164",
       RuleMark::none,
       {}},
      {"Q.winrate", "Win rate",
       "Won deals of those won or lost in the {qbr.winrate_quarters} quarters up to the one reviewed, of "
       "new and of expansion, against the tier's target, which a rate has to exceed; told from "
       "{qbr.winrate_deals} closed deals on.",
       "R:164, R:20-56", RuleMark::ours, "The fewest deals are ours."},
      {"Q.at-risk", "Deal at risk of missing the quarter",
       "An open deal that closes this quarter is at risk when its date is past, has moved {qbr.moved_from} "
       "or more times, the account was not touched for more than {qbr.touch_days} days or never, its "
       "champion departed with nobody in place, or no economic buyer is covered.",
       "R:165", RuleMark::ours,
       "Days and moves are ours; the touch is the account's, since deals have none of their own."},
      {"Q.nrr", "Net revenue retention",
       "The ACV now of those who were customers a year ago, as a share of their ACV then. Who left counts "
       "with 0, who came since does not count, and of whom ACV now or then is unknown is left out by name.",
       "", RuleMark::ours, "The source asks for the renewal stream alone; the measure is ours."},
      {"Q.grr", "Gross revenue retention", "As Q.nrr, but the ACV now of each counts at most as much as its ACV then.",
       "", RuleMark::ours, "The source asks for the renewal stream alone; the measure is ours."},
      {"Q.renewal", "Renewal in sight",
       "A contract's notice date, else its end, within {qbr.renewal_far_days}, {qbr.renewal_near_days} or "
       "{qbr.renewal_last_days} days: whether a renewal is open, with the customer's health and use. The "
       "plan speaks of it from {plan.notice_days} days before; falling health and a high renewal risk are "
       "named among the risks.",
       "R:104, R:106", RuleMark::ours, "The days are ours."},
      {"Q.relationships",
       "Relationships",
       "Contacts that came, departed or changed since the previous snapshot; meetings, calls and content of "
       "the quarter against the tier's cadence; the strength of each champion; and what the gaps of the "
       "committee ask for.",
       "R:166-170",
       RuleMark::none,
       {}},
      {"Q.execution",
       "Plan against execution",
       "The objective of the quarter reviewed, and its actions: done, late, open.",
       "R:172",
       RuleMark::none,
       {}},
      {"Q.rank", "Opportunities by value and chance",
       "Open deals and whitespace by amount times probability; whitespace has the chance of its signal: "
       "interest {qbr.whitespace.interest}, engaged {qbr.whitespace.engaged}, similar "
       "{qbr.whitespace.similar}, none {qbr.whitespace.none}.",
       "R:173", RuleMark::ours, "The chances are ours."},
      {"Q.changes",
       "Competition and risks",
       "What changed in competition, risks, tier and score since the previous snapshot.",
       "R:174-175",
       RuleMark::none,
       {}},
      {"Q.next",
       "Planning forward",
       "The objective of the current quarter and the three things to do next, resources and escalations, "
       "executive meetings, and what marketing, customer success and product are asked for.",
       "R:176-180",
       RuleMark::none,
       {},
       "qbr.asks"},
  });
  return kRules;
}

}  // namespace acctplan
