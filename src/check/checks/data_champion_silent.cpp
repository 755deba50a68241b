// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_data_champion_silent(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Stakeholder& person : seen.account().stakeholders) {
    if (!person.status.is(ContactStatus::champion) || !person.last_contact) continue;
    const std::int64_t days = days_between(*person.last_contact, seen.as_of);
    if (days < *seen.policy.committee.champion_silent_days) continue;
    out.push_back({person.id.value_or(person.name.value_or("")), Severity::warning,
                   place_or(seen, person.last_contact.span(), person.span),
                   fmt::format("nobody has spoken to the champion ({}) for {} days",
                               person.name.value_or(person.id.value_or("")), days),
                   std::nullopt});
  }
  return out;
}

}  // namespace

CheckRow data_champion_silent_check() {
  return {.rule = "C.data.champion-silent",
          .why = "A champion whom nobody talks to may not be one any longer.",
          .remedy = "Call the champion and set last_contact, or record the new champion.",
          .find = find_data_champion_silent,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
stakeholders: [{name: Ana Roux, role: champion, status: champion, last_contact: 2025-09-22}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
stakeholders: [{name: Ana Roux, role: champion, status: champion, last_contact: 2026-01-22}]
)"};
}

}  // namespace acctplan
