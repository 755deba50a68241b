// SPDX-License-Identifier: MIT
#include "product_use.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/model/words.hpp>

namespace acctplan {
namespace {

void add_seats(std::optional<std::int64_t>& sum, const Fact<std::int64_t>& more) {
  sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
}

/// Where one row of the file says that its product is.
struct RowUse {
  std::optional<std::int64_t> seats;
  bool departments_told = false, locations_told = false;
};

RowUse add_deployments(const OwnedProduct& row, OwnedUse& out) {
  RowUse told{std::int64_t{0}, true, true};
  for (const Deployment& one : row.deployments) {
    add_seats(told.seats, one.seats);
    if (one.department) {
      SeatsThere& there = out.departments[*one.department];
      add_seats(there.seats, one.seats);
      add_seats(there.active, one.active);
    } else {
      told.departments_told = false;
    }
    if (one.location) {
      out.locations[*one.location] = true;
    } else {
      told.locations_told = false;
    }
  }
  return told;
}

/// A row without deployments may say where the product is, and how many seats there are, but not how many where, unless
/// there is one place alone.
RowUse add_lists(const OwnedProduct& row, OwnedUse& out) {
  for (const Fact<std::string>& name : row.departments) {
    if (!name) continue;
    SeatsThere& there = out.departments[*name];
    const bool alone = row.departments.size() == 1;
    add_seats(there.seats, alone ? row.seats : Fact<std::int64_t>());
    add_seats(there.active, alone ? row.active_seats : Fact<std::int64_t>());
  }
  for (const Fact<std::string>& name : row.locations) {
    if (name) out.locations[*name] = true;
  }
  return {row.seats.optional(), row.departments.given, row.locations.given};
}

void add_row(const OwnedProduct& row, const std::string& field, OwnedUse& out, bool first) {
  const RowUse told = row.deployments.empty() ? add_lists(row, out) : add_deployments(row, out);
  if (first) {
    out.seats = told.seats;
    out.acv = row.acv.optional();
    out.departments_told = told.departments_told;
    out.locations_told = told.locations_told;
    out.features_used = row.features_used.optional();
  } else {
    out.seats = out.seats && told.seats ? std::optional(*out.seats + *told.seats) : std::nullopt;
    out.acv = out.acv && row.acv ? std::optional(*out.acv + *row.acv) : std::nullopt;
    out.departments_told = out.departments_told && told.departments_told;
    out.locations_told = out.locations_told && told.locations_told;
    if (!out.features_used) out.features_used = row.features_used.optional();
  }
  if (row.plan && out.product != nullptr && out.plan == nullptr) out.plan = find_plan(*out.product, *row.plan);
  out.facts.push_back({field, *row.id, row.span});
}

const CatalogModule* find_module(const CatalogProduct& product, std::string_view id) {
  const auto found = std::ranges::find_if(product.modules.items,
                                          [id](const CatalogModule& module) { return module.id && *module.id == id; });
  return found == product.modules.items.end() ? nullptr : &*found;
}

}  // namespace

bool CaseLess::operator()(std::string_view a, std::string_view b) const {
  return std::ranges::lexicographical_compare(a, b, {}, lower, lower);
}

std::string OwnedUse::name() const {
  if (product != nullptr) return name_of(*product);
  return module != nullptr ? name_of(*module) : id;
}

std::vector<OwnedUse> product_uses(const Account& account, const Catalog& catalog) {
  std::vector<OwnedUse> out;
  for (const OwnedProduct& row : account.footprint.products) {
    if (!row.id) continue;
    auto at = std::ranges::find(out, *row.id, &OwnedUse::id);
    const bool first = at == out.end();
    if (first) {
      OwnedUse use;
      use.id = *row.id;
      use.product = find_product(catalog, use.id);
      const CatalogProduct* parent = product_of_module(catalog, use.id);
      if (parent != nullptr) use.module = find_module(*parent, use.id);
      at = out.insert(out.end(), std::move(use));
    }
    add_row(row, fmt::format("footprint.products[{}]", *row.id), *at, first);
  }
  const auto place = [&](const OwnedUse& use) {
    const CatalogProduct* product = use.product != nullptr ? use.product : product_of_module(catalog, use.id);
    return product == nullptr ? catalog.products.size()
                              : static_cast<std::size_t>(product - catalog.products.items.data());
  };
  std::ranges::stable_sort(out, {}, place);
  return out;
}

std::optional<SeatPrice> seat_price_of(const OwnedUse& use, const std::string& currency) {
  if (use.acv && use.seats && *use.seats > 0) {
    const Money price = *use.acv * Rational(1, *use.seats);
    return SeatPrice{price, true, fmt::format("{} per seat paid here", to_text(price, currency))};
  }
  Fact<Money> listed;
  if (use.plan != nullptr && use.plan->per_seat) {
    listed = use.plan->per_seat;
  } else if (use.product != nullptr) {
    listed = use.product->per_seat;
  } else if (use.module != nullptr) {
    listed = use.module->per_seat;
  }
  if (!listed) return std::nullopt;
  return SeatPrice{*listed, false, fmt::format("{} per seat by the list", to_text(*listed, currency))};
}

bool suits_department(const CatalogProduct& product, std::string_view department) {
  return product.departments.empty() ||
         std::ranges::any_of(product.departments,
                             [department](const Fact<std::string>& one) { return one && same_word(*one, department); });
}

bool suits_industry(const CatalogProduct& product, const Account& account) {
  if (product.industries.empty()) return true;
  const Fact<std::string>& industry = account.account.industry;
  return industry && std::ranges::any_of(product.industries, [&industry](const Fact<std::string>& one) {
           return one && same_word(*one, *industry);
         });
}

}  // namespace acctplan
