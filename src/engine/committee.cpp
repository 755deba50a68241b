// SPDX-License-Identifier: MIT
#include <acctplan/engine/committee.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include "committee_cover.hpp"
#include "committee_gaps.hpp"

namespace acctplan {
namespace {

using Contacts = std::vector<Contact>;

const Fact<std::string>& next_of(const RoleGuide& guide, ContactStatus status) {
  switch (status) {
    case ContactStatus::unknown:
      return guide.next_unknown;
    case ContactStatus::not_contacted:
      return guide.next_not_contacted;
    case ContactStatus::contacted:
      return guide.next_contacted;
    case ContactStatus::engaged:
      return guide.next_engaged;
    case ContactStatus::champion:
      return guide.next_champion;
    case ContactStatus::skeptical:
      return guide.next_skeptical;
    case ContactStatus::departed:
      break;
  }
  return guide.next_departed;
}

/// The given next action, else the policy's for the first role of the person that it knows.
void set_next_action(Contact& contact, const CommitteePolicy& policy) {
  const Stakeholder& person = *contact.person;
  if (person.next_action) {
    contact.next_action = *person.next_action;
    contact.next_action_given = true;
    return;
  }
  for (const Fact<Role>& role : person.role.items) {
    const auto guide =
        std::ranges::find_if(policy.roles.items, [&](const RoleGuide& one) { return role && one.role.is(*role); });
    if (guide == policy.roles.items.end()) continue;
    contact.next_action = *next_of(*guide, person.status.value_or(ContactStatus::unknown));
    return;
  }
  contact.next_action = "Find out which part they play in the decision";
}

std::size_t band_index(std::int64_t covered, const CommitteePolicy& policy) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < policy.bands.size(); ++i) {
    if (covered >= *policy.bands[i].from) at = i;
  }
  return at;
}

std::int64_t count_champions(const Contacts& contacts) {
  return std::ranges::count_if(
      contacts, [](const Contact& contact) { return contact.person->status.is(ContactStatus::champion); });
}

bool champion_covered(const Contacts& contacts) {
  return role_covered(contacts, Role::champion) || std::ranges::any_of(contacts, [](const Contact& contact) {
           return contact.cover == Cover::covered && contact.person->status.is(ContactStatus::champion);
         });
}

std::int64_t count_roles(const Contacts& contacts) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < words_of<Role>().size(); ++i) {
    if (role_covered(contacts, static_cast<Role>(i))) ++count;
  }
  return count;
}

bool is_met(CoverageTest test, const Account& account, const Contacts& contacts) {
  switch (test) {
    case CoverageTest::key_roles:
      return role_covered(contacts, Role::economic_buyer) && role_covered(contacts, Role::technical_buyer) &&
             champion_covered(contacts);
    case CoverageTest::several_managers:
      return !common_manager(account, contacts);
    case CoverageTest::all_roles:
      return count_roles(contacts) == static_cast<std::int64_t>(words_of<Role>().size());
    case CoverageTest::several_champions:
      return count_champions(contacts) >= 2;
    case CoverageTest::executive_sponsor:
      return executive_covered(contacts);
  }
  return false;
}

/// Who is nearest to being covered.
std::string nearest_contacts(const Contacts& contacts) {
  std::vector<std::pair<int, std::string>> open;
  for (const Contact& contact : contacts) {
    if (contact.cover != Cover::not_covered) continue;
    open.emplace_back(distance_to_cover(contact), fmt::format("{}: {}", person_text(*contact.person), contact.why));
  }
  if (open.empty()) return {};
  return std::ranges::min(open).second;
}

void set_band(CommitteeResult& result, const Account& account, const CommitteePolicy& policy) {
  const std::size_t at = band_index(result.covered, policy);
  const CoverageBand& band = policy.bands[at];
  result.band = *band.band;
  result.band_meaning = *band.meaning;
  for (const CoverageRequirement& requirement : band.requirements) {
    if (!is_met(*requirement.test, account, result.contacts)) result.unmet_conditions.push_back(*requirement.text);
  }
  if (at + 1 == policy.bands.size()) return;
  const CoverageBand& next = policy.bands[at + 1];
  const std::int64_t missing = *next.from - result.covered;
  result.next =
      fmt::format("{} coverage with {}", *next.band, counted(missing, "more covered contact", "more covered contacts"));
  const std::string nearest = nearest_contacts(result.contacts);
  result.next += nearest.empty() ? ", who are still to be identified" : fmt::format("; nearest is {}", nearest);
}

std::string coverage_text(const CommitteeResult& result) {
  if (result.contacts.empty())
    return fmt::format("nobody is listed: {} coverage, {}", result.band, result.band_meaning);
  std::string text =
      fmt::format("{} of {} identified are covered: {} coverage, {}; {} of {} roles", result.covered, result.identified,
                  result.band, result.band_meaning, result.roles_covered, words_of<Role>().size());
  if (!result.unmet_conditions.empty()) text += fmt::format("; not met: {}", fmt::join(result.unmet_conditions, "; "));
  return text;
}

}  // namespace

CommitteeResult evaluate_committee(const Account& account, const Policy& policy, const Date& as_of) {
  CommitteeResult result;
  result.coverage.rule = "B.coverage";
  for (const Stakeholder& person : account.stakeholders.items) {
    result.contacts.push_back(contact_of(person, policy, as_of));
    Contact& contact = result.contacts.back();
    set_next_action(contact, policy.committee);
    if (contact.cover == Cover::departed) continue;
    ++result.identified;
    if (contact.cover != Cover::covered) continue;
    ++result.covered;
    result.coverage.facts.push_back(
        person_fact(person, "status", spoken(word_of(*person.status)), person.status.span()));
  }
  result.roles_covered = count_roles(result.contacts);
  std::ranges::sort(result.coverage.facts, {}, &FactRef::field);
  set_band(result, account, policy.committee);
  result.coverage.text = coverage_text(result);
  result.gaps = find_gaps({account, policy, as_of, result.contacts});
  return result;
}

}  // namespace acctplan
