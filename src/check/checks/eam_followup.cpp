// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_eam_followup(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Eam& eam : seen.account().eams) {
    if (!eam.status.is(EamStatus::held) || !eam.date || eam.summary_sent) continue;
    const Date due = eam.date->plus_days(*seen.policy.duties.eam_summary_days);
    if (seen.as_of <= due) continue;
    out.push_back({to_iso(*eam.date), Severity::warning, place_or(seen, eam.span),
                   fmt::format("the summary of the executive meeting of {} was due {} and is not recorded as sent",
                               to_words(*eam.date), to_words(due)),
                   due});
  }
  return out;
}

}  // namespace

CheckRow eam_followup_check() {
  return {.rule = "C.eam.followup",
          .why = "Commitments fade unless they are sent out right after the meeting.",
          .remedy = "Send the summary and set summary_sent.",
          .clock = Clock::can_be_held,
          .prospects = ForProspects::note,
          .find = find_eam_followup,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-01-20, status: held}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
eams: [{date: 2026-01-20, status: held, summary_sent: 2026-01-21}]
)"};
}

}  // namespace acctplan
