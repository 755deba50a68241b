// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(
    Opportunity, "opportunities",
    row<&Opportunity::id>("id", "Id of the opportunity; whitespace entries name it.").like("O-7"),
    row<&Opportunity::name>("name", "What is sold.").like("Security add-on"),
    row<&Opportunity::stage>("stage", "How far the sale has come.").aliased(AliasKind::stage).like("qualification"),
    row<&Opportunity::outcome>("outcome", "Whether it is open, won or lost.").like("open"),
    row<&Opportunity::amount>("amount", "Yearly value.").like("45000"),
    row<&Opportunity::probability>("probability", "Chance to win it.").between(0, 100).like("40%"),
    row<&Opportunity::close_date>("close_date", "Day on which it closed or should.").like("2026-05-30"),
    row<&Opportunity::type>("type", "Revenue stream that it belongs to.").like("expansion"),
    row<&Opportunity::moved>("moved", "How often its close date has moved.").count().like("0"))

ACCTPLAN_ROWS(Risk, "risks", row<&Risk::what>("what", "What could go wrong.").like("budget freeze"),
              row<&Risk::mitigation>("mitigation", "What we do about it.").like("quick ROI case"))

ACCTPLAN_ROWS(
    Action, "actions", row<&Action::id>("id", "Id of the action.").like("a1"),
    row<&Action::what>("what", "What is to be done.").like("book workshop"),
    row<&Action::owner>("owner", "Who does it.").like("Dana Ruiz"),
    row<&Action::due>("due", "Day until which.").like("2026-02-10"),
    row<&Action::done>("done", "Whether it is done.").like("false"),
    row<&Action::for_>("for", "Id of the rule, whitespace entry, playbook or person that it serves.").like("I.funding"))

ACCTPLAN_ROWS(Asset, "assets", row<&Asset::what>("what", "What is needed.").like("ROI model"),
              row<&Asset::status>("status", "How far it is.").like("draft"),
              row<&Asset::owner>("owner", "Who makes it.").like("Mia Holt"),
              row<&Asset::due>("due", "Day until which.").like("2026-02-20"))

ACCTPLAN_ROWS(FieldEvent, "events",
              row<&FieldEvent::what>("what", "What takes place.").like("regional user conference"),
              row<&FieldEvent::date>("date", "Day of the event.").like("2026-05-12"))

ACCTPLAN_ROWS(Objectives, "objectives",
              row<&Objectives::q1>("Q1", "Objective of the first quarter.").like("reach the CFO"),
              row<&Objectives::q2>("Q2", "Objective of the second quarter.").like("close the security add-on"),
              row<&Objectives::q3>("Q3", "Objective of the third quarter.").like("start in operations"),
              row<&Objectives::q4>("Q4", "Objective of the fourth quarter.").like("renew for two years"))

ACCTPLAN_ROWS(Approval, "approvals", row<&Approval::by>("by", "Who approved the plan.").like("Robin Vance"),
              row<&Approval::role>("role", "In which role; `manager` is the one that counts.").like("manager"),
              row<&Approval::date>("date", "Day of the approval.").past().like("2025-12-10"))

ACCTPLAN_ROWS(PlanFacts, "plan",
              row<&PlanFacts::last_updated>("last_updated", "Day on which the plan was last reviewed or changed.")
                  .past()
                  .csv("plan_last_updated")
                  .called("Plan Last Updated Date|Account Plan Updated|Account Plan Last Updated")
                  .like("2026-01-20"),
              row<&PlanFacts::target>("target", "Annual contract value aimed at.").like("320000"),
              row<&PlanFacts::sales_stage>("sales_stage", "How far the account as a whole has come.")
                  .aliased(AliasKind::stage)
                  .csv("sales_stage")
                  .called("Account Stage|Buying Stage|Account Sales Stage")
                  .like("customer"),
              row<&PlanFacts::abm_support>("abm_support", "What marketing gives.").like("one-to-one programme"),
              row<&PlanFacts::review_cadence>("review_cadence", "How often the plan is looked at.").like("weekly"),
              row<&PlanFacts::start>("start", "First day of the planning sprint.").like("2026-01-05"),
              row<&PlanFacts::campaign_start>("campaign_start", "First day of the campaign.").like("2026-02-09"),
              row<&PlanFacts::objectives>("objectives", "What each quarter is to reach."),
              row<&PlanFacts::approvals>("approvals", "Who has approved the plan."),
              row<&PlanFacts::published>("published", "Day on which the plan was published.").past().like("2025-12-15"))

ACCTPLAN_ROWS(Waiver, "waive", row<&Waiver::rule>("rule", "Check that is waived.").like("C.eam.overdue"),
              row<&Waiver::reason>("reason", "Why.").like("the sponsor changes in March"),
              row<&Waiver::by>("by", "Who decided.").like("VP Sales"),
              row<&Waiver::until>("until", "Last day on which it holds.").like("2026-03-31"))

ACCTPLAN_ROWS(Checks, "checks",
              row<&Checks::hold_until>("hold_until", "Findings are held through this day.").like("2026-03-31"),
              row<&Checks::hold_reason>("hold_reason", "Why they are held.").like("merger under way"),
              row<&Checks::waive>("waive", "Checks that are waived for a time."))

}  // namespace acctplan
