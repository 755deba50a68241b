// SPDX-License-Identifier: MIT
#include "cli/owner_choice.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/model/words.hpp>

namespace acctplan {

void bind_owner(CLI::App& app, std::string& owner) {
  app.add_option("--owner", owner, "report only on the accounts of this owner")
      ->take_last()
      ->type_name("NAME")
      ->group("Selection");
}

void note_unknown_owner(std::string_view owner, std::span<const std::string_view> owners, std::size_t accounts,
                        Diagnostics& sink) {
  if (owner.empty() || accounts == 0) return;
  if (std::ranges::any_of(owners, [&](std::string_view held) { return same_word(held, owner); })) return;
  const auto near = nearest(owner, owners);
  sink.warning("run.no-such-owner", {},
               fmt::format("none of {} account{} has the owner {}", accounts, accounts == 1 ? "" : "s", owner),
               near ? fmt::format("did you mean `{}`?", *near) : "write the whole name as account.owner has it");
}

void keep_owner(Session& session, const std::string& owner) {
  if (owner.empty()) return;
  std::vector<std::string_view> owners;
  for (const Account& account : session.accounts) {
    if (account.account.owner) owners.push_back(*account.account.owner);
  }
  note_unknown_owner(owner, owners, session.accounts.size(), session.diagnostics);
  std::erase_if(session.accounts, [&](const Account& account) {
    return !account.account.owner || !same_word(*account.account.owner, owner);
  });
}

}  // namespace acctplan
