// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_whitespace.hpp"

namespace acctplan {

/// Finds the whitespace of one CSV or NDJSON file account by account, in memory for what similar customers pay and what
/// the result adds up to. Returns whether the result was written; if not, nothing was written or said, and the accounts
/// are to be read whole: the input is another, or it has so few accounts that each is shown.
[[nodiscard]] bool stream_whitespace(const WhitespaceOptions& options, Session& session, StandardStreams& streams);

}  // namespace acctplan
