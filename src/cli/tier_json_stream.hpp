// SPDX-License-Identifier: MIT
#pragma once

#include "cli/tier_workers.hpp"

namespace acctplan {

/// Writes the result as JSON, account by account, in memory for what stands behind them: totals, and who is excluded or
/// rejected. False when the input is left to the reading of all accounts; nothing has been written then.
[[nodiscard]] bool stream_json(AccountStream& stream, TierRun& run, const TierOptions& options, Session& session,
                               StandardStreams& streams);

}  // namespace acctplan
