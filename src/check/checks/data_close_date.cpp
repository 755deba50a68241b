// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"
#include "check/checks/shared_readings.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_data_close_date(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Opportunity& deal : seen.account().opportunities) {
    if (!is_open(deal) || !deal.close_date || *deal.close_date >= seen.as_of) continue;
    out.push_back(
        {deal.id.value_or(deal_name(deal)), Severity::warning, place_or(seen, deal.close_date.span(), deal.span),
         fmt::format("opportunity \"{}\" is open past its close date {}", deal_name(deal), to_words(*deal.close_date)),
         *deal.close_date});
  }
  return out;
}

}  // namespace

CheckRow data_close_date_check() {
  return {.rule = "C.data.close-date",
          .why = "A close date in the past makes every forecast wrong.",
          .remedy = "Set a new close_date, or the outcome.",
          .find = find_data_close_date,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
opportunities: [{id: O-1, name: Renewal, stage: proposal, close_date: 2026-01-30, outcome: open}]
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
opportunities: [{id: O-1, name: Renewal, stage: proposal, close_date: 2026-03-30, outcome: open}]
)"};
}

}  // namespace acctplan
