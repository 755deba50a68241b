// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/scoring.hpp>

namespace acctplan {

/// Fills `step` and `next` of a result whose points and grade are known.
void name_next_grade(ScoreResult& result, const ScorePolicy& policy);

}  // namespace acctplan
