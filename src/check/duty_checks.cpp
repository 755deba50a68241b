// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/last_contact.hpp>

#include "checks.hpp"

namespace acctplan {
namespace {

const PriorityBand* band_of(const CheckCase& seen, const std::string& priority) {
  for (const PriorityBand& band : seen.policy.whitespace.priorities) {
    if (*band.priority == priority) return &band;
  }
  return nullptr;
}

bool is_pursued(const CheckCase& seen, const WhitespaceEntry& entry) {
  if (!entry.opportunity) return false;
  const Opportunity* deal = find_opportunity(seen.account(), *entry.opportunity);
  return deal != nullptr && is_open(*deal);
}

/// An entry that records its own last touch is judged by it, others by the account's.
bool is_touched(const CheckCase& seen, const WhitespaceEntry& entry) {
  if (entry.last_touch) return *entry.last_touch >= *entry.identified;
  const auto last = last_contact(seen.account(), seen.as_of);
  return last && last->date >= *entry.identified;
}

std::optional<Hit> judge_entry(const CheckCase& seen, const WhitespaceOpportunity& found) {
  const WhitespaceEntry& entry = *found.entry;
  const PriorityBand* band = band_of(seen, found.priority);
  if (band == nullptr || !band->days || is_pursued(seen, entry)) return std::nullopt;
  const bool first = found.priority == "P1";
  const bool second = found.priority == "P2";
  if (second && is_touched(seen, entry)) return std::nullopt;
  Date from = *entry.identified;
  const Fact<Date>& updated = seen.account().plan.last_updated;
  if (!first && !second && updated) from = std::max(from, *updated);
  const Date due = from.plus_days(*band->days);
  if (seen.as_of <= due) return std::nullopt;
  const char* lacks = first    ? "it has no open opportunity"
                      : second ? "no contact since is on record"
                               : "it has not been looked at since";
  return Hit{entry.id.value_or(found.name), first || second ? Severity::warning : Severity::note,
             place_or(seen, entry.span),
             fmt::format("{} whitespace \"{}\", {} {}: {}, due {}", found.priority, found.name,
                         first || second || from == *entry.identified ? "identified" : "last in the plan of",
                         to_words(from), lacks, to_words(due)),
             due};
}

}  // namespace

std::vector<Hit> check_triggers(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Trigger& trigger : seen.assessment.triggers.triggers) {
    if (trigger.state != TriggerState::overdue) continue;
    const Span place = trigger.signal == nullptr ? Span{} : trigger.signal->span;
    out.push_back({fmt::format("{} {}", trigger.rule, to_iso(*trigger.date)), Severity::warning,
                   place_or(seen, place, seen.account().signals.span),
                   fmt::format("signal {} of {} was to be acted on by {} ({})", trigger.type, to_words(*trigger.date),
                               to_words(*trigger.due), trigger.rule),
                   trigger.due});
  }
  return out;
}

std::vector<Hit> check_whitespace(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const WhitespaceOpportunity& found : seen.assessment.whitespace.opportunities) {
    if (found.entry == nullptr || !found.entry->identified) continue;
    if (found.counting != Counting::counted && found.counting != Counting::in_pipeline) continue;
    if (auto hit = judge_entry(seen, found)) out.push_back(std::move(*hit));
  }
  return out;
}

std::vector<Hit> check_actions(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const Action& action : seen.account().actions) {
    if (!action.due || *action.due >= seen.as_of || action.done.is(true)) continue;
    const std::string what = action.what.value_or(action.id.value_or("without a name"));
    std::string message = fmt::format("action \"{}\" was due {}", what, to_words(*action.due));
    if (action.owner) message += fmt::format(" ({})", *action.owner);
    out.push_back(
        {action.id.value_or(what), Severity::warning, place_or(seen, action.span), std::move(message), *action.due});
  }
  return out;
}

std::vector<Hit> check_playbooks(const CheckCase& seen) {
  std::vector<Hit> out;
  const List<Action>& actions = seen.account().actions;
  for (const DetectedPlaybook& playbook : seen.assessment.playbooks) {
    const bool begun =
        std::ranges::any_of(actions, [&](const Action& action) { return action.for_.is(playbook.rule); });
    if (begun) continue;
    const Span place = playbook.evidence.facts.empty() ? Span{} : playbook.evidence.facts.front().span;
    out.push_back(
        {playbook.rule, Severity::note, place_or(seen, place, actions.span),
         fmt::format("playbook \"{}\" ({}) applies, and none of its steps has an action", playbook.name, playbook.rule),
         std::nullopt});
  }
  return out;
}

}  // namespace acctplan
