// SPDX-License-Identifier: MIT
#include "contract_ends.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace acctplan {
namespace {

std::optional<ContractEnd> end_of(const Contract& contract, std::int64_t days, const Date& as_of) {
  ContractEnd out;
  out.contract = &contract;
  out.notice_passed = contract.notice_by && *contract.notice_by < as_of;
  if (out.notice_passed && contract.auto_renew.is(true)) return std::nullopt;
  out.day = contract.notice_by && !out.notice_passed ? ContractDay::notice : ContractDay::end;
  out.date = out.day == ContractDay::notice ? &contract.notice_by : &contract.end;
  if (!*out.date || **out.date < as_of) return std::nullopt;
  out.days_left = days_between(as_of, **out.date);
  if (out.days_left > days) return std::nullopt;
  return out;
}

}  // namespace

std::vector<ContractEnd> contract_ends(const Account& account, const Policy& policy, const Date& as_of) {
  return contract_ends_within(account, *policy.plan.notice_days, as_of);
}

std::vector<ContractEnd> contract_ends_within(const Account& account, std::int64_t days, const Date& as_of) {
  std::vector<ContractEnd> out;
  for (const Contract& contract : account.contracts) {
    if (const auto end = end_of(contract, days, as_of)) out.push_back(*end);
  }
  return out;
}

bool has_open_renewal(const Account& account) {
  return std::any_of(account.opportunities.begin(), account.opportunities.end(), [](const Opportunity& opportunity) {
    return is_open(opportunity) && opportunity.type.is(RevenueStream::renewal);
  });
}

std::string name_of(const Contract& contract) {
  return contract.id ? fmt::format("contract {}", *contract.id) : std::string("the contract");
}

}  // namespace acctplan
