// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/triggers.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// "22%", "2.5%": a fraction of one for people, cut to a tenth of a percent where it has more digits.
[[nodiscard]] std::string percent_words(const Rational& share);

/// The known financial facts with the policy's reading of each (R:192-197), in the policy's order. A figure that is
/// neither high nor low (guidance maintained, no capital spending) stands without a reading.
[[nodiscard]] std::vector<FinancialNote> read_financials(const Financial& financial, const Policy& policy);

}  // namespace acctplan
