// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(Incumbent, "incumbent", row<&Incumbent::vendor>("vendor", "Vendor whom we would replace.").like("OldCo"),
              row<&Incumbent::since>("since", "Day from which it is there.").past().like("2019-05-01"),
              row<&Incumbent::contract_end>("contract_end", "Last day of its contract.").like("2026-12-31"),
              row<&Incumbent::satisfaction>("satisfaction", "How content the customer is with it.").like("low"),
              row<&Incumbent::source>("source", "Where this is known from.").like("interview with the CTO"))

ACCTPLAN_ROWS(Competition, "competition", row<&Competition::incumbent>("incumbent", "The vendor that is there today."),
              row<&Competition::evaluating>("evaluating", "Vendors that the customer looks at.").like("[NewCo]"))

ACCTPLAN_ROWS(Context, "context",
              row<&Context::business_model>("business_model", "How the customer earns its money.")
                  .like("subscriptions to utilities"),
              row<&Context::threats>("threats", "What threatens its business.").like("[price pressure]"),
              row<&Context::initiatives>("initiatives", "What it has set out to do.").like("[cloud migration]"),
              row<&Context::challenges>("challenges", "What stands in its way.").like("[data silos]"),
              row<&Context::technology_priorities>("technology_priorities", "What its technology people work on.")
                  .like("[observability]"))

ACCTPLAN_ROWS(Challenge, "challenges", row<&Challenge::id>("id", "Id that capabilities name.").like("c1"),
              row<&Challenge::what>("what", "What troubles the customer.").like("slow month-end close"),
              row<&Challenge::evidence>("evidence", "What shows it.").like("close takes nine days"))

ACCTPLAN_ROWS(Capability, "capabilities",
              row<&Capability::what>("what", "What of ours helps.").like("parallel posting"),
              row<&Capability::addresses>("addresses", "Id of the challenge that it helps with.").like("c1"))

ACCTPLAN_ROWS(Impact, "impact", row<&Impact::revenue>("revenue", "What it does to revenue.").like("2 % more renewals"),
              row<&Impact::cost>("cost", "What it saves.").like("three days of work a month"),
              row<&Impact::risk>("risk", "What risk it takes away.").like("no missed filings"),
              row<&Impact::time_to_value>("time_to_value", "How soon it shows.").like("one quarter"))

ACCTPLAN_ROWS(Proof, "proof", row<&Proof::company>("company", "A customer like it.").like("Harbour Rail"),
              row<&Proof::challenge>("challenge", "What troubled that one.").like("slow close"),
              row<&Proof::solution>("solution", "What we did.").like("parallel posting"),
              row<&Proof::results>("results", "What came of it.").like("close in four days"))

ACCTPLAN_ROWS(Achieved, "achieved", row<&Achieved::what>("what", "What was reached.").like("licences retired"),
              row<&Achieved::amount>("amount", "What it is worth.").like("40000"),
              row<&Achieved::period>("period", "When, in words.").like("FY2025"))

ACCTPLAN_ROWS(
    ValueCase, "value",
    row<&ValueCase::priority>("priority", "The customer's priority that the case serves.").like("faster close"),
    row<&ValueCase::challenges>("challenges", "What stands in its way."),
    row<&ValueCase::capabilities>("capabilities", "What of ours helps."),
    row<&ValueCase::impact>("impact", "What the customer gains."),
    row<&ValueCase::proof>("proof", "A story that shows it."),
    row<&ValueCase::alternative>("alternative", "What the customer would do without us.").like("hire two people"),
    row<&ValueCase::why_switch>("why_switch", "Reasons to leave what is there.").like("[price, support]"),
    row<&ValueCase::achieved>("achieved", "Value that we have delivered already."))

}  // namespace acctplan
