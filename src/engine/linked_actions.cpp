// SPDX-License-Identifier: MIT
#include "linked_actions.hpp"

#include <string>
#include <tuple>

namespace acctplan {
namespace {

bool serves(const Action& action, std::string_view what) { return action.for_ && *action.for_ == what; }

auto order_of(const Action& action) {
  return std::tuple(!action.due.known(), action.due.value_or(Date{}), action.id.value_or(std::string()),
                    action.what.value_or(std::string()));
}

const Action* first_for(const Account& account, std::string_view what, bool done) {
  const Action* found = nullptr;
  for (const Action& action : account.actions) {
    if (!serves(action, what) || action.done.value_or(false) != done) continue;
    if (found == nullptr || order_of(action) < order_of(*found)) found = &action;
  }
  return found;
}

}  // namespace

const Action* done_action_for(const Account& account, std::string_view what) { return first_for(account, what, true); }

const Action* open_action_for(const Account& account, std::string_view what) { return first_for(account, what, false); }

}  // namespace acctplan
