// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/model/fact.hpp>
#include <acctplan/model/money.hpp>

namespace acctplan {

/// What is sold with a product, to those who own it. Prices are a year's.
struct CatalogModule {
  Fact<std::string> id, name;
  Fact<Money> flat, per_seat;
  Span span;
};

/// A plan of a product.
struct CatalogPlan {
  Fact<std::string> id, name;
  Fact<Money> per_seat;
  List<Fact<std::string>> features;  ///< by name
  Fact<std::int64_t> feature_count;  ///< instead, where they are only counted
  Span span;

  /// Unknown when neither is given.
  [[nodiscard]] std::optional<std::int64_t> features_in_all() const {
    if (feature_count) return *feature_count;
    return features.given ? std::optional(static_cast<std::int64_t>(features.size())) : std::nullopt;
  }
};

/// A product as it is offered. Whom it suits: all when nothing is said.
struct CatalogProduct {
  Fact<std::string> id, name;
  Fact<Money> flat, per_seat;
  List<CatalogModule> modules;
  List<CatalogPlan> plans;  ///< from lowest to highest
  List<Fact<std::string>> departments, industries;
  Span span;
};

/// What there is to sell. Rulebook section 5, Discovery.
struct Catalog {
  Fact<std::string> name, currency;
  List<CatalogProduct> products;
  Span span;
};

/// Null when there is none; ids are compared as they are.
[[nodiscard]] const CatalogProduct* find_product(const Catalog& catalog, std::string_view id);
[[nodiscard]] const CatalogPlan* find_plan(const CatalogProduct& product, std::string_view id);
/// The product of a module; null when there is no such module.
[[nodiscard]] const CatalogProduct* product_of_module(const Catalog& catalog, std::string_view id);
/// The name for people, else the id.
[[nodiscard]] std::string name_of(const CatalogProduct& product);
[[nodiscard]] std::string name_of(const CatalogModule& module);
[[nodiscard]] std::string name_of(const CatalogPlan& plan);

}  // namespace acctplan
