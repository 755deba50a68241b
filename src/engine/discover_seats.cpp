// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "discovery_parts.hpp"

// W.seat and W.feature: more of what is there, where it is used.

namespace acctplan {
namespace {

/// How much of what is bought is used in a department.
struct SeatUse {
  std::int64_t seats = 0, missing = 0;
  std::optional<std::int64_t> active;

  [[nodiscard]] std::optional<Rational> share() const {
    return active && seats > 0 ? std::optional(Rational(*active, seats)) : std::nullopt;
  }
  [[nodiscard]] std::string words() const {
    const auto used = share();
    return used ? fmt::format("{} of {} in use", share_text(*used), counted(seats, "seat", "seats"))
                : std::string("how many seats are in use is not known");
  }
};

void discover_seats_in(const OwnedUse& use, const Department& department, const SeatsThere& there,
                       const DiscoveryCase& seen, Discovery& out) {
  if (!there.seats || *department.headcount <= *there.seats) return;
  const SeatUse seats{*there.seats, *department.headcount - *there.seats, there.active};
  const auto used = seats.share();
  const std::string target = fmt::format("{}/{}", use.id, *department.name);
  if (used && *used < seen.limits().adoption_below->value) {
    out.actions.push_back({"W.seat", use.id, target,
                           fmt::format("adoption of {} in {}: {}", use.name(), *department.name, seats.words())});
    return;
  }
  if (seats.active && seats.seats - *seats.active >= seats.missing) return;
  Discovered found =
      found_in(Dimension::seat, fmt::format("{} seats in {}", use.name(), *department.name), target, use.id, seen);
  Estimate estimate;
  estimate.basis = fmt::format("{} without a seat", counted(seats.missing, "person", "people"));
  if (const auto price = seat_price_of(use, *seen.policy.currency)) {
    estimate.value = price->price * Rational(seats.missing);
    estimate.basis += " x " + price->words;
    estimate.confidence = price->paid ? Confidence::measured : Confidence::extrapolated;
  } else {
    estimate.basis += "; what a seat costs is not known";
  }
  set_value(found, capped(std::move(estimate), use.id, seen));
  const bool ready = used && *used >= seen.limits().ready_from->value;
  found.note = ready ? fmt::format("ready: {}", seats.words()) : seats.words();
  found.facts.push_back({fmt::format("footprint.departments[{}].headcount", *department.name),
                         std::to_string(*department.headcount), department.headcount.span()});
  found.facts.insert(found.facts.end(), use.facts.begin(), use.facts.end());
  out.found.push_back(std::move(found));
}

const CatalogPlan* plan_above(const OwnedUse& use) {
  const auto& plans = use.product->plans.items;
  const auto next = static_cast<std::size_t>(use.plan - plans.data()) + 1;
  return next < plans.size() ? &plans[next] : nullptr;
}

Estimate upgrade_estimate(const OwnedUse& use, const CatalogPlan& next, const DiscoveryCase& seen) {
  Estimate out;
  if (!next.per_seat || !use.plan->per_seat) {
    out.basis = fmt::format("the catalog has no price of {}", name_of(next.per_seat ? *use.plan : next));
    return out;
  }
  const Money more = *next.per_seat - *use.plan->per_seat;
  out.basis = fmt::format("{} instead of {}: {} more per seat", name_of(next), name_of(*use.plan), seen.money(more));
  if (!use.seats) {
    out.basis += "; how many seats there are is not known";
    return out;
  }
  out.value = more * Rational(*use.seats);
  out.basis += " x " + counted(*use.seats, "seat", "seats");
  out.confidence = Confidence::measured;
  return out;
}

void discover_plan_of(const OwnedUse& use, const DiscoveryCase& seen, Discovery& out) {
  const CatalogPlan* next = plan_above(use);
  if (next == nullptr) return;
  const auto features = use.plan->features_in_all();
  const bool told = features && *features > 0 && use.features_used;
  if (told && Rational(*use.features_used, *features) < seen.limits().features_from->value) {
    out.actions.push_back({"W.feature", use.id, use.id,
                           fmt::format("training for {}: {} of {} of {} in use", use.name(), *use.features_used,
                                       counted(*features, "feature", "features"), name_of(*use.plan))});
    return;
  }
  Discovered found =
      found_in(Dimension::feature, fmt::format("{} on {}", use.name(), name_of(*next)), use.id, use.id, seen);
  set_value(found, upgrade_estimate(use, *next, seen));
  found.note = told ? fmt::format("{} of {} in use", *use.features_used, counted(*features, "feature", "features"))
                    : std::string("how many features are in use is not known");
  found.facts = use.facts;
  out.found.push_back(std::move(found));
}

}  // namespace

void discover_seats(const DiscoveryCase& seen, Discovery& out) {
  for (const OwnedUse& use : seen.uses) {
    if (!use.is_known()) continue;
    std::set<std::string, CaseLess> done;
    for (const Department& department : seen.account.footprint.departments) {
      if (!department.name || !department.headcount || !done.insert(*department.name).second) continue;
      const auto there = use.departments.find(*department.name);
      if (there != use.departments.end()) discover_seats_in(use, department, there->second, seen, out);
    }
  }
}

void discover_plans(const DiscoveryCase& seen, Discovery& out) {
  for (const OwnedUse& use : seen.uses) {
    if (use.plan != nullptr) discover_plan_of(use, seen, out);
  }
}

}  // namespace acctplan
