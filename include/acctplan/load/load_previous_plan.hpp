// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/model/date.hpp>
#include <acctplan/model/rational.hpp>

namespace acctplan {

/// What an earlier result of `acctplan plan` said of one account.
struct EarlierPlan {
  Date as_of;
  std::optional<std::int64_t> tier;  ///< in force
  std::optional<Rational> score;
  std::optional<std::string> grade;
  std::optional<std::int64_t> identified, covered;  ///< of the buying committee
};

using EarlierPlans = std::map<std::string, EarlierPlan, std::less<>>;

/// Whether a JSON text is a result of `acctplan plan`.
[[nodiscard]] bool is_plan_result(const SourceFile& source);

/// Adds what a JSON result of `acctplan plan` says of its accounts; reports what is no such result, and an account that
/// is there already. One of a day after `as_of` tells nothing, with a warning. Whether all of it was accepted.
[[nodiscard]] bool load_previous_plan(const SourceFile& source, const Date& as_of, EarlierPlans& out,
                                      Diagnostics& sink);

}  // namespace acctplan
