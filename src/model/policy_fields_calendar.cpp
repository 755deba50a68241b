// SPDX-License-Identifier: MIT
#include <array>

#include "policy_tables.hpp"

namespace acctplan {

using namespace policy_rows;

const ObjectTable& TableOf<PlanningItem>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&PlanningItem::what>("what", "What to do."),
      row<&PlanningItem::details>("details", "What belongs to it."),
  });
  static constexpr ObjectTable kTable{"items", kRows};
  return kTable;
}

const ObjectTable& TableOf<PlanningStep>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&PlanningStep::rule>("rule", "The step's rule, K.t60 and so on."),
      must<&PlanningStep::name>("name", "What it is called."),
      days<&PlanningStep::days>("days",
                                "Days before the fiscal year (annual), after the quarter's start (quarterly), or after "
                                "plan.start (sprint)."),
      row<&PlanningStep::last_day>("last_day", "Its last day, counted likewise; none: a single day, or from then on.")
          .between(0, kMaxDays),
      must<&PlanningStep::items>("items", "What is done in it."),
  });
  static constexpr ObjectTable kTable{"steps", kRows};
  return kTable;
}

const ObjectTable& TableOf<CalendarPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&CalendarPolicy::checkin_days>("checkin_days", "Days between internal check-ins on a Tier 1 account.")
          .between(1, kMaxDays),
      must<&CalendarPolicy::checkin_minutes>("checkin_minutes", "Minutes that such a check-in takes.").between(1, 1440),
      must<&CalendarPolicy::progress_months>("progress_months",
                                             "Months between progress reviews of Tier 1 and 2 accounts.")
          .between(1, 120),
      must<&CalendarPolicy::annual>("annual", "K.t60 to K.day1: the steps before a fiscal year."),
      must<&CalendarPolicy::quarterly>("quarterly", "K.w1 to K.w4: the weeks of the quarterly review."),
      must<&CalendarPolicy::sprint>("sprint", "K.abm1 to K.abm5: the phases for a new account."),
      must<&CalendarPolicy::weekly_review>("weekly_review", "The agenda of the weekly account review."),
  });
  static constexpr ObjectTable kTable{"calendar", kRows};
  return kTable;
}

const ObjectTable& TableOf<AgendaBlock>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&AgendaBlock::name>("name", "What the block is called."),
      must<&AgendaBlock::minutes>("minutes", "Its minutes, of a meeting of standard length.").between(1, 1440),
      must<&AgendaBlock::points>("points", "What is spoken about."),
  });
  static constexpr ObjectTable kTable{"agenda", kRows};
  return kTable;
}

const ObjectTable& TableOf<DeckSlide>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      must<&DeckSlide::title>("title", "The slide's title."),
      must<&DeckSlide::content>("content", "What stands on it."),
  });
  static constexpr ObjectTable kTable{"deck", kRows};
  return kTable;
}

const ObjectTable& TableOf<EamPolicy>::table() {
  static constexpr auto kRows = std::to_array<FieldRow>({
      days<&EamPolicy::preparation_days>("preparation_days", "Days before the meeting from which it is prepared."),
      days<&EamPolicy::followup_days>("followup_days", "Days after the meeting in which it is followed up."),
      must<&EamPolicy::minutes>("minutes", "Its standard length in minutes.").between(1, 1440),
      must<&EamPolicy::slides_max>("slides_max", "The most slides of the deck.").between(1, 100),
      must<&EamPolicy::topics_min>("topics_min", "The fewest topics for discussion.").between(0, 100),
      must<&EamPolicy::topics_max>("topics_max", "The most topics for discussion.").between(1, 100),
      must<&EamPolicy::participants_ours>("participants_ours", "Who comes from our side."),
      must<&EamPolicy::participants_theirs>("participants_theirs", "Who comes from the customer's side."),
      must<&EamPolicy::preparation>("preparation", "What is prepared."),
      must<&EamPolicy::agenda>("agenda", "The blocks of the meeting; their minutes add up to its length."),
      must<&EamPolicy::followup>("followup", "What follows the meeting."),
      must<&EamPolicy::deck>("deck", "The slides in order; the last is the appendix."),
  });
  static constexpr ObjectTable kTable{"eam", kRows};
  return kTable;
}

}  // namespace acctplan
