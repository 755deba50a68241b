// SPDX-License-Identifier: MIT
#include "move_decision.hpp"

#include <algorithm>

namespace acctplan {
namespace {

constexpr MoveRuleSet kUpRules =
    bit_of(MoveRule::up_revenue) | bit_of(MoveRule::up_strategic) | bit_of(MoveRule::up_competitor);

/// The tier that a rule that fires names.
constexpr std::int64_t named_by(MoveRule rule, const MoveInputs& in) {
  switch (rule) {
    case MoveRule::up_revenue:
    case MoveRule::down_revenue:
      return in.qualifies;
    case MoveRule::up_strategic:
    case MoveRule::up_competitor:
      return in.before - 1;
    default:
      return in.before + 1;
  }
}

}  // namespace

MoveLimits move_limits(const MobilityPolicy& policy) {
  const std::int64_t days = *policy.meeting_days;
  return {*policy.quarters_below, *policy.champion_departed_days, {days, days, days, *policy.meeting_days_tier3, days}};
}

TierDecision decide_move(const MoveInputs& in, const MoveLimits& limits) {
  TierDecision out{in.before, TierAction::hold, false, firing_rules(in, limits)};
  const bool up = (out.fired & kUpRules) != 0;
  const bool down = (out.fired & ~kUpRules) != 0;
  if (in.qualifies == 0) {
    out.action = TierAction::undetermined;
  } else if (up && down) {
    out.action = TierAction::review;
  } else if (!up && !down) {
    out.watch = in.qualifies > in.before;
  } else {
    out.action = up ? TierAction::upgrade : TierAction::downgrade;
    for (std::size_t i = 0; i < kMoveRules.size(); ++i) {
      const auto rule = static_cast<MoveRule>(i);
      if ((out.fired & bit_of(rule)) == 0) continue;
      // The best tier that is named for a rise, the worst for a fall.
      out.tier = up ? std::min(out.tier, named_by(rule, in)) : std::max(out.tier, named_by(rule, in));
    }
  }
  return out;
}

TierDecision decide_new(std::int64_t qualifies) {
  return {qualifies, qualifies != 0 ? TierAction::new_ : TierAction::undetermined, false, 0};
}

bool reassigns(std::int64_t qualifies, TierAction action) { return qualifies != 0 && action != TierAction::override_; }

Reassignment reassign_to(std::int64_t qualifies, std::int64_t before, TierAction without_before) {
  if (before == 0) return {without_before, false};
  if (qualifies == before) return {TierAction::hold, false};
  return {qualifies < before ? TierAction::upgrade : TierAction::downgrade, true};
}

std::optional<std::string_view> exclusion_of(const std::optional<Lifecycle>& lifecycle) {
  if (lifecycle == Lifecycle::former) return "former customer";
  if (lifecycle == Lifecycle::partner) return "partner";
  return std::nullopt;
}

bool counts_for_rise(const Date& signal, const std::optional<Date>& tier_since, const Date& as_of,
                     const MobilityPolicy& policy) {
  if (signal > as_of) return false;
  const std::int64_t age = days_between(signal, as_of);
  if (age > *policy.signal_max_days) return false;
  return tier_since ? signal > *tier_since : age <= *policy.signal_days;
}

bool departure_counts(const std::optional<Date>& departed, const Date& as_of, const MoveLimits& limits) {
  return !departed || days_between(*departed, as_of) >= limits.champion_departed_days;
}

}  // namespace acctplan
