// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/champions.hpp>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_champion_missing(const CheckCase& seen) {
  const Account& account = seen.account();
  if (!seen.tier_within(1, 2) || has_champion(account) || champions_not_told(account)) return {};
  const auto lost = champion_lost(account);
  if (!lost) {
    return {{"", Severity::warning, place_or(seen, account.stakeholders.span),
             fmt::format("Tier {} account has no champion", seen.tier()), std::nullopt}};
  }
  const Date due = lost->plus_days(*seen.policy.duties.champion_days);
  const bool late = seen.as_of >= due && seen.tier() == 1;
  return {{"", late ? Severity::error : Severity::warning, place_or(seen, account.stakeholders.span),
           fmt::format("Tier {} account has no champion since {}; a new one is due {}", seen.tier(), to_words(*lost),
                       to_words(due)),
           due}};
}

}  // namespace

CheckRow champion_missing_check() {
  return {.rule = "C.champion.missing",
          .why = "Without somebody who speaks for us inside, deals stall unseen.",
          .remedy = "Find a champion and set that person's status to champion.",
          .prospects = ForProspects::note,
          .find = find_champion_missing,
          .absent = "stakeholders",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
stakeholders: [{name: Ana Roux, role: champion, status: departed, departed: 2026-01-09}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
stakeholders: [{name: Noor Haddad, role: champion, status: champion}]
)"};
}

}  // namespace acctplan
