// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// The ACV that revenue.history gives for a quarter; nothing when it gives none.
[[nodiscard]] const Fact<Money>* history_acv(const Account& account, const FiscalQuarter& quarter);

/// The latest completed quarter for which the history gives an ACV.
[[nodiscard]] std::optional<FiscalQuarter> last_history_quarter(const Account& account, const Policy& policy,
                                                                const Date& as_of);

/// An unbroken run of quarters that ends with the last completed one.
struct QuarterRun {
  FiscalQuarter first;
  std::int64_t length = 0;
};

/// The run in which each quarter's ACV lies below that of the quarter before it; ends at a quarter not given.
[[nodiscard]] QuarterRun falling_run(const Account& account, const Policy& policy, const Date& as_of);

/// The run in which each quarter's ACV lies by more than the policy's share below the same quarter's a year before.
[[nodiscard]] QuarterRun declined_run(const Account& account, const Policy& policy, const Date& as_of);

}  // namespace acctplan
