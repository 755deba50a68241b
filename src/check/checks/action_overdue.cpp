// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_action_overdue(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Action& action : seen.account().actions) {
    if (!action.due || *action.due >= seen.as_of || action.done.is(true)) continue;
    const std::string what = action.what.value_or(action.id.value_or("without a name"));
    std::string message = fmt::format("action \"{}\" was due {}", what, to_words(*action.due));
    if (action.owner) message += fmt::format(" ({})", *action.owner);
    out.push_back(
        {action.id.value_or(what), Severity::warning, place_or(seen, action.span), std::move(message), *action.due});
  }
  return out;
}

}  // namespace

CheckRow action_overdue_check() {
  return {.rule = "C.action.overdue",
          .why = "What was promised for a day is done by it, or promised anew.",
          .remedy = "Do it and set done, or agree on a new date.",
          .find = find_action_overdue,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
actions: [{what: Send the roadmap, due: 2026-01-28}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
actions: [{what: Send the roadmap, due: 2026-01-28, done: true}]
)"};
}

}  // namespace acctplan
