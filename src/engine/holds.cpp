// SPDX-License-Identifier: MIT
#include <acctplan/engine/holds.hpp>

#include <fmt/format.h>

namespace acctplan {
namespace {

std::optional<ClockHold> stated_hold(const Checks& checks, const Date& as_of) {
  if (!checks.hold_until || !checks.hold_reason || *checks.hold_until < as_of) return std::nullopt;
  return ClockHold{*checks.hold_until,
                   *checks.hold_reason,
                   {"checks.hold_until", to_words(*checks.hold_until), checks.hold_until.span()}};
}

std::optional<ClockHold> merger_pause(const Signal& signal, const PlaybookPolicy& policy, const Date& as_of) {
  if (!signal.type || !signal.date || *signal.date > as_of) return std::nullopt;
  if (*signal.type != SignalType::merger && *signal.type != SignalType::acquisition) return std::nullopt;
  if (days_between(*signal.date, as_of) > *policy.merger_signal_days) return std::nullopt;
  const Date until = signal.date->plus_days(*policy.merger_pause_days);
  if (until < as_of) return std::nullopt;
  return ClockHold{until,
                   fmt::format("{} announced {}", word_of(*signal.type), to_words(*signal.date)),
                   {"signals", fmt::format("{} {}", word_of(*signal.type), to_words(*signal.date)), signal.span}};
}

}  // namespace

std::optional<ClockHold> clock_hold(const Account& account, const Policy& policy, const Date& as_of) {
  std::optional<ClockHold> out = stated_hold(account.checks, as_of);
  for (const Signal& signal : account.signals) {
    auto pause = merger_pause(signal, policy.playbooks, as_of);
    if (pause && (!out || pause->until > out->until)) out = std::move(pause);
  }
  return out;
}

}  // namespace acctplan
