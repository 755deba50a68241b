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

/// What a detector looks at.
struct PlaybookCase {
  const Account& account;
  const Policy& policy;
  const Date& as_of;
  std::optional<std::int64_t> tier_in_force;
};

/// What a detector found: the sentence and facts, the day the steps count from, and what this account adds to the
/// playbook's figures.
struct Detection {
  std::string text;
  std::vector<FactRef> facts;
  std::optional<Date> anchor;
  std::optional<Date> window_from, window_to;
  std::string figures;
};

[[nodiscard]] std::optional<Detection> detect_no_champion(const PlaybookCase& seen);
[[nodiscard]] std::optional<Detection> detect_incumbent(const PlaybookCase& seen);
[[nodiscard]] std::optional<Detection> detect_merger(const PlaybookCase& seen);
[[nodiscard]] std::optional<Detection> detect_decline(const PlaybookCase& seen);
[[nodiscard]] std::optional<Detection> detect_residency(const PlaybookCase& seen);
[[nodiscard]] std::optional<Detection> detect_champion_departed(const PlaybookCase& seen);

}  // namespace acctplan
