// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/market.hpp>
#include <acctplan/engine/whitespace.hpp>

namespace acctplan {

/// What opportunities of one owner, or of one product, add up to; counted ones alone.
struct WhitespaceSum {
  std::string name;          ///< empty: without owner, or without product
  std::size_t accounts = 0;  ///< that have such opportunities
  std::size_t opportunities = 0;
  std::size_t unvalued = 0;  ///< of them without a known value
  Money total, pursuable;
};

/// A best opportunity of a portfolio.
struct RankedOpportunity {
  std::string account, account_name;
  std::optional<std::string> owner;
  std::string name, priority;
  std::int64_t score = 0;
  std::optional<Money> annual_value;
  std::string timeline;
};

/// How many of the customers in a group own a product.
struct ProductPenetration {
  enum class By { all, industry, size };
  std::string product;
  By by = By::all;
  std::string group;  ///< of `all`: empty
  std::size_t customers = 0, owners = 0;
};
ACCTPLAN_WORDS(ProductPenetration::By, "all", "industry", "size");

/// The whitespace of several accounts. Sums by total descending, then name; opportunities by score, then value, then
/// account; penetration in the catalog's order, groups by name, sizes ascending.
struct WhitespaceRollup {
  std::size_t accounts = 0;
  WhitespaceSum all;
  std::vector<WhitespaceSum> owners, products;
  std::vector<RankedOpportunity> top;
  std::vector<ProductPenetration> penetration;  ///< empty without a catalog
};

/// Collects it account by account, in memory for owners, products, groups and the best opportunities alone. Tallies of
/// parts add up; neither the order nor the parting of the accounts changes what comes out.
class WhitespaceRollupTally {
 public:
  /// Null: without a catalog. Policy and market outlive it.
  WhitespaceRollupTally(const Policy& policy, const Market* market, std::size_t top);

  void add(const Account& account, const WhitespaceResult& result, const Date& as_of);
  void merge(WhitespaceRollupTally&& other);
  [[nodiscard]] WhitespaceRollup take();

 private:
  struct Group {
    std::size_t customers = 0;
    std::map<std::string, std::size_t> owners;  ///< by product
  };
  using Sums = std::map<std::string, WhitespaceSum>;

  void add_penetration(const Account& account, const Date& as_of);
  void cut();

  const Policy* policy_;
  const Market* market_;
  std::size_t top_count_;
  std::size_t accounts_ = 0;
  WhitespaceSum all_;
  Sums owners_, products_;
  std::vector<RankedOpportunity> top_;
  Group everyone_;
  std::map<std::string, Group> industries_;
  std::map<std::size_t, Group> sizes_;
};

}  // namespace acctplan
