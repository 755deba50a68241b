// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "committee_cover.hpp"
#include "committee_gaps.hpp"

// Gaps in who is covered: champion, executive, end user, economic and technical buyer.

namespace acctplan {
namespace {

/// Who could close a gap: "Ines Vale (CFO) is not contacted".
template <class Wanted>
Found missing(const GapInputs& inputs, std::string_view what, Wanted wanted) {
  Found out;
  if (inputs.contacts.empty()) {
    out.text = fmt::format("{}: nobody is listed yet", what);
    return out;
  }
  std::vector<std::string> candidates;
  for (const Contact& contact : inputs.contacts) {
    if (contact.cover == Cover::departed || !wanted(*contact.person)) continue;
    candidates.push_back(fmt::format("{} is {}", person_text(*contact.person), contact.why));
    out.people.push_back(contact.person);
    const auto& status = contact.person->status;
    out.facts.push_back(person_fact(*contact.person, "status", spoken(word_of(status.value_or(ContactStatus::unknown))),
                                    status ? status.span() : contact.person->span));
  }
  std::ranges::sort(candidates);
  out.text = candidates.empty() ? fmt::format("{}: nobody suitable is listed", what)
                                : fmt::format("{}: {}", what, fmt::join(candidates, "; "));
  return out;
}

std::optional<Found> missing_role(const GapInputs& inputs, Role role, std::string_view what) {
  if (role_covered(inputs.contacts, role)) return std::nullopt;
  return missing(inputs, what, [role](const Stakeholder& person) { return person.has_role(role); });
}

}  // namespace

std::optional<Found> gap_champion(const GapInputs& inputs) {
  const bool has_champion = std::ranges::any_of(
      inputs.contacts, [](const Contact& contact) { return contact.person->status.is(ContactStatus::champion); });
  if (has_champion) return std::nullopt;
  return missing(inputs, "nobody champions us",
                 [](const Stakeholder& person) { return person.has_role(Role::champion); });
}

std::optional<Found> gap_executive(const GapInputs& inputs) {
  if (executive_covered(inputs.contacts)) return std::nullopt;
  return missing(inputs, "no executive at C-level or VP is covered", [](const Stakeholder& person) {
    return person.level.is(JobLevel::c_level) || person.level.is(JobLevel::vp);
  });
}

std::optional<Found> gap_enduser(const GapInputs& inputs) {
  return missing_role(inputs, Role::end_user, "no end user is covered");
}

std::optional<Found> gap_economic(const GapInputs& inputs) {
  return missing_role(inputs, Role::economic_buyer, "no economic buyer is covered");
}

std::optional<Found> gap_technical(const GapInputs& inputs) {
  return missing_role(inputs, Role::technical_buyer, "no technical buyer is covered");
}

}  // namespace acctplan
