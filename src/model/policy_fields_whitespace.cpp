// SPDX-License-Identifier: MIT
#include <array>

#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<RevenueBands>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&RevenueBands::top_above>("top_above", "W.revenue: an annual value above this scores top_points."),
      must<&RevenueBands::high_from>("high_from", "W.revenue: an annual value of at least this scores high_points."),
      must<&RevenueBands::middle_from>("middle_from",
                                       "W.revenue: an annual value of at least this scores middle_points."),
      points<&RevenueBands::top_points>("top_points", "W.revenue: points above top_above."),
      points<&RevenueBands::high_points>("high_points", "W.revenue: points from high_from on."),
      points<&RevenueBands::middle_points>("middle_points", "W.revenue: points from middle_from on."),
      points<&RevenueBands::low_points>("low_points", "W.revenue: points below middle_from."),
  });
  static constexpr ObjectTable kTable{"revenue", kRows};
  return kTable;
}

const ObjectTable& TableOf<ProbabilityPoints>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      points<&ProbabilityPoints::interest>("interest", "W.probability: points when a stakeholder voiced interest."),
      points<&ProbabilityPoints::engaged>("engaged", "W.probability: points when a relevant stakeholder is engaged."),
      points<&ProbabilityPoints::similar>("similar", "W.probability: points when a similar account proves it."),
      points<&ProbabilityPoints::none>("none", "W.probability: points without a signal."),
  });
  static constexpr ObjectTable kTable{"probability", kRows};
  return kTable;
}

const ObjectTable& TableOf<TimelineBands>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&TimelineBands::near_days>("near_days", "W.timeline: a budget cycle within these days scores near_points."),
      days<&TimelineBands::middle_days>("middle_days",
                                        "W.timeline: a budget cycle within these days scores middle_points."),
      days<&TimelineBands::far_days>("far_days", "W.timeline: a budget cycle within these days scores far_points."),
      points<&TimelineBands::near_points>("near_points", "W.timeline: points within near_days."),
      points<&TimelineBands::middle_points>("middle_points", "W.timeline: points within middle_days."),
      points<&TimelineBands::far_points>("far_points", "W.timeline: points within far_days."),
      points<&TimelineBands::later_points>("later_points", "W.timeline: points later, or when it is not known."),
  });
  static constexpr ObjectTable kTable{"timeline", kRows};
  return kTable;
}

const ObjectTable& TableOf<AlignmentPoints>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      points<&AlignmentPoints::initiative>("initiative", "W.alignment: points for one of the account's initiatives."),
      points<&AlignmentPoints::trend>("trend", "W.alignment: points for a trend of its industry."),
      points<&AlignmentPoints::nice_to_have>("nice_to_have",
                                             "W.alignment: points for neither, or when it is not known."),
  });
  static constexpr ObjectTable kTable{"alignment", kRows};
  return kTable;
}

const ObjectTable& TableOf<PriorityBand>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&PriorityBand::priority>("priority", "Which priority the entry describes, P1 to P4."),
      points<&PriorityBand::from>("from", "W.p1 to W.p4: the lowest score inside."),
      days<&PriorityBand::days>("days", "W.p1 to W.p4, C.whitespace.due: days from identification to the duty."),
      must<&PriorityBand::duty>("duty", "What is due then, in words."),
      must<&PriorityBand::action>("action", "How such an opportunity is handled, in words."),
  });
  static constexpr ObjectTable kTable{"priorities", kRows};
  return kTable;
}

const ObjectTable& TableOf<DiscoveryPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&DiscoveryPolicy::similar_owners>("similar_owners",
                                             "Similar customers that have to own a product before their median counts.")
          .between(1, 1000),
      must<&DiscoveryPolicy::medium_from>("medium_from", "Employees from which the second size band begins.")
          .between(2, kMaxCount),
      must<&DiscoveryPolicy::large_from>("large_from", "Employees from which the third size band begins.")
          .between(2, kMaxCount),
      must<&DiscoveryPolicy::largest_from>("largest_from", "Employees from which the fourth size band begins.")
          .between(2, kMaxCount),
      share<&DiscoveryPolicy::seats_of_headcount>(
          "seats_of_headcount", "W.product: seats expected of a headcount, where no product of the account has seats."),
      share<&DiscoveryPolicy::ready_from>("ready_from", "W.seat: use of seats from which more of them are due."),
      share<&DiscoveryPolicy::adoption_below>("adoption_below",
                                              "W.seat: use of seats below which adoption comes before more of them."),
      share<&DiscoveryPolicy::features_from>(
          "features_from", "W.feature: use of a plan's features below which training comes before the next plan."),
  });
  static constexpr ObjectTable kTable{"discovery", kRows};
  return kTable;
}

const ObjectTable& TableOf<WhitespacePolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&WhitespacePolicy::revenue>("revenue", "Points for the estimated annual value."),
      must<&WhitespacePolicy::probability>("probability", "Points for the best signal."),
      must<&WhitespacePolicy::timeline>("timeline", "Points for the days to the budget cycle."),
      must<&WhitespacePolicy::alignment>("alignment", "Points for the strategic fit."),
      must<&WhitespacePolicy::priorities>("priorities", "The priorities, best first."),
      must<&WhitespacePolicy::pursuable_priorities>("pursuable_priorities",
                                                    "How many of the best priorities make up the pursuable value.")
          .between(0, 4),
      must<&WhitespacePolicy::discovery>("discovery", "What discovery takes for similar, used and worth it."),
  });
  static constexpr ObjectTable kTable{"whitespace", kRows};
  return kTable;
}

}  // namespace acctplan
