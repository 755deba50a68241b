// SPDX-License-Identifier: MIT
#include <cctype>

#include <fmt/format.h>

#include "calendar_entries.hpp"

namespace acctplan {
namespace {

/// "P1" is judged by W.p1.
std::string rule_of_priority(const std::string& priority) {
  std::string out = "W.";
  for (const char c : priority) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace

void add_contracts(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  const auto owner = seen.account.account.owner.optional();
  for (const Contract& contract : seen.account.contracts) {
    const std::string name = contract.id ? "Contract " + *contract.id : std::string("Contract");
    const std::string renewal = !contract.auto_renew   ? ""
                                : *contract.auto_renew ? " (renews by itself)"
                                                       : " (does not renew by itself)";
    if (contract.notice_by) {
      out.push_back({"Q.renewal",
                     fmt::format("{}: last day for notice{}", name, renewal),
                     owner,
                     *contract.notice_by,
                     std::nullopt,
                     {}});
    }
    if (contract.end) {
      out.push_back({"Q.renewal", fmt::format("{} ends{}", name, renewal), owner, *contract.end, std::nullopt, {}});
    }
  }
}

void add_duties(std::vector<CalendarEntry>& out, const CalendarCase& seen, const WhitespaceResult& whitespace,
                const TriggersResult& triggers) {
  const auto owner = seen.account.account.owner.optional();
  for (const WhitespaceOpportunity& entry : whitespace.opportunities) {
    if (!entry.duty_due) continue;
    out.push_back({rule_of_priority(entry.priority),
                   fmt::format("{}: {}", entry.name, entry.duty),
                   owner,
                   *entry.duty_due,
                   std::nullopt,
                   {}});
  }
  for (const Trigger& trigger : triggers.triggers) {
    if (!trigger.due || trigger.state == TriggerState::acted || seen.rests(*trigger.due)) continue;
    out.push_back({trigger.rule, trigger.asks, owner, *trigger.due, std::nullopt, {}});
  }
  for (const Action& action : seen.account.actions) {
    if (!action.due || action.done.is(true)) continue;
    out.push_back({"C.action.overdue",
                   action.what.value_or(action.id.value_or("")),
                   action.owner ? action.owner.optional() : owner,
                   *action.due,
                   std::nullopt,
                   {}});
  }
}

}  // namespace acctplan
