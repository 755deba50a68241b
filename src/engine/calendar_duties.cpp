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

/// What a contract is known by, also once its dates have moved. Without an id that is its start.
std::string contract_subject(const Contract& contract, std::size_t position) {
  if (contract.id) return "contract/id/" + *contract.id;
  if (contract.start) return "contract/start/" + to_iso(*contract.start);
  return fmt::format("contract/{}", position);
}

std::string whitespace_subject(const WhitespaceOpportunity& entry) {
  if (!entry.id.empty()) return "whitespace/id/" + entry.id;
  const std::string_view dimension = entry.dimension ? word_of(*entry.dimension) : std::string_view();
  return fmt::format("whitespace/{}/{}/{}", dimension, entry.target, entry.name);
}

std::string action_subject(const Action& action) {
  return action.id ? "action/id/" + *action.id : "action/" + action.what.value_or("");
}

}  // namespace

void add_contracts(std::vector<CalendarEntry>& out, const CalendarCase& seen) {
  const auto add = [&](std::string what, const Date& date, std::string subject) {
    CalendarEntry entry{"Q.renewal", std::move(what), seen.owner(), date, std::nullopt};
    entry.subject = std::move(subject);
    out.push_back(std::move(entry));
  };
  std::size_t position = 0;
  for (const Contract& contract : seen.account.contracts) {
    const std::string subject = contract_subject(contract, ++position);
    const std::string name = contract.id ? "Contract " + *contract.id : std::string("Contract");
    const std::string renewal = !contract.auto_renew   ? ""
                                : *contract.auto_renew ? " (renews by itself)"
                                                       : " (does not renew by itself)";
    if (contract.notice_by) {
      add(fmt::format("{}: last day for notice{}", name, renewal), *contract.notice_by, subject + "/notice");
    }
    if (contract.end) add(fmt::format("{} ends{}", name, renewal), *contract.end, subject + "/end");
  }
}

void add_duties(std::vector<CalendarEntry>& out, const CalendarCase& seen, const WhitespaceResult& whitespace,
                const TriggersResult& triggers) {
  const auto owner = seen.owner();
  const auto add = [&](std::string rule, std::string what, std::optional<std::string> whose, const Date& date,
                       std::string subject) {
    CalendarEntry entry{std::move(rule), std::move(what), std::move(whose), date, std::nullopt};
    entry.subject = std::move(subject);
    out.push_back(std::move(entry));
  };
  for (const WhitespaceOpportunity& entry : whitespace.opportunities) {
    if (!entry.duty_due) continue;
    add(rule_of_priority(entry.priority), fmt::format("{}: {}", entry.name, entry.duty), owner, *entry.duty_due,
        whitespace_subject(entry));
  }
  for (const Trigger& trigger : triggers.triggers) {
    if (!trigger.due || trigger.state == TriggerState::acted || seen.rests(*trigger.due)) continue;
    // Its day is what tells a signal from others of its type; a deadline hangs on that day.
    add(trigger.rule, trigger.asks, owner, *trigger.due,
        fmt::format("signal/{}/{}", trigger.rule, trigger.date ? to_iso(*trigger.date) : ""));
  }
  for (const Action& action : seen.account.actions) {
    if (!action.due || action.done.is(true)) continue;
    add("C.action.overdue", action.what.value_or(action.id.value_or("")),
        action.owner ? action.owner.optional() : owner, *action.due, action_subject(action));
  }
}

}  // namespace acctplan
