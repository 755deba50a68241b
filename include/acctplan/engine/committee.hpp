// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

enum class Cover { covered, not_covered, departed };

struct Contact {
  const Stakeholder* person = nullptr;
  Cover cover = Cover::not_covered;
  std::string why;          ///< why (not) covered, in words
  std::string next_action;  ///< the given one, else the policy's for role and status
  bool next_action_given = false;
};

struct Gap {
  Evidence evidence;               ///< rule B.gap.*; the sentence
  std::string move;                ///< what to do about it
  std::vector<std::string> about;  ///< ids of the people it is about, if any
};

/// Rulebook section 7.
struct CommitteeResult {
  std::int64_t identified = 0, covered = 0, roles_covered = 0;
  std::string band, band_meaning;
  std::vector<std::string> unmet_conditions;  ///< of the band, in words
  std::vector<Contact> contacts;              ///< in file order
  std::vector<Gap> gaps;                      ///< in the rulebook's order
  Evidence coverage;                          ///< B.coverage
  std::string next;                           ///< what reaches the next band
};

[[nodiscard]] CommitteeResult evaluate_committee(const Account& account, const Policy& policy, const Date& as_of);

/// The name by which a document speaks of a person, "Kim Ito (CTO)"; the title left out when unknown.
[[nodiscard]] std::string person_text(const Stakeholder& person);

}  // namespace acctplan
