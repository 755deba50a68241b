// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "playbook_detectors.hpp"

namespace acctplan {
namespace {

// The cycles of R:433-434, which the playbook's figures state in words.
constexpr int kContractMonthsMin = 12;
constexpr int kContractMonthsMax = 24;
constexpr int kSalesMonthsMin = 6;
constexpr int kSalesMonthsMax = 18;

/// When the incumbent's contract comes up for renewal; a contract that has ended is taken to have been renewed for one
/// of the usual cycles.
void set_renewal_window(Detection& out, const Incumbent& incumbent, const Date& as_of) {
  if (!incumbent.contract_end) {
    out.figures = "The end of the incumbent's contract (competition.incumbent.contract_end) is not known.";
    return;
  }
  const Date end = *incumbent.contract_end;
  out.facts.push_back({"competition.incumbent.contract_end", to_iso(end), incumbent.contract_end.span()});
  if (end >= as_of) {
    out.window_from = end.plus_months(-kSalesMonthsMax);
    out.window_to = end;
    out.figures = fmt::format(
        "The contract ends on {}: a cycle of {}–{} months that is to be through by then starts between {} and {}.",
        to_iso(end), kSalesMonthsMin, kSalesMonthsMax, to_iso(*out.window_from),
        to_iso(end.plus_months(-kSalesMonthsMin)));
    return;
  }
  int renewals = 1;
  while (end.plus_months(kContractMonthsMax * renewals) < as_of) ++renewals;
  out.window_from = end.plus_months(kContractMonthsMin * renewals);
  out.window_to = end.plus_months(kContractMonthsMax * renewals);
  out.figures = fmt::format(
      "The contract on record ended on {}; if it was renewed for {}–{} months, the next renewal lies between {} and "
      "{}.",
      to_iso(end), kContractMonthsMin, kContractMonthsMax, to_iso(*out.window_from), to_iso(*out.window_to));
}

const Signal* latest_announcement(const PlaybookCase& seen) {
  const Signal* latest = nullptr;
  for (const Signal& signal : seen.account.signals) {
    if (!signal.date || (!signal.type.is(SignalType::merger) && !signal.type.is(SignalType::acquisition))) continue;
    const std::int64_t age = days_between(*signal.date, seen.as_of);
    if (age < 0 || age > *seen.policy.playbooks.merger_signal_days) continue;
    const auto newer = [](const Signal& a, const Signal& b) {
      if (*a.date != *b.date) return *a.date > *b.date;
      return *a.type > *b.type;
    };
    if (latest == nullptr || newer(signal, *latest)) latest = &signal;
  }
  return latest;
}

}  // namespace

std::optional<Detection> detect_incumbent(const PlaybookCase& seen) {
  const Incumbent& incumbent = seen.account.competition.incumbent;
  if (!incumbent.since) return std::nullopt;
  const std::int64_t years = *seen.policy.playbooks.incumbent_years;
  if (incumbent.since->plus_years(static_cast<int>(years)) > seen.as_of) return std::nullopt;
  Detection out;
  out.text = fmt::format("{} has been there since {}, for {} years or more.",
                         incumbent.vendor.value_or("The incumbent"), to_iso(*incumbent.since), years);
  out.facts.push_back({"competition.incumbent.since", to_iso(*incumbent.since), incumbent.since.span()});
  out.anchor = seen.as_of;
  set_renewal_window(out, incumbent, seen.as_of);
  return out;
}

std::optional<Detection> detect_merger(const PlaybookCase& seen) {
  const Signal* signal = latest_announcement(seen);
  if (signal == nullptr) return std::nullopt;
  Detection out;
  out.anchor = *signal->date;
  out.window_from = out.anchor->plus_days(*seen.policy.playbooks.merger_reengage_days);
  out.window_to = out.anchor->plus_days(*seen.policy.playbooks.merger_pause_days);
  out.text = fmt::format("{} announced on {}.", *signal->type == SignalType::merger ? "Merger" : "Acquisition",
                         to_iso(*out.anchor));
  out.facts.push_back({"signals", fmt::format("{} {}", word_of(*signal->type), to_iso(*signal->date)), signal->span});
  out.figures =
      fmt::format("Re-engage from {} on; the pause ends with {}.", to_iso(*out.window_from), to_iso(*out.window_to));
  return out;
}

}  // namespace acctplan
