// SPDX-License-Identifier: MIT
#include "committee_cover.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

namespace acctplan {

std::string person_key(const Stakeholder& person) { return person.id ? *person.id : person.name.value_or(""); }

std::string person_text(const Stakeholder& person) {
  const std::string name = person.name ? *person.name : person.id.value_or("somebody without a name");
  return person.title ? fmt::format("{} ({})", name, *person.title) : name;
}

FactRef person_fact(const Stakeholder& person, std::string_view member, std::string shown, const Span& span) {
  return {fmt::format("stakeholders[{}].{}", person_key(person), member), std::move(shown), span};
}

Contact contact_of(const Stakeholder& person, const Policy& policy, const Date& as_of) {
  Contact out;
  out.person = &person;
  const ContactStatus status = person.status.value_or(ContactStatus::unknown);
  if (status == ContactStatus::departed) {
    out.cover = Cover::departed;
    out.why = person.departed ? fmt::format("left on {}", to_words(*person.departed)) : std::string("has left");
    return out;
  }
  const std::string word = spoken(word_of(status));
  const bool in_touch =
      status == ContactStatus::engaged || status == ContactStatus::champion || status == ContactStatus::skeptical;
  if (!in_touch) {
    out.why = status == ContactStatus::unknown ? std::string("status unknown") : word;
    return out;
  }
  if (!person.last_contact) {
    out.cover = Cover::covered;
    out.why = fmt::format("{}, date of the last contact not known", word);
    return out;
  }
  const std::int64_t days = days_between(*person.last_contact, as_of);
  const std::int64_t window = *policy.committee.contact_days;
  if (days <= window) {
    out.cover = Cover::covered;
    out.why = fmt::format("{}, last contact on {}", word, to_words(*person.last_contact));
  } else {
    out.why = fmt::format("{}, but not in contact for {} days (since {}); {} are allowed", word, count_text(days),
                          to_words(*person.last_contact), window);
  }
  return out;
}

int distance_to_cover(const Contact& contact) {
  if (contact.person->has_role(Role::blocker)) return 3;
  switch (contact.person->status.value_or(ContactStatus::unknown)) {
    case ContactStatus::engaged:
    case ContactStatus::champion:
    case ContactStatus::skeptical:
      return 0;
    case ContactStatus::contacted:
      return 1;
    default:
      return 2;
  }
}

std::int64_t count_covered(const std::vector<Contact>& contacts) {
  return std::ranges::count(contacts, Cover::covered, &Contact::cover);
}

bool role_covered(const std::vector<Contact>& contacts, Role role) {
  return std::ranges::any_of(contacts, [role](const Contact& contact) {
    return contact.cover == Cover::covered && contact.person->has_role(role);
  });
}

bool executive_covered(const std::vector<Contact>& contacts) {
  return std::ranges::any_of(contacts, [](const Contact& contact) {
    const auto& level = contact.person->level;
    return contact.cover == Cover::covered && (level.is(JobLevel::c_level) || level.is(JobLevel::vp));
  });
}

std::optional<std::string> common_manager(const Account& account, const std::vector<Contact>& contacts) {
  std::optional<std::string> manager;
  for (const Contact& contact : contacts) {
    if (contact.cover != Cover::covered) continue;
    const auto& reports_to = contact.person->reports_to;
    if (!reports_to) return std::nullopt;
    const Stakeholder* listed = find_person(account, *reports_to);
    std::string name = listed == nullptr ? *reports_to : person_key(*listed);
    if (manager && *manager != name) return std::nullopt;
    manager = std::move(name);
  }
  if (!manager) return std::nullopt;
  const Stakeholder* listed = find_person(account, *manager);
  return listed == nullptr ? *manager : person_text(*listed);
}

}  // namespace acctplan
