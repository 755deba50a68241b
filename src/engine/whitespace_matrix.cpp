// SPDX-License-Identifier: MIT
#include "whitespace_matrix.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/model/words.hpp>

#include "product_use.hpp"

namespace acctplan {
namespace {

enum class PlaceKind { department, location };

/// Whether an entry of the file that is an open opportunity is about a product there.
bool is_in_pipeline(const Account& account, const std::string& product, const std::string& place, PlaceKind kind) {
  return std::ranges::any_of(account.whitespace, [&](const WhitespaceEntry& entry) {
    if (!entry.dimension || !entry.target || !entry.opportunity || entry.status.is(WhitespaceStatus::won) ||
        entry.status.is(WhitespaceStatus::lost) || entry.status.is(WhitespaceStatus::dismissed)) {
      return false;
    }
    const Opportunity* deal = find_opportunity(account, *entry.opportunity);
    if (deal == nullptr || !is_open(*deal)) return false;
    if (entry.dimension.is(Dimension::product)) return same_word(*entry.target, product);
    const bool here = kind == PlaceKind::department
                          ? entry.dimension.is(Dimension::department) || entry.dimension.is(Dimension::seat)
                          : entry.dimension.is(Dimension::location);
    return here && (same_word(*entry.target, place) || same_word(*entry.target, fmt::format("{}/{}", product, place)));
  });
}

Standing standing_in_department(const Account& account, const CatalogProduct& product, const OwnedUse* use,
                                const std::string& department) {
  if (use != nullptr && use->departments.contains(department)) return Standing::owned;
  if (!suits_department(product, department)) return Standing::not_applicable;
  if (use == nullptr && !suits_industry(product, account)) return Standing::not_applicable;
  if (is_in_pipeline(account, *product.id, department, PlaceKind::department)) return Standing::in_pipeline;
  return use != nullptr && !use->departments_told ? Standing::unknown : Standing::white;
}

Standing standing_at(const Account& account, const CatalogProduct& product, const OwnedUse* use,
                     const std::string& location) {
  if (use != nullptr && use->locations.contains(location)) return Standing::owned;
  if (use == nullptr && !suits_industry(product, account)) return Standing::not_applicable;
  if (is_in_pipeline(account, *product.id, location, PlaceKind::location)) return Standing::in_pipeline;
  return use != nullptr && !use->locations_told ? Standing::unknown : Standing::white;
}

}  // namespace

WhitespaceMatrix whitespace_matrix(const Account& account, const Catalog& catalog) {
  WhitespaceMatrix out;
  for (const Department& one : account.footprint.departments) {
    if (one.name) out.departments.push_back(*one.name);
  }
  for (const Location& one : account.account.locations) {
    if (one.name) out.locations.push_back(*one.name);
  }
  const std::vector<OwnedUse> uses = product_uses(account, catalog);
  for (const CatalogProduct& product : catalog.products) {
    if (!product.id) continue;
    const auto found = std::ranges::find(uses, *product.id, &OwnedUse::id);
    const OwnedUse* use = found == uses.end() ? nullptr : &*found;
    WhitespaceMatrix::Row row{*product.id, name_of(product), {}, {}};
    for (const std::string& name : out.departments) {
      row.departments.push_back(standing_in_department(account, product, use, name));
    }
    for (const std::string& name : out.locations) row.locations.push_back(standing_at(account, product, use, name));
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace acctplan
