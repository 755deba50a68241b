// SPDX-License-Identifier: MIT
#include <acctplan/engine/plan_parts.hpp>

namespace acctplan {
namespace {

void add_to(std::optional<Money>& sum, const Money& amount) { sum = sum ? *sum + amount : amount; }

std::optional<Money>& stream_of(RevenueBridge& bridge, RevenueStream stream) {
  switch (stream) {
    case RevenueStream::renewal:
      return bridge.renewal;
    case RevenueStream::expansion:
      return bridge.expansion;
    case RevenueStream::new_:
      break;
  }
  return bridge.new_business;
}

}  // namespace

RevenueBridge revenue_bridge(const Account& account) {
  RevenueBridge out;
  if (account.revenue.current_acv) out.current = *account.revenue.current_acv;
  if (account.plan.target) out.target = *account.plan.target;
  for (const Opportunity& opportunity : account.opportunities) {
    if (!is_open(opportunity) || !opportunity.amount) continue;
    if (opportunity.type) add_to(stream_of(out, *opportunity.type), *opportunity.amount);
    if (opportunity.probability) add_to(out.weighted, *opportunity.amount * opportunity.probability->value);
  }
  if (!out.current || !out.target) return out;
  out.gap = *out.target - *out.current;
  const Money none;
  const Money growth = out.expansion.value_or(none) + out.new_business.value_or(none);
  out.uncovered = *out.gap > growth ? *out.gap - growth : none;
  return out;
}

}  // namespace acctplan
