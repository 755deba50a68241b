// SPDX-License-Identifier: MIT
#include "move_sentences.hpp"

#include "tier_sentences.hpp"

namespace acctplan {
namespace {

void append_since(std::string& out, const RiseSince& since) {
  if (since.tier_since) {
    append_parts(out, "after Tier ", std::to_string(since.before), " was given on ", to_words(*since.tier_since));
  } else {
    append_parts(out, "within ", std::to_string(since.signal_days), " days");
  }
}

}  // namespace

void append_up_revenue(std::string& out, std::int64_t qualifies, std::int64_t before) {
  append_parts(out, "it qualifies for Tier ", std::to_string(qualifies), ", better than Tier ", std::to_string(before),
               " before");
}

void append_up_strategic(std::string& out, SignalType type, const Date& date, const RiseSince& since) {
  append_parts(out, "the account shows strategic value: ", word_of(type), " on ", to_words(date), ", ");
  append_since(out, since);
}

void append_up_competitor(std::string& out, const Date& date, const RiseSince& since) {
  append_parts(out, "a competitor's threat of ", to_words(date), " calls for escalation, ");
  append_since(out, since);
}

void append_down_revenue(std::string& out, std::int64_t quarters, std::int64_t before, std::string_view revenue) {
  append_parts(out, std::to_string(quarters), " completed quarters in a row lie below Tier ", std::to_string(before),
               "'s revenue, ", revenue);
}

void append_down_champion(std::string& out, std::string_view who, const std::optional<Date>& departed,
                          const Date& as_of) {
  append_parts(out, "the champion", who.empty() ? "" : " ", who);
  if (departed) {
    append_parts(out, " left on ", to_words(*departed), ", ", std::to_string(days_between(*departed, as_of)),
                 " days ago, and nobody took over");
  } else {
    append_parts(out, " left, on a day not given, and nobody took over");
  }
}

void append_down_disengaged(std::string& out, const Date& meeting, std::int64_t silent, std::int64_t limit) {
  append_parts(out, "the last meeting was on ", to_words(meeting), ", ", std::to_string(silent), " days ago; one by ",
               to_words(meeting.plus_days(limit - 1)), " would have been in time");
}

void append_annual(std::string& out, std::int64_t qualifies, std::int64_t before) {
  append_parts(out, "the annual reassignment gives every account the tier it qualifies for: Tier ",
               std::to_string(qualifies), " after Tier ", std::to_string(before));
}

void append_way_back(std::string& out, const TierDecision& decision, const std::optional<Date>& until) {
  if (decision.action == TierAction::override_) {
    out += "the end of the override";
    if (until) append_parts(out, " (after ", to_words(*until), ")");
    return;
  }
  const bool champion = (decision.fired & bit_of(MoveRule::down_champion)) != 0;
  const bool meeting = (decision.fired & bit_of(MoveRule::down_disengaged)) != 0;
  if (decision.action == TierAction::review || (!champion && !meeting)) {
    out += "the decision of the tier review";
    return;
  }
  if (champion) out += "a champion in place";
  if (champion && meeting) out += " and ";
  if (meeting) out += "a meeting";
}

std::string revenue_of_tier(std::int64_t tier, const Policy& policy) {
  if (tier == 1) return "above " + amount_text(*policy.tiering.tier1.acv_above, policy);
  return "at least " + amount_text(tier == 2 ? *policy.tiering.tier2.acv_from : *policy.tiering.tier3.acv_from, policy);
}

}  // namespace acctplan
