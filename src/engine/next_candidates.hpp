// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/holds.hpp>
#include <acctplan/engine/plan_parts.hpp>

// What next_things collects, and where it looks: a function for each kind of source.

namespace acctplan {

/// How pressing a thing is; the order of the list. The last days of a contract come before everything, and then the end
/// of one whose renewal nobody has opened: what is late or broken can still be done later.
enum class Pressure { last_days, unsecured, broken, late, soon, in_the_way, later };

/// One thing that a source finds worth doing.
struct Candidate {
  std::string subject;  ///< candidates about the same thing are merged
  Pressure pressure = Pressure::later;
  Money value;
  NextThing thing;
};

/// All that is worth doing, one entry a subject.
class NextCandidates {
 public:
  /// Merges with a candidate of the same subject: the first one's words, the most pressing of both, the earlier date.
  void add(Candidate candidate);
  /// The most pressing first; inside each by date, then value, then subject.
  [[nodiscard]] std::vector<NextThing> in_order() const;

 private:
  std::vector<Candidate> candidates_;
};

/// What the sources look at.
struct NextCase {
  const Assessment& assessment;
  const Account& account;
  const Policy& policy;
  Date as_of;
  std::optional<ClockHold> hold;

  /// Late or soon by its date; `otherwise` when there is none or it is far.
  [[nodiscard]] Pressure pressure_of(const std::optional<Date>& due, Pressure otherwise) const;
};

/// Signals that ask for something and have not been acted on.
void offer_triggers(const NextCase& seen, NextCandidates& out);
/// P1 and P2 whitespace that counts.
void offer_whitespace(const NextCase& seen, NextCandidates& out);
/// Open actions of the file that are late or due soon.
void offer_actions(const NextCase& seen, NextCandidates& out);
/// Gaps of the buying committee, where they matter (committee_matters).
void offer_gaps(const NextCase& seen, NextCandidates& out);
/// The executive alignment meeting that is due and not planned.
void offer_meeting(const NextCase& seen, NextCandidates& out);
/// Open findings of the checks, apart from notes.
void offer_findings(const NextCase& seen, const std::vector<Finding>& findings, NextCandidates& out);
/// The next step of each playbook.
void offer_playbooks(const NextCase& seen, NextCandidates& out);
/// Contracts whose notice or end comes within the policy's notice_days.
void offer_contracts(const NextCase& seen, NextCandidates& out);
/// The facts that would decide, where too little is known for a tier or a grade.
void offer_missing_facts(const NextCase& seen, NextCandidates& out);

/// With a full stop at its end.
[[nodiscard]] std::string stopped(std::string text);
/// "1 day", "30 days".
[[nodiscard]] std::string days_text(std::int64_t days);
/// "It is due 20 Feb 2026, in 18 days."
[[nodiscard]] std::string due_text(const Date& due, const Date& as_of);

}  // namespace acctplan
