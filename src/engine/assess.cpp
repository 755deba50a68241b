// SPDX-License-Identifier: MIT
#include <acctplan/engine/assessment.hpp>

namespace acctplan {

Assessment assess(const Account& account, const Policy& policy, const Date& as_of,
                  const std::optional<PreviousTier>& previous, const Market* market) {
  Assessment out;
  out.account = &account;
  out.tier = evaluate_tier(account, policy, as_of, previous);
  out.tier_in_force = out.tier.in_force;
  out.score = evaluate_score(account, policy, as_of);
  out.whitespace = evaluate_whitespace(account, policy, as_of, market);
  out.committee = evaluate_committee(account, policy, as_of);
  out.freshness = evaluate_freshness(account, policy, as_of, out.tier_in_force);
  out.triggers = evaluate_triggers(account, policy, as_of);
  out.playbooks = detect_playbooks(account, policy, as_of, out.tier_in_force, out.committee);
  out.eam = eam_due(account, policy, as_of, out.tier_in_force);
  out.calendar = plan_calendar(account, policy, as_of, out.tier_in_force, out.whitespace, out.triggers);
  return out;
}

}  // namespace acctplan
