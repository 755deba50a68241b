// SPDX-License-Identifier: MIT
#include <acctplan/engine/champions.hpp>

#include <algorithm>
#include <tuple>

namespace acctplan {
namespace {

auto order_of(const Stakeholder* person) {
  const bool dated = person->departed.known();
  return std::tuple(!dated, dated ? -person->departed->days().time_since_epoch().count() : 0, person->id.value_or(""),
                    person->name.value_or(""));
}

}  // namespace

bool has_champion(const Account& account) {
  return std::ranges::any_of(account.stakeholders.items,
                             [](const Stakeholder& person) { return person.status.is(ContactStatus::champion); });
}

std::vector<const Stakeholder*> departed_champions(const Account& account) {
  std::vector<const Stakeholder*> out;
  for (const Stakeholder& person : account.stakeholders) {
    const bool championed = person.has_role(Role::champion) || person.strength.known();
    if (person.status.is(ContactStatus::departed) && championed) out.push_back(&person);
  }
  std::ranges::stable_sort(out, {}, order_of);
  return out;
}

bool champions_not_told(const Account& account) { return account.table && departed_champions(account).empty(); }

std::optional<Date> champion_lost(const Account& account) {
  std::optional<Date> out;
  for (const Stakeholder* person : departed_champions(account)) {
    if (!person->has_role(Role::champion) || !person->departed) continue;
    if (!out || *person->departed > *out) out = *person->departed;
  }
  return out;
}

}  // namespace acctplan
