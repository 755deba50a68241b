// SPDX-License-Identifier: MIT
#include <acctplan/engine/discovery.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "discovery_parts.hpp"

namespace acctplan {

Discovered found_in(Dimension dimension, std::string name, std::string target, const std::string& product,
                    const DiscoveryCase& seen) {
  Discovered out;
  out.entry.name = Fact<std::string>(std::move(name));
  out.entry.target = Fact<std::string>(std::move(target));
  out.entry.dimension = Fact<Dimension>(dimension);
  if (seen.median(product)) out.entry.signal = Fact<WhitespaceSignal>(WhitespaceSignal::similar);
  out.product = product;
  return out;
}

void set_value(Discovered& found, const Estimate& estimate) {
  found.basis = estimate.basis;
  found.confidence = estimate.confidence;
  if (estimate.value) found.entry.annual_value = Fact<Money>(Money::from_minor(estimate.value->rounded()));
}

std::string median_words(const SimilarMedian& median, const DiscoveryCase& seen) {
  return fmt::format("median of {}: {}", median.words, seen.money(median.median));
}

Estimate capped(Estimate estimate, std::string_view product, const DiscoveryCase& seen) {
  const auto& median = seen.median(product);
  if (!estimate.value || !median || *estimate.value <= median->median) return estimate;
  estimate.basis += fmt::format(" = {}, capped by the {}", seen.money(*estimate.value), median_words(*median, seen));
  estimate.value = median->median;
  return estimate;
}

std::optional<Penetration> penetration_of(const OwnedUse& use, const Account& account) {
  std::int64_t seats = 0;
  std::int64_t people = 0;
  std::vector<std::string> names;
  for (const Department& department : account.footprint.departments) {
    if (!department.name || !department.headcount) continue;
    const auto there = use.departments.find(*department.name);
    if (there == use.departments.end() || !there->second.seats) continue;
    seats += *there->second.seats;
    people += *department.headcount;
    names.push_back(*department.name);
  }
  if (people == 0) return std::nullopt;
  const Rational share = std::min(Rational(seats, people), Rational(1));
  return Penetration{share, fmt::format("{} penetration ({} seats for {} in {})", share_text(share), count_text(seats),
                                        counted(people, "person", "people"), joined(names))};
}

Estimate people_estimate(std::int64_t people, const OwnedUse& use, const DiscoveryCase& seen) {
  Estimate out;
  const auto penetration = penetration_of(use, seen.account);
  const auto price = seat_price_of(use, *seen.policy.currency);
  out.basis = counted(people, "person", "people");
  if (!penetration || !price) {
    out.basis +=
        fmt::format("; {} of {} is not known", penetration ? "the price of a seat" : "the penetration", use.name());
    return out;
  }
  out.value = price->price * (Rational(people) * penetration->share);
  out.basis += fmt::format(" x {} x {}", penetration->words, price->words);
  return capped(std::move(out), use.id, seen);
}

Discovery discover_whitespace(const Account& account, const Market& market, const Policy& policy) {
  const std::vector<OwnedUse> uses = product_uses(account, market.catalog);
  KnownMedians medians;
  const DiscoveryCase seen{account, market, policy, uses, medians};
  Discovery out;
  discover_products(seen, out);
  discover_departments(seen, out);
  discover_locations(seen, out);
  discover_seats(seen, out);
  discover_plans(seen, out);
  return out;
}

}  // namespace acctplan
