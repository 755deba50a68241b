// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/acv_history.hpp>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_data_history(const CheckCase& seen) {
  const Account& account = seen.account();
  const Fact<Money>& current = account.revenue.current_acv;
  const auto quarter = last_history_quarter(account, seen.policy, seen.as_of);
  if (!current || !quarter) return {};
  const Fact<Money>& stated = *history_acv(account, *quarter);
  if (!differs(seen, *stated, *current)) return {};
  return {{"", Severity::warning, place_or(seen, stated.span()),
           fmt::format("the history ends with an ACV of {} in {}, the current ACV is {}", amount_text(seen, *stated),
                       to_words(*quarter), amount_text(seen, *current)),
           std::nullopt}};
}

}  // namespace

CheckRow data_history_check() {
  return {.rule = "C.data.history",
          .why = "A history that ends elsewhere than today's ACV misleads every trend.",
          .remedy = "Correct the history's last quarter or revenue.current_acv.",
          .find = find_data_history,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000, history: [{quarter: FY2025-Q4, acv: 50000}]}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
revenue: {current_acv: 60000, history: [{quarter: FY2025-Q4, acv: 60000}]}
)"};
}

}  // namespace acctplan
