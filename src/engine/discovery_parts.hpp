// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/engine/discovery.hpp>

#include "product_use.hpp"

namespace acctplan {

/// What similar customers pay, by product, as far as it has been asked for: each dimension asks for the same.
using KnownMedians = std::map<std::string, std::optional<SimilarMedian>, std::less<>>;

/// What all dimensions look at.
struct DiscoveryCase {
  const Account& account;
  const Market& market;
  const Policy& policy;
  const std::vector<OwnedUse>& uses;
  KnownMedians& medians;

  [[nodiscard]] const DiscoveryPolicy& limits() const { return policy.whitespace.discovery; }
  [[nodiscard]] std::string money(const Money& amount) const { return to_text(amount, *policy.currency); }
  [[nodiscard]] const std::optional<SimilarMedian>& median(std::string_view product) const {
    const auto known = medians.find(product);
    if (known != medians.end()) return known->second;
    return medians.emplace(std::string(product), market.similar.median(peer_of(account), product)).first->second;
  }
};

/// An estimate before it is rounded and held against what similar customers pay.
struct Estimate {
  std::optional<Money> value;
  std::string basis;
  Confidence confidence = Confidence::extrapolated;
};

/// An opportunity with the signal that similar owners give.
[[nodiscard]] Discovered found_in(Dimension dimension, std::string name, std::string target, const std::string& product,
                                  const DiscoveryCase& seen);
/// Rounds the estimate, once, and sets it.
void set_value(Discovered& found, const Estimate& estimate);
/// Caps an estimate by what similar owners pay for the product.
[[nodiscard]] Estimate capped(Estimate estimate, std::string_view product, const DiscoveryCase& seen);
/// "median of 5 customers in Technology: $38,000".
[[nodiscard]] std::string median_words(const SimilarMedian& median, const DiscoveryCase& seen);

/// A product's seats to the headcount of the departments that have it, at most 1, as far as both are known.
struct Penetration {
  Rational share;
  std::string words;  ///< "44.4 % penetration (400 of 900 in Engineering)"
};
[[nodiscard]] std::optional<Penetration> penetration_of(const OwnedUse& use, const Account& account);
/// So many people at the product's penetration and price, capped.
[[nodiscard]] Estimate people_estimate(std::int64_t people, const OwnedUse& use, const DiscoveryCase& seen);

void discover_products(const DiscoveryCase& seen, Discovery& out);
void discover_departments(const DiscoveryCase& seen, Discovery& out);
void discover_locations(const DiscoveryCase& seen, Discovery& out);
void discover_seats(const DiscoveryCase& seen, Discovery& out);
void discover_plans(const DiscoveryCase& seen, Discovery& out);

/// Whether a department lacks a product of the account that suits it, so that its people count there.
[[nodiscard]] bool has_department_gap(const DiscoveryCase& seen);

}  // namespace acctplan
