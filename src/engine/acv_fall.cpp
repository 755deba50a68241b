// SPDX-License-Identifier: MIT
#include <acctplan/engine/acv_fall.hpp>

#include <fmt/format.h>

#include <acctplan/engine/tiering.hpp>

namespace acctplan {

std::optional<Evidence> acv_fall(const Account& account, const Policy& policy, const Date& as_of) {
  const Fact<Money>& acv = account.revenue.current_acv;
  if (!acv) return std::nullopt;
  const std::optional<FactRef> before = prior_year_fact(account, policy, as_of);
  if (!before || acv_declined(account, policy, as_of) != true) return std::nullopt;
  const std::string now = to_text(*acv, *policy.currency);
  return Evidence{"C.revenue.decline",
                  fmt::format("ACV is down to {} from {} a year ago", now, before->shown),
                  {{"revenue.current_acv", now, acv.span()}, *before}};
}

}  // namespace acctplan
