// SPDX-License-Identifier: MIT
#include <array>

#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<RoleGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&RoleGuide::role>("role", "Which role the entry describes."),
      must<&RoleGuide::name>("name", "What the role is called."),
      must<&RoleGuide::typical>("typical", "Who typically has it."),
      must<&RoleGuide::authority>("authority", "What it decides."),
      must<&RoleGuide::concerns>("concerns", "What worries it."),
      must<&RoleGuide::content>("content", "What it wants to read."),
      must<&RoleGuide::engagement>("engagement", "How to meet it."),
      must<&RoleGuide::next_unknown>("next_unknown", "The next action when the status is unknown."),
      must<&RoleGuide::next_not_contacted>("next_not_contacted", "The next action when nobody has made contact."),
      must<&RoleGuide::next_contacted>("next_contacted", "The next action when contact was made."),
      must<&RoleGuide::next_engaged>("next_engaged", "The next action with somebody engaged."),
      must<&RoleGuide::next_champion>("next_champion", "The next action with a champion."),
      must<&RoleGuide::next_skeptical>("next_skeptical", "The next action with a sceptic."),
      must<&RoleGuide::next_departed>("next_departed", "The next action when the person has left."),
  });
  static constexpr ObjectTable kTable{"roles", kRows};
  return kTable;
}

const ObjectTable& TableOf<CoverageRequirement>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&CoverageRequirement::test>("test", "What must hold of the committee."),
      must<&CoverageRequirement::text>("text", "The same in words, shown when it does not."),
  });
  static constexpr ObjectTable kTable{"requirements", kRows};
  return kTable;
}

const ObjectTable& TableOf<CoverageBand>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&CoverageBand::band>("band", "The band's name: minimal, developing, strong or excellent."),
      points<&CoverageBand::from>("from", "B.coverage: the fewest covered contacts inside."),
      must<&CoverageBand::meaning>("meaning", "What it says about the deal."),
      row<&CoverageBand::conditions>("conditions", "What standing there means."),
      row<&CoverageBand::requirements>("requirements", "What it asks for beside the number; what is missing is named."),
  });
  static constexpr ObjectTable kTable{"bands", kRows};
  return kTable;
}

const ObjectTable& TableOf<GapGuide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&GapGuide::rule>("rule", "The gap's rule, B.gap.champion and so on."),
      must<&GapGuide::move>(
          "move",
          "The move that closes it, unless somebody who could is listed: then it is that person's next action."),
  });
  static constexpr ObjectTable kTable{"gaps", kRows};
  return kTable;
}

const ObjectTable& TableOf<CommitteePolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&CommitteePolicy::contact_days>("contact_days",
                                           "B.coverage: days since the last contact for which a contact is covered."),
      days<&CommitteePolicy::champion_silent_days>("champion_silent_days",
                                                   "B.gap.stale-champion, C.data.champion-silent: days of silence."),
      points<&CommitteePolicy::minimum_identified>("minimum_identified", "B.gap.small: fewer people are too few."),
      points<&CommitteePolicy::sought>("sought", "How many people are sought in a committee."),
      points<&CommitteePolicy::minimum_covered>("minimum_covered",
                                                "B.gap.single-thread: fewer covered contacts are a single thread."),
      must<&CommitteePolicy::roles>("roles", "The roles of a committee, with how to work with each."),
      must<&CommitteePolicy::bands>("bands", "Bands of coverage, lowest first."),
      must<&CommitteePolicy::gaps>("gaps", "The move that closes each gap."),
      must<&CommitteePolicy::tactics>("tactics", "Ways to reach more of the committee."),
  });
  static constexpr ObjectTable kTable{"committee", kRows};
  return kTable;
}

}  // namespace acctplan
