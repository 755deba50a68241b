// SPDX-License-Identifier: MIT
#include <acctplan/engine/acv_history.hpp>

namespace acctplan {
namespace {

template <class Holds>
QuarterRun run_back(const Policy& policy, const Date& as_of, Holds&& holds) {
  QuarterRun out{policy.calendar_of().last_completed(as_of), 0};
  while (holds(plus_quarters(out.first, out.length == 0 ? 0 : -1))) {
    if (out.length > 0) out.first = plus_quarters(out.first, -1);
    ++out.length;
  }
  return out;
}

}  // namespace

const Fact<Money>* history_acv(const Account& account, const FiscalQuarter& quarter) {
  for (const QuarterAcv& entry : account.revenue.history) {
    if (entry.quarter.is(quarter) && entry.acv) return &entry.acv;
  }
  return nullptr;
}

std::optional<FiscalQuarter> last_history_quarter(const Account& account, const Policy& policy, const Date& as_of) {
  const FiscalQuarter completed = policy.calendar_of().last_completed(as_of);
  std::optional<FiscalQuarter> out;
  for (const QuarterAcv& entry : account.revenue.history) {
    if (!entry.quarter || !entry.acv || *entry.quarter > completed) continue;
    if (!out || *entry.quarter > *out) out = *entry.quarter;
  }
  return out;
}

QuarterRun falling_run(const Account& account, const Policy& policy, const Date& as_of) {
  return run_back(policy, as_of, [&](const FiscalQuarter& quarter) {
    const Fact<Money>* now = history_acv(account, quarter);
    const Fact<Money>* before = history_acv(account, plus_quarters(quarter, -1));
    return now != nullptr && before != nullptr && **now < **before;
  });
}

QuarterRun declined_run(const Account& account, const Policy& policy, const Date& as_of) {
  const Rational kept = Rational(1) - policy.tiering.tier3.decline_over->value;
  return run_back(policy, as_of, [&](const FiscalQuarter& quarter) {
    const Fact<Money>* now = history_acv(account, quarter);
    const Fact<Money>* before = history_acv(account, plus_quarters(quarter, -4));
    return now != nullptr && before != nullptr && **now < **before * kept;
  });
}

}  // namespace acctplan
