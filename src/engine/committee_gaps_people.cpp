// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "committee_cover.hpp"
#include "committee_gaps.hpp"

// Gaps in how the relationship hangs together: single thread, blockers, departures, size, silent champions.

namespace acctplan {
namespace {

/// "Kim Ito (CTO) and Lee Roe", in an order that does not depend on the file's.
std::string names_of(const std::vector<const Stakeholder*>& people) {
  std::vector<std::string> names;
  for (const Stakeholder* person : people) names.push_back(person_text(*person));
  std::ranges::sort(names);
  return joined(names);
}

bool has_open_action(const Account& account, const Stakeholder& person) {
  return std::ranges::any_of(account.actions.items, [&](const Action& action) {
    if (action.done.is(true) || !action.for_) return false;
    return find_person(account, *action.for_) == &person;
  });
}

std::string covered_text(std::int64_t covered) {
  return covered == 0 ? std::string("nobody is covered") : counted(covered, "contact is", "contacts are") + " covered";
}

bool only_blocker(const Stakeholder& person) {
  return person.has_role(Role::blocker) &&
         std::ranges::all_of(person.role.items, [](const Fact<Role>& role) { return !role || role.is(Role::blocker); });
}

}  // namespace

std::optional<Found> gap_single_thread(const GapInputs& inputs) {
  const std::int64_t covered = count_covered(inputs.contacts);
  const std::int64_t least = *inputs.policy.committee.minimum_covered;
  Found out;
  for (const Contact& contact : inputs.contacts) {
    if (contact.cover == Cover::covered) out.people.push_back(contact.person);
  }
  if (covered < least) {
    out.text = inputs.contacts.empty() ? std::string("nobody is listed yet, and one thread would not hold")
                                       : fmt::format("{}, fewer than {}", covered_text(covered), least);
    return out;
  }
  const auto manager = common_manager(inputs.account, inputs.contacts);
  if (!manager) return std::nullopt;
  out.text = fmt::format("all {} covered contacts report to {}", covered, *manager);
  for (const Stakeholder* person : out.people) {
    out.facts.push_back(person_fact(*person, "reports_to", *person->reports_to, person->reports_to.span()));
  }
  return out;
}

std::optional<Found> gap_blocker(const GapInputs& inputs) {
  Found out;
  for (const Contact& contact : inputs.contacts) {
    const Stakeholder& person = *contact.person;
    if (contact.cover == Cover::departed || !person.has_role(Role::blocker) || person.next_action) continue;
    if (!has_open_action(inputs.account, person)) out.people.push_back(&person);
  }
  if (out.people.empty()) return std::nullopt;
  out.text = fmt::format("{} can block the deal, and no next action or open action addresses it", names_of(out.people));
  for (const Stakeholder* person : out.people) {
    out.facts.push_back(person_fact(*person, "role", "blocker", person->role.span));
  }
  return out;
}

std::optional<Found> gap_departed(const GapInputs& inputs) {
  Found out;
  for (const Contact& contact : inputs.contacts) {
    const Stakeholder& person = *contact.person;
    if (contact.cover != Cover::departed || person.successor || only_blocker(person)) continue;
    out.people.push_back(&person);
    out.facts.push_back(person_fact(person, "status", "departed", person.status.span()));
  }
  if (out.people.empty()) return std::nullopt;
  out.text = fmt::format("{} left, and no successor is named", names_of(out.people));
  return out;
}

std::optional<Found> gap_small(const GapInputs& inputs) {
  const std::int64_t identified =
      std::ranges::count_if(inputs.contacts, [](const Contact& contact) { return contact.cover != Cover::departed; });
  const std::int64_t least = *inputs.policy.committee.minimum_identified;
  if (identified >= least) return std::nullopt;
  Found out;
  out.text = identified == 0 ? fmt::format("nobody of the committee is identified; {} are the least", least)
                             : fmt::format("{} identified; {} are the least",
                                           counted(identified, "person is", "people are"), least);
  return out;
}

std::optional<Found> gap_stale_champion(const GapInputs& inputs) {
  Found out;
  std::int64_t longest = 0;
  for (const Contact& contact : inputs.contacts) {
    const Stakeholder& person = *contact.person;
    if (!person.status.is(ContactStatus::champion) || !person.last_contact) continue;
    const std::int64_t days = days_between(*person.last_contact, inputs.as_of);
    if (days < *inputs.policy.committee.champion_silent_days) continue;
    longest = std::max(longest, days);
    out.people.push_back(&person);
    out.facts.push_back(
        person_fact(person, "last_contact", to_words(*person.last_contact), person.last_contact.span()));
  }
  if (out.people.empty()) return std::nullopt;
  out.text = out.people.size() == 1
                 ? fmt::format("the champion {} has been silent for {} days", names_of(out.people), count_text(longest))
                 : fmt::format("the champions {} have been silent for up to {} days", names_of(out.people),
                               count_text(longest));
  return out;
}

}  // namespace acctplan
