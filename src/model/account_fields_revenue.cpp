// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(QuarterAcv, "history",
              row<&QuarterAcv::quarter>("quarter", "A completed quarter of our fiscal year.").like("FY2025-Q4"),
              row<&QuarterAcv::acv>("acv", "Annual contract value at the end of the quarter.").like("80000"),
              row<&QuarterAcv::target>("target", "Annual contract value aimed at for that day.").like("79000"))

ACCTPLAN_ROWS(StreamFigures, "stream", row<&StreamFigures::actual>("actual", "Booked in the quarter.").like("9000"),
              row<&StreamFigures::target>("target", "Aimed at for the quarter.").like("15000"))

ACCTPLAN_ROWS(Streams, "streams", row<&Streams::new_>("new", "Revenue from products new to the account."),
              row<&Streams::expansion>("expansion", "More revenue from products that it has."),
              row<&Streams::renewal>("renewal", "Revenue renewed."))

ACCTPLAN_ROWS(RevenuePeriod, "periods",
              row<&RevenuePeriod::quarter>("quarter", "A quarter of our fiscal year.").like("FY2025-Q4"),
              row<&RevenuePeriod::streams>("streams", "Actual and target by revenue stream."))

ACCTPLAN_ROWS(
    Revenue, "revenue",
    row<&Revenue::current_acv>("current_acv", "Annual contract value today.")
        .csv("current_acv")
        .called("ACV|Current Annual Contract Value|Annual Contract Value|Account ACV|Contract ACV")
        .like("82000"),
    row<&Revenue::projected_acv_12m>("projected_acv_12m", "Annual contract value expected in 12 months.")
        .csv("projected_acv_12m")
        .called("Projected ACV 12 Months|Projected ACV (12m)|Projected ACV (12 months)|12 Month Projected ACV")
        .like("95000"),
    row<&Revenue::projected_acv_18m>("projected_acv_18m", "Annual contract value expected in 18 months.")
        .csv("projected_acv_18m")
        .called("Projected ACV 18 Months|Projected ACV (18m)|Projected ACV (18 months)|18 Month Projected ACV")
        .like("120000"),
    row<&Revenue::estimated_acv>("estimated_acv",
                                 "Annual value guessed for the plan and the score; never makes a tier.")
        .csv("estimated_acv")
        .called("Estimated Annual Contract Value|ACV Estimate")
        .like("95000"),
    row<&Revenue::expansion_potential>("expansion_potential",
                                       "What the account could spend more a year; negative when it is to shrink.")
        .signed_()
        .csv("expansion_potential")
        .called("Expansion Opportunity|Expansion Value|Whitespace Potential")
        .like("140000"),
    row<&Revenue::multi_year_potential>("multi_year_potential",
                                        "Value over several years; negative when it is to shrink.")
        .signed_()
        .csv("multi_year_potential")
        .called("Multi-Year Potential|Multiyear Potential|Multi-Year Value")
        .like("260000"),
    row<&Revenue::prior_year_acv>("prior_year_acv", "Annual contract value a year ago; else told from the history.")
        .csv("prior_year_acv")
        .called("Prior ACV|ACV Prior Year|ACV Last Year|Last Year ACV|Previous Year ACV")
        .like("78000"),
    row<&Revenue::history>("history", "Annual contract value at the end of completed quarters."),
    row<&Revenue::periods>("periods", "Actual and target of each quarter by revenue stream."),
    row<&Revenue::decline_detected>("decline_detected", "Day on which a decline by more than a fifth was noticed.")
        .past()
        .like("2026-01-10"))

ACCTPLAN_ROWS(Contract, "contracts", row<&Contract::id>("id", "Number of the contract.").like("C-1"),
              row<&Contract::start>("start", "First day of the contract.").like("2024-07-01"),
              row<&Contract::end>("end", "Last day of the contract.")
                  .csv("contract_end")
                  .called("Contract End Date|Renewal Date|Contract Expiration Date|Subscription End Date")
                  .like("2026-06-30"),
              row<&Contract::notice_by>("notice_by", "Last day on which notice can be given.").like("2026-04-01"),
              row<&Contract::auto_renew>("auto_renew", "Whether it goes on when nobody gives notice.").like("true"),
              row<&Contract::value>("value", "Yearly value of the contract.").like("82000"),
              row<&Contract::renewal_risk>("renewal_risk", "How likely the customer is not to renew.").like("low"))

}  // namespace acctplan
