// SPDX-License-Identifier: MIT
#include <array>

#include "check_row.hpp"
#include "checks.hpp"

namespace acctplan {

std::span<const CheckRow> check_rows() {
  using enum Clock;
  using enum ForProspects;
  static constexpr auto kRows = std::to_array<CheckRow>({
      {"C.plan.missing", "An account of this tier is worked by a plan that somebody keeps.",
       "Write the plan and set plan.last_updated, or waive it with a reason and a date.", runs, same,
       check_plan_missing, "plan.last_updated"},
      {"C.plan.stale", "A plan that missed its period's update no longer says what is being done.",
       "Review it and set plan.last_updated, or waive it with a reason and a date.", runs, same, check_plan_stale},
      {"C.plan.due", "The plan is brought up to date around the start of each of its periods.",
       "Review the plan and set plan.last_updated.", runs, same, check_plan_due},
      {"C.plan.unreviewed", "What the period's own review decided belongs into the plan.",
       "Write the review's results into the plan and set plan.last_updated.", runs, same, check_plan_unreviewed},
      {"C.plan.unapproved", "A strategic account's plan commits resources that a manager answers for.",
       "Have the manager approve the plan, and record it under plan.approvals with role manager.", runs, same,
       check_plan_unapproved, "plan.approvals"},
      {"C.eam.fiscal-year", "Executives agree on the year early in it, or soon after the relationship begins.",
       "Hold the executive meeting and record it under eams, or waive it with a reason and a date.", can_be_held, note,
       check_eam_fiscal_year, "eams"},
      {"C.eam.overdue", "Executives of both sides meet once in every period of the tier.",
       "Set a date with the executives, and record the meeting under eams.", can_be_held, note, check_eam_overdue,
       "eams"},
      {"C.engagement.overdue", "An account that hears nothing from us for longer than its tier allows drifts away.",
       "Contact the customer and record the day in engagement.last_touch.", can_be_held, note, check_engagement,
       "engagement"},
      {"C.revenue.decline", "Falling revenue is looked at by executives while it can still be turned.",
       "Hold the executive review and record it under reviews with type executive.", runs, same, check_revenue_decline,
       "reviews"},
      {"C.outreach.limit", "Time spent on accounts that do not answer is taken from those that do.",
       "Stop the outreach, or record what starts it anew in engagement.reengagement_trigger.", can_be_held, same,
       check_outreach},
      {"C.champion.missing", "Without somebody who speaks for us inside, deals stall unseen.",
       "Find a champion and set that person's status to champion.", runs, note, check_champion_missing, "stakeholders"},
      {"C.trigger.overdue", "What a signal asks for is worth most in its first days.",
       "Act and set the signal's acted, or plan an action for its rule.", can_be_held, same, check_triggers,
       "signals.acted"},
      {"C.whitespace.due", "An opportunity that was found is worked at the pace of its priority.",
       "Do what its priority asks, or set its status to won, lost or dismissed.", runs, same, check_whitespace},
      {"C.action.overdue", "What was promised for a day is done by it, or promised anew.",
       "Do it and set done, or agree on a new date.", runs, same, check_actions},
      {"C.eam.followup", "Commitments fade unless they are sent out right after the meeting.",
       "Send the summary and set summary_sent.", can_be_held, note, check_eam_followup},
      {"C.tier.grade", "Tier and grade so far apart mean that one of them rests on wrong or missing facts.",
       "Check the facts behind both, and settle it in the next tier review.", runs, same, check_tier_grade},
      {"C.tier.review", "Tiers are looked at in every quarter, so that coverage follows the facts.",
       "Review the tier and record it under tiering.reviews.", runs, same, check_tier_review, "tiering.reviews"},
      {"C.playbook.open", "A situation with a known answer is met by at least one of its steps.",
       "Add an action with `for` set to the playbook's rule, or waive it with a reason and a date.", runs, same,
       check_playbooks, "actions"},
      {"C.data.acv-sum", "Products that do not add up to the ACV hide what is sold, or what is not.",
       "Correct the products' acv or revenue.current_acv.", runs, same, check_acv_sum},
      {"C.data.seats", "More users than seats are an error of the data, or seats to be sold.",
       "Correct seats and active seats, or bring the contract up to date.", runs, same, check_seats},
      {"C.data.history", "A history that ends elsewhere than today's ACV misleads every trend.",
       "Correct the history's last quarter or revenue.current_acv.", runs, same, check_history},
      {"C.data.contract", "A contract that has ended is renewed, or its revenue is not ours any more.",
       "Record the contract that follows it, or take it out.", runs, same, check_contracts},
      {"C.data.champion-silent", "A champion whom nobody talks to may not be one any longer.",
       "Call the champion and set last_contact, or record the new champion.", runs, same, check_champion_silent},
      {"C.data.close-date", "A close date in the past makes every forecast wrong.",
       "Set a new close_date, or the outcome.", runs, same, check_close_dates},
      {"C.data.dates", "Dates in an impossible order mean that one of them is wrong.",
       "Correct the date that is wrong.", runs, same, check_dates},
      {"C.override.expired", "An override is a decision for a time, and then the rules count again.",
       "Take the override out, or decide anew with reason and date.", runs, same, check_override},
      {"C.waiver.expired", "A waiver without reason or past its end would hide a finding for ever.",
       "Take it out, or decide anew with rule, reason and date.", runs, same, check_waivers},
      {"C.logo.basis", "The tier review will ask on what a strategic logo rests.",
       "Give tiering.strategic_logo its basis (brand, reference, influence) and by whom.", runs, same, check_logo_basis,
       "tiering.strategic_logo.basis"},
  });
  return kRows;
}

}  // namespace acctplan
