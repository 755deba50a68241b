// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/champions.hpp>
#include <acctplan/engine/committee.hpp>

#include "playbook_detectors.hpp"

namespace acctplan {
namespace {

FactRef cite_departed(const Stakeholder& person) {
  const std::string key = person.id.value_or(person.name.value_or(""));
  const std::string shown = person.departed ? "departed " + to_words(*person.departed) : "departed";
  return {fmt::format("stakeholders[{}].status", key), shown, person.status.span()};
}

}  // namespace

std::optional<Detection> detect_no_champion(const PlaybookCase& seen) {
  const auto tier = seen.tier_in_force;
  if (!tier || *tier < 1 || *tier > 2 || has_champion(seen.account) || champions_not_told(seen.account))
    return std::nullopt;
  Detection out;
  out.text = fmt::format("Tier {}, and nobody's status is champion.", *tier);
  const std::optional<Date> lost = champion_lost(seen.account);
  // Without a departure on record nothing says since when the gap is there: dates would move with each run.
  out.anchor = lost;
  if (lost) {
    out.text += fmt::format(" The last one left on {}.", to_words(*lost));
    for (const Stakeholder* person : departed_champions(seen.account)) out.facts.push_back(cite_departed(*person));
  } else {
    out.facts.push_back(
        {"stakeholders", fmt::format("{} people", seen.account.stakeholders.size()), seen.account.stakeholders.span});
  }
  if (lost) {
    const Date by = lost->plus_days(*seen.policy.playbooks.no_champion_days);
    out.figures = fmt::format("A champion is to be found by {}.", to_words(by));
  } else {
    out.figures = "Since when there is none is not on record, so the steps have no dates.";
  }
  if (*tier == 1) out.figures = "For a Tier 1 account this is a high-risk situation. " + out.figures;
  return out;
}

std::optional<Detection> detect_champion_departed(const PlaybookCase& seen) {
  const std::vector<const Stakeholder*> departed = departed_champions(seen.account);
  if (departed.empty()) return std::nullopt;
  Detection out;
  const Stakeholder& latest = *departed.front();
  if (latest.departed) out.anchor = *latest.departed;
  out.text = out.anchor
                 ? fmt::format("{} left on {}.", person_text(latest), to_words(*out.anchor))
                 : fmt::format("{} has left; the day is not known, so the steps have no dates.", person_text(latest));
  for (const Stakeholder* person : departed) out.facts.push_back(cite_departed(*person));
  return out;
}

}  // namespace acctplan
