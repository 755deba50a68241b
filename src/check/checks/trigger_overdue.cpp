// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_trigger_overdue(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Trigger& trigger : seen.assessment.triggers.triggers) {
    if (trigger.state != TriggerState::overdue) continue;
    const Span place = trigger.signal == nullptr ? Span{} : trigger.signal->span;
    out.push_back({fmt::format("{} {}", trigger.rule, to_iso(*trigger.date)), Severity::warning,
                   place_or(seen, place, seen.account().signals.span),
                   fmt::format("signal {} of {} was to be acted on by {} ({})", trigger.type, to_words(*trigger.date),
                               to_words(*trigger.due), trigger.rule),
                   trigger.due});
  }
  return out;
}

}  // namespace

CheckRow trigger_overdue_check() {
  return {.rule = "C.trigger.overdue",
          .why = "What a signal asks for is worth most in its first days.",
          .remedy = "Act and set the signal's acted, or plan an action for its rule.",
          .clock = Clock::can_be_held,
          .find = find_trigger_overdue,
          .absent = "signals.acted",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
signals: [{type: competitor_tool, date: 2026-01-10}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
signals: [{type: competitor_tool, date: 2026-01-10, acted: 2026-01-15}]
)"};
}

}  // namespace acctplan
