// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_tier.hpp"

namespace acctplan {

/// Tiers one table row by row, on `--threads` threads, in memory for a few stretches of it and what the result shows,
/// whatever its size: rows as CSV, accounts as JSON, or the review for reading. Rows to be sorted are kept. Returns
/// whether the result was written; if not, nothing was written or said, and the table is to be read whole.
[[nodiscard]] bool stream_tiers(const TierOptions& options, const TierBasis& basis, Session& session,
                                StandardStreams& streams);

}  // namespace acctplan
