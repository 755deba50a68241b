// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/date.hpp>

namespace acctplan {

/// What an earlier run's result said of one account.
struct EarlierTier {
  std::optional<std::int64_t> tier;
  std::vector<std::string> rules;  ///< of its reasons
  std::optional<Date> given;       ///< the result's day, of account files since when; nothing: not known
};

/// The result `tier` of an earlier run, or what account files say of it.
struct EarlierResult {
  std::map<std::string, EarlierTier, std::less<>> accounts;  ///< by id
};

/// Whether a JSON text is a result of acctplan rather than account files.
[[nodiscard]] bool is_json_result(const SourceFile& source);

/// The tiers of account files: current_tier, with the reason of the latest entry of tiering.history as the rule that
/// gave it. Accounts without current_tier are left out.
[[nodiscard]] EarlierResult earlier_of_accounts(std::span<const Account> accounts);

/// Whether a table is a CSV result of acctplan rather than a portfolio.
[[nodiscard]] bool is_csv_result(const SourceFile& source);

/// Reads a JSON result; nothing when the file is none, or any of it cannot be read (reported).
[[nodiscard]] std::optional<EarlierResult> load_previous(const SourceFile& source, Diagnostics& sink);

/// Likewise a CSV result, with any of the separators of tables and the columns in any order.
[[nodiscard]] std::optional<EarlierResult> load_previous_table(const SourceFile& source, Diagnostics& sink);

}  // namespace acctplan
