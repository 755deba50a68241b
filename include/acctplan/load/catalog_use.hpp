// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/catalog.hpp>

namespace acctplan {

/// How the accounts of a run use a catalog. Of products and plans that it does not know, which give no opportunity,
/// each is said once, with the first account that has it and how many others do; likewise each department of the
/// catalog that no account has, where any names its departments.
class CatalogUse {
 public:
  /// Whether places of accounts can be shown, or only their ids.
  enum class Places { shown, gone };

  /// The catalog outlives it.
  explicit CatalogUse(const Catalog& catalog, Places places = Places::shown) : catalog_(&catalog), places_(places) {}

  void add(const Account& account);
  /// Adds what was found of accounts behind.
  void merge(CatalogUse&& later);
  void report(Diagnostics& sink) const;

 private:
  struct Unknown {
    Span place;
    std::string account;
    std::size_t more = 0;  ///< other accounts
  };
  using Key = std::pair<std::string, std::string>;  ///< product, and plan unless it is the product

  void see(const OwnedProduct& owned, const Account& account);
  void report_product(const Key& key, const Unknown& unknown, Diagnostics& sink) const;
  void report_plan(const Key& key, const Unknown& unknown, Diagnostics& sink) const;

  const Catalog* catalog_;
  Places places_;
  std::vector<Key> order_;  ///< as they were met
  std::map<Key, Unknown> unknown_;
  std::map<std::string, std::string> departments_;  ///< name by key
};

}  // namespace acctplan
