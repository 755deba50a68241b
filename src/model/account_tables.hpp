// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <acctplan/model/field_table.hpp>

// The types of the account file that have a table. Objectives are the policy's too.

namespace acctplan {

ACCTPLAN_TABLE(Crm);
ACCTPLAN_TABLE(Headquarters);
ACCTPLAN_TABLE(Location);
ACCTPLAN_TABLE(Identity);
ACCTPLAN_TABLE(QuarterAcv);
ACCTPLAN_TABLE(StreamFigures);
ACCTPLAN_TABLE(Streams);
ACCTPLAN_TABLE(RevenuePeriod);
ACCTPLAN_TABLE(Revenue);
ACCTPLAN_TABLE(Contract);
ACCTPLAN_TABLE(TierSpell);
ACCTPLAN_TABLE(TierReview);
ACCTPLAN_TABLE(TierOverride);
ACCTPLAN_TABLE(Tiering);
ACCTPLAN_TABLE(Department);
ACCTPLAN_TABLE(Deployment);
ACCTPLAN_TABLE(OwnedProduct);
ACCTPLAN_TABLE(Footprint);
ACCTPLAN_TABLE(WhitespaceEntry);
ACCTPLAN_TABLE(ScoreRatings);
ACCTPLAN_TABLE(Technology);
ACCTPLAN_TABLE(Financial);
ACCTPLAN_TABLE(Signal);
ACCTPLAN_TABLE(Stakeholder);
ACCTPLAN_TABLE(Relationship);
ACCTPLAN_TABLE(Engagement);
ACCTPLAN_TABLE(Activity);
ACCTPLAN_TABLE(Commitment);
ACCTPLAN_TABLE(Eam);
ACCTPLAN_TABLE(Review);
ACCTPLAN_TABLE(Health);
ACCTPLAN_TABLE(Incumbent);
ACCTPLAN_TABLE(Competition);
ACCTPLAN_TABLE(Context);
ACCTPLAN_TABLE(Challenge);
ACCTPLAN_TABLE(Capability);
ACCTPLAN_TABLE(Impact);
ACCTPLAN_TABLE(Proof);
ACCTPLAN_TABLE(Achieved);
ACCTPLAN_TABLE(ValueCase);
ACCTPLAN_TABLE(Opportunity);
ACCTPLAN_TABLE(Risk);
ACCTPLAN_TABLE(Action);
ACCTPLAN_TABLE(Asset);
ACCTPLAN_TABLE(FieldEvent);
ACCTPLAN_TABLE(Sponsor);
ACCTPLAN_TABLE(ExecutivePair);
ACCTPLAN_TABLE(Team);
ACCTPLAN_TABLE(Objectives);
ACCTPLAN_TABLE(Approval);
ACCTPLAN_TABLE(PlanFacts);
ACCTPLAN_TABLE(Waiver);
ACCTPLAN_TABLE(Checks);
ACCTPLAN_TABLE(Account);

}  // namespace acctplan

/// Defines the table of a type from a row list: ACCTPLAN_ROWS(Crm, "crm", row<...>(...), ...).
#define ACCTPLAN_ROWS(Type, label, ...)                                   \
  const ObjectTable& TableOf<Type>::table() {                             \
    static constexpr auto kRows = std::to_array<FieldRow>({__VA_ARGS__}); \
    static constexpr ObjectTable kTable{label, kRows};                    \
    return kTable;                                                        \
  }
