// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_playbook_open(const CheckCase& seen) {
  std::vector<Hit> out;
  const List<Action>& actions = seen.account().actions;
  for (const DetectedPlaybook& playbook : seen.assessment.playbooks) {
    const bool begun =
        std::ranges::any_of(actions, [&](const Action& action) { return action.for_.is(playbook.rule); });
    if (begun) continue;
    const Span place = playbook.evidence.facts.empty() ? Span{} : playbook.evidence.facts.front().span;
    out.push_back(
        {playbook.rule, Severity::note, place_or(seen, place, actions.span),
         fmt::format("playbook \"{}\" ({}) applies, and none of its steps has an action", playbook.name, playbook.rule),
         std::nullopt});
  }
  return out;
}

}  // namespace

CheckRow playbook_open_check() {
  return {.rule = "C.playbook.open",
          .why = "A situation with a known answer is met by at least one of its steps.",
          .remedy = "Add an action with `for` set to the playbook's rule, or waive it with a reason and a date.",
          .find = find_playbook_open,
          .absent = "actions",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
stakeholders: []
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
actions: [{what: Ask the sponsor who could speak for us, for: R.no-champion, due: 2026-02-20}]
)"};
}

}  // namespace acctplan
