// SPDX-License-Identifier: MIT
#include <acctplan/model/catalog.hpp>

#include <algorithm>

namespace acctplan {
namespace {

template <class T>
const T* with_id(const List<T>& items, std::string_view id) {
  const auto found = std::ranges::find_if(items.items, [id](const T& item) { return item.id && *item.id == id; });
  return found == items.items.end() ? nullptr : &*found;
}

template <class T>
std::string name_or_id(const T& item) {
  return item.name ? *item.name : item.id.value_or("");
}

}  // namespace

const CatalogProduct* find_product(const Catalog& catalog, std::string_view id) {
  return with_id(catalog.products, id);
}

const CatalogPlan* find_plan(const CatalogProduct& product, std::string_view id) { return with_id(product.plans, id); }

const CatalogProduct* product_of_module(const Catalog& catalog, std::string_view id) {
  for (const CatalogProduct& product : catalog.products) {
    if (with_id(product.modules, id) != nullptr) return &product;
  }
  return nullptr;
}

std::string name_of(const CatalogProduct& product) { return name_or_id(product); }
std::string name_of(const CatalogModule& module) { return name_or_id(module); }
std::string name_of(const CatalogPlan& plan) { return name_or_id(plan); }

}  // namespace acctplan
