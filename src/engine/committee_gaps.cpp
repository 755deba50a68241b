// SPDX-License-Identifier: MIT
#include "committee_gaps.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>

#include <acctplan/engine/champions.hpp>

#include "committee_cover.hpp"

namespace acctplan {
namespace {

/// Whether a gap is that nobody of a kind is listed, which a table has no columns to list.
enum class Rests { on_who_is_listed, on_what_is_said };

struct GapRow {
  std::string_view rule;
  std::optional<Found> (*find)(const GapInputs&);
  Rests rests = Rests::on_what_is_said;
};

constexpr auto kGaps = std::to_array<GapRow>({
    {"B.gap.champion", gap_champion},
    {"B.gap.executive", gap_executive, Rests::on_who_is_listed},
    {"B.gap.enduser", gap_enduser, Rests::on_who_is_listed},
    {"B.gap.economic", gap_economic, Rests::on_who_is_listed},
    {"B.gap.technical", gap_technical, Rests::on_who_is_listed},
    {"B.gap.single-thread", gap_single_thread, Rests::on_who_is_listed},
    {"B.gap.blocker", gap_blocker},
    {"B.gap.departed", gap_departed},
    {"B.gap.small", gap_small, Rests::on_who_is_listed},
    {"B.gap.stale-champion", gap_stale_champion},
});

bool is_told(const GapRow& row, const Account& account) {
  if (!account.table) return true;
  return row.rests == Rests::on_what_is_said && (row.find != gap_champion || !champions_not_told(account));
}

std::string move_of(std::string_view rule, const CommitteePolicy& policy) {
  for (const GapGuide& guide : policy.gaps) {
    if (*guide.rule == rule) return *guide.move;
  }
  return {};
}

/// The gaps that one person closes by being covered.
constexpr auto kClosedByOne = std::to_array<std::string_view>(
    {"B.gap.champion", "B.gap.executive", "B.gap.enduser", "B.gap.economic", "B.gap.technical"});

/// Asking for somebody by name who is listed would ignore what is known: the next action of the one who could close the
/// gap; empty when nobody could.
std::string move_of_known(const Found& found, const std::vector<Contact>& contacts) {
  std::vector<Contact> candidates;
  for (const Contact& contact : contacts) {
    const bool named = std::ranges::find(found.people, contact.person) != found.people.end();
    if (named && contact.person->name && !contact.person->has_role(Role::blocker)) candidates.push_back(contact);
  }
  if (candidates.empty()) return {};
  const Contact& nearest = *std::ranges::min_element(candidates, {}, [](const Contact& contact) {
    return std::pair(distance_to_cover(contact), person_text(*contact.person));
  });
  const std::string& action = nearest.next_action;
  return fmt::format("{}: {}", person_text(*nearest.person), nearest.next_action_given ? action : clause(action));
}

}  // namespace

std::vector<Gap> find_gaps(const GapInputs& inputs) {
  std::vector<Gap> out;
  for (const GapRow& row : kGaps) {
    if (!is_told(row, inputs.account)) continue;
    auto found = row.find(inputs);
    if (!found) continue;
    Gap gap;
    std::ranges::sort(found->facts, {}, &FactRef::field);
    gap.evidence = {std::string(row.rule), std::move(found->text), std::move(found->facts)};
    const bool by_one = std::ranges::find(kClosedByOne, row.rule) != kClosedByOne.end();
    if (by_one) gap.move = move_of_known(*found, inputs.contacts);
    if (gap.move.empty()) gap.move = move_of(row.rule, inputs.policy.committee);
    for (const Stakeholder* person : found->people) gap.about.push_back(person_key(*person));
    std::ranges::sort(gap.about);
    out.push_back(std::move(gap));
  }
  return out;
}

}  // namespace acctplan
