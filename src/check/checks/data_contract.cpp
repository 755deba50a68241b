// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_data_contract(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Contract& contract : seen.account().contracts) {
    if (!contract.end || *contract.end >= seen.as_of) continue;
    const std::string name = contract.id ? "contract " + *contract.id : std::string("a contract");
    out.push_back({contract.id.value_or(to_iso(*contract.end)), Severity::warning, place_or(seen, contract.span),
                   fmt::format("{} ended on {}{}", name, to_words(*contract.end),
                               contract.auto_renew.is(true) ? " and renews by itself" : ""),
                   *contract.end});
  }
  return out;
}

}  // namespace

CheckRow data_contract_check() {
  return {.rule = "C.data.contract",
          .why = "A contract that has ended is renewed, or its revenue is not ours any more.",
          .remedy = "Record the contract that follows it, or take it out.",
          .find = find_data_contract,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
contracts: [{id: C-1, end: 2026-01-31}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
contracts: [{id: C-2, end: 2027-01-31}]
)"};
}

}  // namespace acctplan
