// SPDX-License-Identifier: MIT
#include <acctplan/model/account.hpp>

#include <algorithm>

namespace acctplan {

bool Stakeholder::has_role(Role wanted) const {
  return std::ranges::any_of(role.items, [wanted](const Fact<Role>& held) { return held.is(wanted); });
}

const Stakeholder* find_person(const Account& account, std::string_view id_or_name) {
  const auto& people = account.stakeholders.items;
  const auto by_id =
      std::ranges::find_if(people, [&](const Stakeholder& one) { return one.id && *one.id == id_or_name; });
  if (by_id != people.end()) return &*by_id;
  const auto by_name =
      std::ranges::find_if(people, [&](const Stakeholder& one) { return one.name && *one.name == id_or_name; });
  return by_name == people.end() ? nullptr : &*by_name;
}

const Opportunity* find_opportunity(const Account& account, std::string_view id) {
  const auto& deals = account.opportunities.items;
  const auto found = std::ranges::find_if(deals, [&](const Opportunity& deal) { return deal.id && *deal.id == id; });
  return found == deals.end() ? nullptr : &*found;
}

std::optional<Lifecycle> lifecycle_of(const Account& account, const Date& as_of) {
  if (account.account.lifecycle) return *account.account.lifecycle;
  if (const auto& acv = account.revenue.current_acv) return acv->is_zero() ? Lifecycle::prospect : Lifecycle::customer;
  const auto& since = account.account.customer_since;
  if (since && *since <= as_of) return Lifecycle::customer;
  return std::nullopt;
}

bool is_open(const Opportunity& deal) {
  return deal.outcome ? deal.outcome.is(Outcome::open) : !deal.stage.is(DealStage::closed);
}

}  // namespace acctplan
