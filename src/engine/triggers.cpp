// SPDX-License-Identifier: MIT
#include <acctplan/engine/triggers.hpp>

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include "financial_notes.hpp"
#include "linked_actions.hpp"

namespace acctplan {
namespace {

/// Whether a signal is known to be recent enough to ask for something.
bool sets_off(const Signal& signal, const Policy& policy, const Date& as_of) {
  if (!signal.type || !signal.date) return false;
  const std::int64_t age = days_between(*signal.date, as_of);
  return age >= 0 && age <= *policy.signals.keep_days;
}

/// Whether a signal is told; one without a date may be recent.
bool is_kept(const Signal& signal, const Policy& policy, const Date& as_of) {
  return signal.type && (!signal.date || sets_off(signal, policy, as_of));
}

std::string action_text(const Action& action) {
  std::string out = action.what ? fmt::format("\"{}\"", *action.what) : std::string("an action");
  if (action.due) out += fmt::format(" (due {})", to_words(*action.due));
  return out;
}

FactRef cite_action(const Action& action) {
  return {action.id ? fmt::format("actions[{}]", *action.id) : "actions", action.what.value_or(""), action.span};
}

/// Sets state, sentence and facts of a trigger whose rule, date and deadline are set.
void settle(Trigger& trigger, const Account& account, std::string seen, const Date& as_of) {
  std::string& text = trigger.evidence.text;
  text = std::move(seen);
  if (trigger.due) text += fmt::format(", so by {}", to_words(*trigger.due));
  text += fmt::format(": {}.", trigger.asks);
  if (trigger.signal != nullptr && trigger.signal->acted) {
    trigger.state = TriggerState::acted;
    text += fmt::format(" Acted on {}.", to_words(*trigger.signal->acted));
    return;
  }
  if (const Action* done = done_action_for(account, trigger.rule)) {
    trigger.state = TriggerState::acted;
    text += fmt::format(" Done by {}.", action_text(*done));
    trigger.evidence.facts.push_back(cite_action(*done));
    return;
  }
  const Action* open = open_action_for(account, trigger.rule);
  if (open != nullptr && (!trigger.due || (open->due && *open->due <= *trigger.due))) {
    trigger.state = TriggerState::planned;
    text += fmt::format(" Planned as {}.", action_text(*open));
    trigger.evidence.facts.push_back(cite_action(*open));
    return;
  }
  if (trigger.due && *trigger.due < as_of) {
    trigger.state = TriggerState::overdue;
    text += fmt::format(" Overdue by {}.", counted(days_between(*trigger.due, as_of), "day", "days"));
  }
}

Trigger trigger_of(const TriggerGuide& guide, const Signal& signal, const Account& account, const Date& as_of) {
  Trigger out;
  out.rule = *guide.rule;
  out.type = word_of(*signal.type);
  out.asks = *guide.asks;
  out.signal = &signal;
  out.date = *signal.date;
  if (guide.days) out.due = signal.date->plus_days(*guide.days);
  out.evidence = {out.rule, {}, {{"signals", out.type, signal.span}}};
  std::string seen = fmt::format("Signal {} of {}", out.type, to_words(*out.date));
  if (signal.note) seen += fmt::format(" ({})", *signal.note);
  settle(out, account, std::move(seen), as_of);
  return out;
}

/// I.growth from the customer's revenue growth, where no signal says the same.
std::optional<Trigger> trigger_of_growth(const TriggerGuide& guide, const Account& account, const Policy& policy,
                                         const Date& as_of) {
  const Fact<Percent>& growth = account.financial.revenue_growth;
  if (!growth || growth->value <= policy.signals.growth_above->value) return std::nullopt;
  Trigger out;
  out.rule = *guide.rule;
  out.type = word_of(SignalType::growth);
  out.asks = *guide.asks;
  out.evidence = {out.rule, {}, {{"financial.revenue_growth", percent_words(growth->value), growth.span()}}};
  settle(out, account,
         fmt::format("Revenue growth of {} is above {}", percent_words(growth->value),
                     percent_words(policy.signals.growth_above->value)),
         as_of);
  return out;
}

int rank_of(const Trigger& trigger) {
  if (trigger.state == TriggerState::overdue) return 0;
  if (trigger.state == TriggerState::acted) return 3;
  return trigger.due ? 1 : 2;
}

auto order_of(const Trigger& trigger) {
  const Signal* signal = trigger.signal;
  return std::tuple(rank_of(trigger), trigger.due.value_or(Date{}), trigger.rule, trigger.date.value_or(Date{}),
                    signal != nullptr ? signal->source.value_or("") : std::string(), trigger.evidence.text);
}

std::vector<Trigger> find_triggers(const Account& account, const Policy& policy, const Date& as_of) {
  std::vector<Trigger> out;
  for (const TriggerGuide& guide : policy.signals.triggers) {
    const std::size_t before = out.size();
    for (const Signal& signal : account.signals) {
      if (sets_off(signal, policy, as_of) && *signal.type == *guide.type) {
        out.push_back(trigger_of(guide, signal, account, as_of));
      }
    }
    if (*guide.type != SignalType::growth || out.size() > before) continue;
    if (auto growth = trigger_of_growth(guide, account, policy, as_of)) out.push_back(std::move(*growth));
  }
  std::ranges::stable_sort(out, {}, [](const Trigger& trigger) { return order_of(trigger); });
  return out;
}

SignalNote note_of(const Signal& signal, const SignalPolicy& policy) {
  SignalNote out;
  out.signal = &signal;
  for (const SynthesisGuide& guide : policy.synthesis) {
    if (*guide.type == *signal.type) out.points_to = *guide.points_to;
  }
  for (const PlayGuide& play : policy.plays) {
    if (*play.signal != *signal.type) continue;
    out.sales_play = *play.sales;
    out.marketing_play = *play.marketing;
  }
  for (const TriggerGuide& guide : policy.triggers) {
    if (!signal.date && *guide.type == *signal.type) out.trigger = *guide.rule;
  }
  return out;
}

std::vector<SignalNote> find_notes(const Account& account, const Policy& policy, const Date& as_of) {
  std::vector<SignalNote> out;
  for (const Signal& signal : account.signals) {
    if (is_kept(signal, policy, as_of)) out.push_back(note_of(signal, policy.signals));
  }
  std::ranges::stable_sort(out, {}, [&](const SignalNote& note) {
    const Signal& signal = *note.signal;
    const std::int64_t age = signal.date ? days_between(*signal.date, as_of) : *policy.signals.keep_days + 1;
    return std::tuple(age, *signal.type, signal.source.value_or(""), signal.note.value_or(""));
  });
  return out;
}

}  // namespace

TriggersResult evaluate_triggers(const Account& account, const Policy& policy, const Date& as_of) {
  return {find_triggers(account, policy, as_of), read_financials(account.financial, policy),
          find_notes(account, policy, as_of)};
}

}  // namespace acctplan
