// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/committee.hpp>

namespace acctplan {

/// Whether a person counts as covered, and why (rulebook section 7, B.coverage).
[[nodiscard]] Contact contact_of(const Stakeholder& person, const Policy& policy, const Date& as_of);

[[nodiscard]] std::int64_t count_covered(const std::vector<Contact>& contacts);
/// How far a contact is from being covered: those spoken to before first, who works against us last.
[[nodiscard]] int distance_to_cover(const Contact& contact);
/// Whether somebody covered holds a role.
[[nodiscard]] bool role_covered(const std::vector<Contact>& contacts, Role role);
/// Whether somebody covered is at C-level or VP.
[[nodiscard]] bool executive_covered(const std::vector<Contact>& contacts);
/// The one manager to whom every covered contact reports, by name; nothing when there are several, when anybody's
/// manager is unknown, or when nobody is covered.
[[nodiscard]] std::optional<std::string> common_manager(const Account& account, const std::vector<Contact>& contacts);

/// A person's id, else name.
[[nodiscard]] std::string person_key(const Stakeholder& person);
/// A fact of a person: "stakeholders[kim].status".
[[nodiscard]] FactRef person_fact(const Stakeholder& person, std::string_view member, std::string shown,
                                  const Span& span);

}  // namespace acctplan
