// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/date.hpp>

namespace acctplan {

/// What an earlier run's result said of one account.
struct EarlierTier {
  std::optional<std::int64_t> tier;
  std::vector<std::string> rules;  ///< of its reasons
};

/// The JSON result `tier` of an earlier run.
struct EarlierResult {
  std::optional<Date> as_of;
  std::map<std::string, EarlierTier> accounts;  ///< by id
};

/// Reads one; nothing when the file is none.
[[nodiscard]] std::optional<EarlierResult> load_previous(const SourceFile& source, Diagnostics& sink);

}  // namespace acctplan
