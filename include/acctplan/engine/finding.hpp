// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/date.hpp>
#include <acctplan/model/words.hpp>

namespace acctplan {

enum class FindingState { open, held, waived };
ACCTPLAN_WORDS(FindingState, "open", "held", "waived");

/// One management finding (rulebook section 4).
struct Finding {
  std::string id;  ///< stable hash of rule, account and subject
  std::string rule;
  Severity severity = Severity::warning;
  std::string account;
  std::optional<std::string> owner;
  Span span;
  std::string message;  ///< what is wrong, with the dates
  std::string remedy;   ///< what to do
  std::optional<Date> due;
  FindingState state = FindingState::open;
  std::string state_note;  ///< held until when and why; waived by whom and why
  bool known = false;      ///< in the baseline, so not new
};

}  // namespace acctplan
