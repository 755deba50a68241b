// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "discovery_parts.hpp"

// W.department and W.location: who does not use what the account has.

namespace acctplan {
namespace {

/// Whether a product is known not to be deployed in a department that it suits.
bool is_missing_in(const OwnedUse& use, std::string_view department) {
  if (!use.departments_told || use.departments.contains(department)) return false;
  return use.product == nullptr || suits_department(*use.product, department);
}

bool has_people(const Department& department) {
  return department.name && department.headcount && *department.headcount > 0;
}

/// The product that is worth most to so many people; of equal ones, and of those without a value, the first.
struct Best {
  const OwnedUse* use = nullptr;
  Estimate estimate;

  void consider(const OwnedUse& candidate, std::int64_t people, const DiscoveryCase& seen) {
    Estimate value = people_estimate(people, candidate, seen);
    if (use != nullptr && !(value.value && (!estimate.value || *value.value > *estimate.value))) return;
    use = &candidate;
    estimate = std::move(value);
  }
};

void add_use_facts(const OwnedUse& use, Discovered& found) {
  found.facts.insert(found.facts.end(), use.facts.begin(), use.facts.end());
}

/// Whether all that the account has is known not to be at a site.
bool is_bare(const DiscoveryCase& seen, std::string_view location) {
  return std::ranges::all_of(
      seen.uses, [location](const OwnedUse& use) { return use.locations_told && !use.locations.contains(location); });
}

/// What the data regime of a site asks for, when it is not that of headquarters.
std::string residency_note(const Location& location, const DiscoveryCase& seen) {
  if (!location.country) return {};
  const PlaybookPolicy& policy = seen.policy.playbooks;
  const std::string* regime = policy.regimes.find(location.country->code);
  if (regime == nullptr) return {};
  const Fact<Country>& seat = seen.account.account.headquarters.country;
  const std::string* at_home = seat ? policy.regimes.find(seat->code) : nullptr;
  if (at_home != nullptr && *at_home == *regime) return {};
  return fmt::format("data residency: {} applies in {}; plan {} to {} months more (R.residency)", *regime,
                     location.country->code, *policy.residency_months_min, *policy.residency_months_max);
}

}  // namespace

bool has_department_gap(const DiscoveryCase& seen) {
  const bool by_hand = std::ranges::any_of(
      seen.account.whitespace, [](const WhitespaceEntry& entry) { return entry.dimension.is(Dimension::department); });
  return by_hand || std::ranges::any_of(seen.account.footprint.departments, [&](const Department& department) {
           return has_people(department) && std::ranges::any_of(seen.uses, [&](const OwnedUse& use) {
                    return is_missing_in(use, *department.name);
                  });
         });
}

void discover_departments(const DiscoveryCase& seen, Discovery& out) {
  std::set<std::string, CaseLess> done;  // people of a department named twice count once
  for (const Department& department : seen.account.footprint.departments) {
    if (!has_people(department) || !done.insert(*department.name).second) continue;
    Best best;
    for (const OwnedUse& use : seen.uses) {
      if (use.product != nullptr && is_missing_in(use, *department.name)) {
        best.consider(use, *department.headcount, seen);
      }
    }
    if (best.use == nullptr) continue;
    Discovered found = found_in(Dimension::department, fmt::format("{} for {}", best.use->name(), *department.name),
                                fmt::format("{}/{}", best.use->id, *department.name), best.use->id, seen);
    set_value(found, best.estimate);
    found.facts.push_back({fmt::format("footprint.departments[{}].headcount", *department.name),
                           std::to_string(*department.headcount), department.headcount.span()});
    add_use_facts(*best.use, found);
    out.found.push_back(std::move(found));
  }
}

void discover_locations(const DiscoveryCase& seen, Discovery& out) {
  if (seen.uses.empty() || has_department_gap(seen)) return;
  std::set<std::string, CaseLess> done;
  for (const Location& location : seen.account.account.locations) {
    if (!location.name || !location.employees || *location.employees <= 0) continue;
    if (!is_bare(seen, *location.name) || !done.insert(*location.name).second) continue;
    Best best;
    for (const OwnedUse& use : seen.uses) {
      if (use.product != nullptr) best.consider(use, *location.employees, seen);
    }
    if (best.use == nullptr) continue;
    Discovered found = found_in(Dimension::location, fmt::format("{} for {}", best.use->name(), *location.name),
                                fmt::format("{}/{}", best.use->id, *location.name), best.use->id, seen);
    set_value(found, best.estimate);
    found.note = residency_note(location, seen);
    found.facts.push_back({fmt::format("account.locations[{}].employees", *location.name),
                           std::to_string(*location.employees), location.employees.span()});
    add_use_facts(*best.use, found);
    out.found.push_back(std::move(found));
  }
}

}  // namespace acctplan
