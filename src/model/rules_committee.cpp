// SPDX-License-Identifier: MIT
#include <array>

#include "rule_tables.hpp"

namespace acctplan {

std::span<const Rule> committee_rules() {
  static constexpr auto kRules = std::to_array<Rule>({
      {"B.coverage", "Coverage of the buying committee",
       "A contact is covered when engaged, champion or skeptical, and last spoken to within {committee.contact_days} "
       "days or at an unknown date. {committee.sought} people are sought; the number covered gives the band.",
       "A:179, A:347", RuleMark::reading,
       "The source's \"5/7\" with a yellow light is read as five identified of seven sought, of whom three are "
       "covered. "
       "The days are ours.",
       "committee.bands"},
      {"B.band.minimal",
       "Minimal coverage",
       "Fewer than {committee.bands.developing.from} covered: {committee.bands.minimal.meaning}.",
       "A:181",
       RuleMark::none,
       {}},
      {"B.band.developing",
       "Developing coverage",
       "{committee.bands.developing.from} or more covered, fewer than {committee.bands.strong.from}: "
       "{committee.bands.developing.meaning}.",
       "A:185",
       RuleMark::none,
       {}},
      {"B.band.strong",
       "Strong coverage",
       "{committee.bands.strong.from} or more covered, fewer than {committee.bands.excellent.from}: "
       "{committee.bands.strong.meaning}. Asked besides: {committee.bands.strong.requirements.key_roles.text}; "
       "{committee.bands.strong.requirements.several_managers.text}.",
       "A:189",
       RuleMark::none,
       {}},
      {"B.band.excellent",
       "Excellent coverage",
       "{committee.bands.excellent.from} or more covered: {committee.bands.excellent.meaning}. Asked besides: "
       "{committee.bands.excellent.requirements.all_roles.text}; "
       "{committee.bands.excellent.requirements.several_champions.text}; "
       "{committee.bands.excellent.requirements.executive_sponsor.text}.",
       "A:193",
       RuleMark::none,
       {}},
      {"B.gap.champion",
       "No champion",
       "Nobody's status is champion. {committee.gaps.B.gap.champion.move}.",
       "A:123, R:421",
       RuleMark::none,
       {}},
      {"B.gap.executive", "No executive covered",
       "Nobody at C-level or VP is covered. {committee.gaps.B.gap.executive.move}.", "A:187, A:202", RuleMark::reading,
       "The CEO alone is not required, since the source says that the CEO is rarely involved directly (A:112)."},
      {"B.gap.enduser",
       "No end user covered",
       "No end user is covered. {committee.gaps.B.gap.enduser.move}.",
       "A:187",
       RuleMark::none,
       {}},
      {"B.gap.economic",
       "No economic buyer covered",
       "No economic buyer is covered. {committee.gaps.B.gap.economic.move}.",
       "A:141",
       RuleMark::none,
       {}},
      {"B.gap.technical",
       "No technical buyer covered",
       "No technical buyer is covered. {committee.gaps.B.gap.technical.move}.",
       "A:147",
       RuleMark::none,
       {}},
      {"B.gap.single-thread",
       "A single thread",
       "Fewer than {committee.minimum_covered} contacts are covered, or all of them report to one manager. "
       "{committee.gaps.B.gap.single-thread.move}.",
       "A:182",
       RuleMark::none,
       {},
       "committee.tactics"},
      {"B.gap.blocker",
       "Blocker without a plan",
       "A blocker who has not left has neither a next action nor an open action. {committee.gaps.B.gap.blocker.move}.",
       "A:165",
       RuleMark::none,
       {}},
      {"B.gap.departed",
       "Departed without successor",
       "A contact other than a blocker has left and no successor is named. {committee.gaps.B.gap.departed.move}.",
       "R:464",
       RuleMark::none,
       {}},
      {"B.gap.small",
       "Too few people known",
       "Fewer than {committee.minimum_identified} people are identified. {committee.gaps.B.gap.small.move}.",
       "A:109",
       RuleMark::none,
       {}},
      {"B.gap.stale-champion", "Champion silent",
       "A champion has not been in touch for {committee.champion_silent_days} or more days. "
       "{committee.gaps.B.gap.stale-champion.move}.",
       "R:169", RuleMark::ours, "The number of days is ours."},
  });
  return kRules;
}

}  // namespace acctplan
