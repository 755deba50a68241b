// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/diag/source_file.hpp>

namespace acctplan {

/// One fact that a result used: its path in the account file ("revenue.current_acv", "stakeholders[kim].status"), its
/// value as people read it, and its place (unknown for derived facts).
struct FactRef {
  std::string field;
  std::string shown;
  Span span;
};

/// Why a number, tier, grade, gap or finding is what it is: the rule's ID, one plain sentence with the numbers, the
/// facts used.
struct Evidence {
  std::string rule;
  std::string text;
  std::vector<FactRef> facts;
};

/// A fact not given that could change a result, and what it would do ("Tier 1 if above $100,000").
struct Unknown {
  std::string field;
  std::string would;
};

}  // namespace acctplan
