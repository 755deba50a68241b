// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_data_dates(const CheckCase& seen) {
  std::vector<Hit> out;
  const Account& account = seen.account();
  // Which contract a renewal is of is not on record; one that closes after all of them have ended is late for any.
  std::optional<Date> last_end;
  for (const Contract& contract : account.contracts) {
    if (contract.end && (!last_end || *contract.end > *last_end)) last_end = *contract.end;
  }
  for (const Opportunity& deal : account.opportunities) {
    if (!last_end || !is_open(deal) || !deal.type.is(RevenueStream::renewal)) continue;
    if (!deal.close_date || *deal.close_date <= *last_end) continue;
    out.push_back({deal.id.value_or(deal_name(deal)), Severity::warning,
                   place_or(seen, deal.close_date.span(), deal.span),
                   fmt::format("renewal \"{}\" closes on {}, after the contract ends on {}", deal_name(deal),
                               to_words(*deal.close_date), to_words(*last_end)),
                   std::nullopt});
  }
  for (const Eam& eam : account.eams) {
    if (!eam.date || !eam.summary_sent || *eam.summary_sent >= *eam.date) continue;
    out.push_back({"eam " + to_iso(*eam.date), Severity::warning, place_or(seen, eam.summary_sent.span(), eam.span),
                   fmt::format("the summary of the executive meeting of {} is dated before it, {}", to_words(*eam.date),
                               to_words(*eam.summary_sent)),
                   std::nullopt});
  }
  return out;
}

}  // namespace

CheckRow data_dates_check() {
  return {.rule = "C.data.dates",
          .why = "Dates in an impossible order mean that one of them is wrong.",
          .remedy = "Correct the date that is wrong.",
          .find = find_data_dates,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
eams: [{date: 2026-01-20, status: held, summary_sent: 2026-01-15}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
eams: [{date: 2026-01-20, status: held, summary_sent: 2026-01-21}]
)"};
}

}  // namespace acctplan
