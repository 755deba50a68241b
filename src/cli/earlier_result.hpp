// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/load/load_previous.hpp>
#include <acctplan/model/plain_account.hpp>

#include "cli/load_inputs.hpp"
#include "cli/previous_differences.hpp"

namespace acctplan {

/// The tiers before that `--previous` names: a result of an earlier run, an account file, or a folder of these; nothing
/// without a path, or when it was not accepted (said, and the status set).
[[nodiscard]] std::optional<EarlierResult> earlier_of(const std::string& path, Session& session);

/// What it says of an account; where the account's own current_tier is another, `differences` gets it.
[[nodiscard]] std::optional<PreviousTier> previous_of(const Account& account,
                                                      const std::optional<EarlierResult>& earlier,
                                                      PreviousDifferences& differences);

/// Whether it says of a plain account no more than that does itself: nothing, or the same tier, given by none of the
/// rules whose moves last (M.up.strategic, M.up.competitor).
[[nodiscard]] bool adds_nothing(const EarlierResult& earlier, const PlainAccount& account);

}  // namespace acctplan
