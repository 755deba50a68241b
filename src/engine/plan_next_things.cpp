// SPDX-License-Identifier: MIT
#include "next_candidates.hpp"

namespace acctplan {

std::vector<NextThing> next_things(const Assessment& assessment, const std::vector<Finding>& findings,
                                   const Policy& policy, const Date& as_of) {
  const Account& account = *assessment.account;
  const NextCase seen{assessment, account, policy, as_of, clock_hold(account, policy, as_of)};
  // Of two sources that speak of the same thing the earlier one's words stand.
  NextCandidates out;
  offer_triggers(seen, out);
  offer_whitespace(seen, out);
  offer_actions(seen, out);
  offer_gaps(seen, out);
  offer_meeting(seen, out);
  offer_findings(seen, findings, out);
  offer_playbooks(seen, out);
  offer_contracts(seen, out);
  offer_missing_facts(seen, out);
  return out.in_order();
}

}  // namespace acctplan
