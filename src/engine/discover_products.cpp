// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "discovery_parts.hpp"

// W.product: a product or module of the catalog that the account does not have.

namespace acctplan {
namespace {

bool is_owned(const DiscoveryCase& seen, std::string_view id) {
  return std::ranges::any_of(seen.uses, [id](const OwnedUse& use) { return use.id == id; });
}

/// The largest count of seats of any one product; nothing when none has any.
std::optional<std::int64_t> seats_of_account(const DiscoveryCase& seen) {
  std::optional<std::int64_t> out;
  for (const OwnedUse& use : seen.uses) {
    if (use.seats && *use.seats > 0) out = std::max(out.value_or(0), *use.seats);
  }
  return out;
}

/// Whether departments are told, and none of them suits the product.
bool suits_no_department(const CatalogProduct& product, const Account& account) {
  const auto& departments = account.footprint.departments;
  return !departments.empty() && std::ranges::none_of(departments, [&product](const Department& one) {
    return !one.name || suits_department(product, *one.name);
  });
}

/// The price of a seat by the list: the product's own, else that of its lowest plan.
Fact<Money> listed_seat(const CatalogProduct& product) {
  if (product.per_seat || product.plans.empty()) return product.per_seat;
  return product.plans[0].per_seat;
}

Estimate per_seat_estimate(const Money& price, const CatalogProduct& product, const DiscoveryCase& seen) {
  Estimate out;
  const std::string listed = fmt::format("list price {} per seat", seen.money(price));
  if (const auto seats = seats_of_account(seen)) {
    out.value = price * Rational(*seats);
    out.basis = fmt::format("{} x {} of the account", listed, counted(*seats, "seat", "seats"));
    return out;
  }
  std::int64_t people = 0;
  std::vector<std::string> names;
  for (const Department& department : seen.account.footprint.departments) {
    if (!department.name || !department.headcount || !suits_department(product, *department.name)) continue;
    people += *department.headcount;
    names.push_back(*department.name);
  }
  if (names.empty()) {
    out.basis = listed + "; neither seats nor the headcount of departments that it suits are known";
    return out;
  }
  const Rational& share = seen.limits().seats_of_headcount->value;
  out.value = price * (Rational(people) * share);
  out.basis =
      fmt::format("{} x {} in {} x {}", listed, counted(people, "person", "people"), joined(names), share_text(share));
  return out;
}

struct Offer {
  const Fact<std::string>& id;
  std::string name;
  const Fact<Money>& flat;
  Fact<Money> per_seat;
  const CatalogProduct& product;  ///< itself, or the one that the module belongs to
};

void offer(const Offer& item, const DiscoveryCase& seen, Discovery& out) {
  Discovered found = found_in(Dimension::product, item.name, *item.id, *item.id, seen);
  Estimate estimate;
  if (const auto& median = seen.median(*item.id)) {
    estimate = {median->median, median_words(*median, seen), Confidence::measured};
  } else if (item.flat) {
    estimate = {*item.flat, fmt::format("list price {}", seen.money(*item.flat)), Confidence::extrapolated};
  } else if (item.per_seat) {
    estimate = per_seat_estimate(*item.per_seat, item.product, seen);
  } else {
    estimate.basis = "no list price, and too few similar customers own it";
  }
  set_value(found, estimate);
  out.found.push_back(std::move(found));
}

}  // namespace

void discover_products(const DiscoveryCase& seen, Discovery& out) {
  for (const CatalogProduct& product : seen.market.catalog.products) {
    if (!product.id) continue;
    if (!is_owned(seen, *product.id)) {
      if (!suits_industry(product, seen.account) || suits_no_department(product, seen.account)) continue;
      offer({product.id, name_of(product), product.flat, listed_seat(product), product}, seen, out);
      continue;
    }
    for (const CatalogModule& module : product.modules) {
      if (!module.id || is_owned(seen, *module.id)) continue;
      offer({module.id, name_of(module), module.flat, module.per_seat, product}, seen, out);
    }
  }
}

}  // namespace acctplan
