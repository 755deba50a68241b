// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/scoring.hpp>

namespace acctplan {

/// Fills `step` and `next` of a result whose points and grade are known.
void name_next_grade(ScoreResult& result, const Policy& rules);

/// The change of signals or facts that gives a sub-factor a higher rating: "signals (pricing page, case study)"; empty
/// when no single one can be named.
[[nodiscard]] std::string lever_of(const ScorePart& part, const Rational& rating, const Policy& policy);

}  // namespace acctplan
