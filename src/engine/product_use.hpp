// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/engine/market.hpp>
#include <acctplan/model/account.hpp>

namespace acctplan {

/// Departments and sites are the same in any case of their letters.
struct CaseLess {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const;
};

/// Seats somewhere: unknown when one deployment there does not say.
struct SeatsThere {
  std::optional<std::int64_t> seats = 0, active = 0;
};

/// A product that an account has, from all rows that bear its id.
struct OwnedUse {
  std::string id;
  const CatalogProduct* product = nullptr;  ///< null for a module, or what the catalog does not know
  const CatalogModule* module = nullptr;
  const CatalogPlan* plan = nullptr;  ///< null without one that the catalog knows
  std::optional<std::int64_t> features_used;
  std::optional<Money> acv;
  std::optional<std::int64_t> seats;
  std::map<std::string, SeatsThere, CaseLess> departments;  ///< where it is deployed, as far as that is told
  std::map<std::string, bool, CaseLess> locations;
  bool departments_told = false;  ///< each deployment says its department
  bool locations_told = false;
  std::vector<FactRef> facts;

  [[nodiscard]] bool is_known() const { return product != nullptr || module != nullptr; }
  [[nodiscard]] std::string name() const;
};

/// By the order of the catalog, then of the file.
[[nodiscard]] std::vector<OwnedUse> product_uses(const Account& account, const Catalog& catalog);

/// What a seat of it costs a year here, with where that is known from.
struct SeatPrice {
  Money price;
  bool paid = false;  ///< by the account; else the list price
  std::string words;  ///< "$205 per seat paid here", "$180 per seat by the list"
};
[[nodiscard]] std::optional<SeatPrice> seat_price_of(const OwnedUse& use, const std::string& currency);

/// Whether a product suits a department or an account's industry; an industry that is not known suits only products
/// for all.
[[nodiscard]] bool suits_department(const CatalogProduct& product, std::string_view department);
[[nodiscard]] bool suits_industry(const CatalogProduct& product, const Account& account);

}  // namespace acctplan
