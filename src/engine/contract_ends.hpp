// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// What a contract's date says: the last day on which notice can be given, or the contract's own end.
enum class ContractDay { notice, end };

/// A contract that ends, or can be ended, within some days.
struct ContractEnd {
  const Contract* contract = nullptr;
  const Fact<Date>* date = nullptr;
  ContractDay day = ContractDay::end;
  std::int64_t days_left = 0;  ///< from as-of, at least 0
  bool notice_passed = false;  ///< the last day for notice is over and the contract does not renew by itself
};

/// Within the policy's `plan.notice_days`, in the order of the file. A contract that renews by itself is settled once
/// nobody gave notice in time.
[[nodiscard]] std::vector<ContractEnd> contract_ends(const Account& account, const Policy& policy, const Date& as_of);
/// Likewise within `days`.
[[nodiscard]] std::vector<ContractEnd> contract_ends_within(const Account& account, std::int64_t days,
                                                            const Date& as_of);

/// Whether an opportunity of type renewal is open, for whichever contract.
[[nodiscard]] bool has_open_renewal(const Account& account);

/// "contract C-1", or "the contract" without an id.
[[nodiscard]] std::string name_of(const Contract& contract);

}  // namespace acctplan
