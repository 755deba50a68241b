// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "playbook_detectors.hpp"

namespace acctplan {
namespace {

int months_of(const Fact<std::int64_t>& months) { return static_cast<int>(*months); }

/// When the incumbent's contract comes up for renewal; a contract that has ended is taken to have been renewed for one
/// of the usual cycles.
void set_renewal_window(Detection& out, const Incumbent& incumbent, const PlaybookPolicy& policy, const Date& as_of) {
  const int sales_min = months_of(policy.incumbent_cycle_months_min);
  const int sales_max = months_of(policy.incumbent_cycle_months_max);
  const int contract_min = months_of(policy.incumbent_contract_months_min);
  const int contract_max = months_of(policy.incumbent_contract_months_max);
  if (!incumbent.contract_end) {
    out.figures = "The end of the incumbent's contract (competition.incumbent.contract_end) is not known.";
    return;
  }
  const Date end = *incumbent.contract_end;
  out.facts.push_back({"competition.incumbent.contract_end", to_words(end), incumbent.contract_end.span()});
  if (end >= as_of) {
    out.window_from = end.plus_months(-sales_max);
    out.window_to = end;
    out.figures = fmt::format(
        "The contract ends on {}: a cycle of {}–{} months that is to be through by then starts between {} and {}.",
        to_words(end), sales_min, sales_max, to_words(*out.window_from), to_words(end.plus_months(-sales_min)));
    return;
  }
  int renewals = 1;
  while (end.plus_months(contract_max * renewals) < as_of) ++renewals;
  out.window_from = end.plus_months(contract_min * renewals);
  out.window_to = end.plus_months(contract_max * renewals);
  out.figures = fmt::format(
      "The contract on record ended on {}; if it was renewed for {}–{} months, the next renewal lies between {} and "
      "{}.",
      to_words(end), contract_min, contract_max, to_words(*out.window_from), to_words(*out.window_to));
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
                         incumbent.vendor.value_or("The incumbent"), to_words(*incumbent.since), years);
  out.facts.push_back({"competition.incumbent.since", to_words(*incumbent.since), incumbent.since.span()});
  out.anchor = seen.as_of;
  set_renewal_window(out, incumbent, seen.policy.playbooks, seen.as_of);
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
                         to_words(*out.anchor));
  out.facts.push_back({"signals", fmt::format("{} {}", word_of(*signal->type), to_words(*signal->date)), signal->span});
  out.figures = fmt::format("Re-engage from {} on; the pause ends with {}.", to_words(*out.window_from),
                            to_words(*out.window_to));
  return out;
}

}  // namespace acctplan
