// SPDX-License-Identifier: MIT
#include "account_tables.hpp"

namespace acctplan {

ACCTPLAN_ROWS(TierSpell, "history", row<&TierSpell::tier>("tier", "Tier that began then.").between(1, 4).like("2"),
              row<&TierSpell::from>("from", "Day on which it began.").past().like("2025-01-01"),
              row<&TierSpell::reason>("reason", "Rule or words that gave the reason.").like("M.up.revenue"))

ACCTPLAN_ROWS(TierReview, "reviews",
              row<&TierReview::date>("date", "Day of the tier review.").past().like("2026-01-15"),
              row<&TierReview::by>("by", "Who reviewed it.").like("Sales Ops"))

ACCTPLAN_ROWS(StrategicLogo, "strategic_logo",
              row<&StrategicLogo::basis>("basis", "Why the name is strategic; one word or a list.").like("[reference]"),
              row<&StrategicLogo::by>("by", "Who said so.").like("VP Sales"),
              row<&StrategicLogo::date>("date", "Day on which it was said.").past().like("2025-11-02"))

ACCTPLAN_ROWS(TierOverride, "override",
              row<&TierOverride::tier>("tier", "Tier that stands, whatever the rules give.").between(1, 4).like("1"),
              row<&TierOverride::reason>("reason", "Why; an override without a reason is an error.")
                  .like("board decision on the public reference"),
              row<&TierOverride::by>("by", "Who decided; an override without it is an error.").like("VP Sales"),
              row<&TierOverride::date>("date", "Day of the decision.").past().like("2026-01-15"),
              row<&TierOverride::until>("until", "Last day on which it stands, at most four quarters after `date`.")
                  .like("2026-12-31"))

ACCTPLAN_ROWS(
    Tiering, "tiering",
    row<&Tiering::current_tier>("current_tier", "Tier in force before this run.")
        .between(1, 4)
        .csv("current_tier")
        .called("Tier|Account Tier|Target account tier|Customer Tier")
        .like("2"),
    row<&Tiering::tier_since>("tier_since", "Day on which the account came into its tier.")
        .past()
        .csv("tier_since")
        .called("Tier Start Date|Tier Date|Date of Tier")
        .like("2025-01-01"),
    row<&Tiering::history>("history", "Tiers that the account has had."),
    row<&Tiering::reviews>("reviews", "Reviews of the tier that were held."),
    row<&Tiering::strategic_logo>("strategic_logo", "Whether its name alone makes it strategic: true, false, or why.")
        .csv("strategic_logo")
        .called("Strategic Account|Strategic|Logo Account|Marquee Logo|Target Logo")
        .like("{basis: [reference], by: VP Sales, date: 2025-11-02}"),
    row<&Tiering::icp_match>("icp_match", "How well it fits the ideal customer profile.")
        .csv("icp_match")
        .called("ICP|ICP Fit|ICP Rating")
        .like("strong"),
    row<&Tiering::growth_trajectory>("growth_trajectory", "Where our business with it is heading.")
        .csv("growth_trajectory")
        .called("Trajectory|Account Growth Trajectory")
        .like("clear"),
    row<&Tiering::motion>("motion", "How it is sold to.")
        .csv("motion")
        .called("Sales Motion|Go-to-Market Motion")
        .like("field"),
    row<&Tiering::quarters_below_tier>("quarters_below_tier",
                                       "Quarters in a row below the tier's revenue; else counted from revenue.history.")
        .count()
        .csv("quarters_below_tier")
        .called("Quarters Below|Quarters Below Tier Revenue")
        .like("0"),
    row<&Tiering::override_>("override", "A tier decided by hand for a limited time."))

}  // namespace acctplan
