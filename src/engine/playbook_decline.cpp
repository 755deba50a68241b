// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/acv_history.hpp>

#include "playbook_detectors.hpp"

namespace acctplan {

std::optional<Detection> detect_decline(const PlaybookCase& seen) {
  const std::int64_t wanted = *seen.policy.playbooks.decline_quarters;
  const QuarterRun run = falling_run(seen.account, seen.policy, seen.as_of);
  if (run.length < wanted) return std::nullopt;
  Detection out;
  const Fact<Date>& detected = seen.account.revenue.decline_detected;
  if (detected && *detected <= seen.as_of) {
    // What counts from the day on which somebody saw the decline cannot be late before that day.
    out.anchor = *detected;
    out.facts.push_back({"revenue.decline_detected", to_words(*detected), detected.span()});
  } else {
    // Nobody said when: it was there to be seen once the quarter that made the run long enough had ended.
    const FiscalQuarter seen_in = plus_quarters(run.first, static_cast<int>(wanted) - 1);
    out.anchor = seen.policy.calendar_of().quarter(seen_in).last;
  }
  std::string row;
  for (std::int64_t index = -1; index < run.length; ++index) {
    const FiscalQuarter quarter = plus_quarters(run.first, static_cast<int>(index));
    const Fact<Money>& acv = *history_acv(seen.account, quarter);
    const std::string shown = to_text(*acv, *seen.policy.currency);
    row += fmt::format("{}{} in {}", row.empty() ? "" : ", ", shown, to_words(quarter));
    out.facts.push_back({fmt::format("revenue.history[{}].acv", to_iso(quarter)), shown, acv.span()});
  }
  out.text = fmt::format("ACV fell in {} completed quarters in a row: {}.", run.length, row);
  const Date review = out.anchor->plus_days(*seen.policy.playbooks.decline_review_days);
  out.figures =
      fmt::format("The decline shows since {}; the weekly reviews run to {}.", to_words(*out.anchor), to_words(review));
  return out;
}

}  // namespace acctplan
