// SPDX-License-Identifier: MIT
#include "committee_gaps.hpp"

#include <algorithm>
#include <array>

#include "committee_cover.hpp"

namespace acctplan {
namespace {

struct GapRow {
  std::string_view rule;
  std::optional<Found> (*find)(const GapInputs&);
};

constexpr auto kGaps = std::to_array<GapRow>({
    {"B.gap.champion", gap_champion},
    {"B.gap.executive", gap_executive},
    {"B.gap.enduser", gap_enduser},
    {"B.gap.economic", gap_economic},
    {"B.gap.technical", gap_technical},
    {"B.gap.single-thread", gap_single_thread},
    {"B.gap.blocker", gap_blocker},
    {"B.gap.departed", gap_departed},
    {"B.gap.small", gap_small},
    {"B.gap.stale-champion", gap_stale_champion},
});

std::string move_of(std::string_view rule, const CommitteePolicy& policy) {
  for (const GapGuide& guide : policy.gaps) {
    if (*guide.rule == rule) return *guide.move;
  }
  return {};
}

}  // namespace

std::vector<Gap> find_gaps(const GapInputs& inputs) {
  std::vector<Gap> out;
  for (const GapRow& row : kGaps) {
    auto found = row.find(inputs);
    if (!found) continue;
    Gap gap;
    std::ranges::sort(found->facts, {}, &FactRef::field);
    gap.evidence = {std::string(row.rule), std::move(found->text), std::move(found->facts)};
    gap.move = move_of(row.rule, inputs.policy.committee);
    for (const Stakeholder* person : found->people) gap.about.push_back(person_key(*person));
    std::ranges::sort(gap.about);
    out.push_back(std::move(gap));
  }
  return out;
}

}  // namespace acctplan
