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

const TierSpell* latest_spell(const Tiering& tiering) {
  const TierSpell* out = nullptr;
  for (const TierSpell& spell : tiering.history) {
    if (!spell.from) continue;
    const bool later = out == nullptr || *spell.from > *out->from;
    if (later || (*spell.from == *out->from && spell.tier && (!out->tier || *spell.tier < *out->tier))) out = &spell;
  }
  return out;
}

const Opportunity* find_opportunity(const Account& account, std::string_view id) {
  const auto& deals = account.opportunities.items;
  const auto found = std::ranges::find_if(deals, [&](const Opportunity& deal) { return deal.id && *deal.id == id; });
  return found == deals.end() ? nullptr : &*found;
}

std::optional<Lifecycle> lifecycle_of(const Account& account, const Date& as_of) {
  const Fact<Money>& acv = account.revenue.current_acv;
  const AcvKnown known = !acv ? AcvKnown::no : acv->is_zero() ? AcvKnown::zero : AcvKnown::some;
  return lifecycle_from(account.account.lifecycle.optional(), known, account.account.customer_since.optional(), as_of);
}

std::optional<Lifecycle> lifecycle_from(const std::optional<Lifecycle>& given, AcvKnown acv,
                                        const std::optional<Date>& customer_since, const Date& as_of) {
  if (given) return given;
  if (acv != AcvKnown::no) return acv == AcvKnown::zero ? Lifecycle::prospect : Lifecycle::customer;
  if (customer_since && *customer_since <= as_of) return Lifecycle::customer;
  return std::nullopt;
}

bool is_open(const Opportunity& deal) {
  return deal.outcome ? deal.outcome.is(Outcome::open) : !deal.stage.is(DealStage::closed);
}

}  // namespace acctplan
