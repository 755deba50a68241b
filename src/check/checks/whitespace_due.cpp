// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/last_contact.hpp>

#include "check/check_list.hpp"

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
  const char* duty = first    ? "Open an opportunity and link it"
                     : second ? "Make contact and record the day in last_touch"
                              : "Look at it and set plan.last_updated";
  return Hit{entry.id.value_or(found.name),
             first || second ? Severity::warning : Severity::note,
             place_or(seen, entry.span),
             fmt::format("{} whitespace \"{}\", {} {}: {}, due {}", found.priority, found.name,
                         first || second || from == *entry.identified ? "identified" : "last in the plan of",
                         to_words(from), lacks, to_words(due)),
             due,
             fmt::format("{}, or set its status to won, lost or dismissed.", duty)};
}

std::vector<Hit> find_whitespace_due(const CheckCase& seen) {
  std::vector<Hit> out;
  for (const WhitespaceOpportunity& found : seen.assessment.whitespace.opportunities) {
    if (found.entry == nullptr || !found.entry->identified) continue;
    if (found.counting != Counting::counted && found.counting != Counting::in_pipeline) continue;
    if (auto hit = judge_entry(seen, found)) out.push_back(std::move(*hit));
  }
  return out;
}

}  // namespace

CheckRow whitespace_due_check() {
  return {.rule = "C.whitespace.due",
          .why = "An opportunity that was found is worked at the pace of its priority.",
          .remedy =
              "Open an opportunity for it (P1), make contact (P2) or bring the plan up to date (P3, P4), or set its "
              "status to won, lost or dismissed.",
          .find = find_whitespace_due,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
whitespace:
  - {name: Operations, dimension: department, target: Operations, annual_value: 96000, signal: interest,
     budget_cycle: 2026-03-31, alignment: initiative, identified: 2026-01-19, status: open}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
whitespace:
  - {name: Operations, dimension: department, target: Operations, annual_value: 96000, signal: interest,
     budget_cycle: 2026-03-31, alignment: initiative, identified: 2026-01-19, status: won}
)"};
}

}  // namespace acctplan
