// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// The rules of rulebook section 2 in its order; those before down_revenue raise.
enum class MoveRule : std::uint8_t {
  up_revenue,
  up_strategic,
  up_competitor,
  down_revenue,
  down_champion,
  down_disengaged
};
inline constexpr auto kMoveRules = std::to_array<std::string_view>(
    {"M.up.revenue", "M.up.strategic", "M.up.competitor", "M.down.revenue", "M.down.champion", "M.down.disengaged"});

inline constexpr std::int64_t kBestTier = 1;
inline constexpr std::int64_t kLowestTier = 4;

/// The policy's side of section 2's decision.
struct MoveLimits {
  std::int64_t quarters_below = 0, champion_departed_days = 0;
  std::array<std::int64_t, 5> meeting_days{};  ///< by the tier before
};
[[nodiscard]] MoveLimits move_limits(const MobilityPolicy& policy);

/// What section 2 decides on, of an account that has a tier before.
struct MoveInputs {
  std::int64_t before = 0;
  std::int64_t qualifies = 0;        ///< 0: unrated
  bool strategic_signal = false;     ///< one that counts for a rise is there
  bool escalated_threat = false;     ///< likewise
  std::int64_t quarters_below = -1;  ///< in a row; -1: unknown
  bool risen_lately = false;         ///< the tier was given for strategic value, which revenue does not take back yet
  bool champion_gone = false;        ///< long enough ago, and nobody took over
  std::int64_t days_silent = -1;     ///< since the last meeting; -1: unknown
  bool clock_held = false;           ///< the clocks of meetings are suspended
};

/// Revenue asks for less than the tier before, though perhaps not yet for long enough.
[[nodiscard]] constexpr bool qualifies_worse(const MoveInputs& in) {
  return in.before < kLowestTier && in.qualifies > in.before;
}
[[nodiscard]] constexpr bool below_long_enough(const MoveInputs& in, const MoveLimits& limits) {
  return qualifies_worse(in) && in.quarters_below >= limits.quarters_below;
}
/// No meeting for too long, held back or not.
[[nodiscard]] constexpr bool silent_too_long(const MoveInputs& in, const MoveLimits& limits) {
  return in.before < kLowestTier && in.days_silent >= 0 &&
         in.days_silent >= limits.meeting_days[static_cast<std::size_t>(in.before)];
}

[[nodiscard]] constexpr bool fires(MoveRule rule, const MoveInputs& in, const MoveLimits& limits) {
  const bool may_rise = in.qualifies == in.before && in.before > kBestTier;
  switch (rule) {
    case MoveRule::up_revenue:
      return in.qualifies != 0 && in.qualifies < in.before;
    case MoveRule::up_strategic:
      return may_rise && in.strategic_signal;
    case MoveRule::up_competitor:
      return may_rise && in.escalated_threat;
    case MoveRule::down_revenue:
      return below_long_enough(in, limits) && !in.risen_lately;
    case MoveRule::down_champion:
      return in.before < kLowestTier && in.champion_gone;
    case MoveRule::down_disengaged:
      return silent_too_long(in, limits) && !in.clock_held;
  }
  return false;
}

/// A bit for each MoveRule.
using MoveRuleSet = std::uint32_t;
[[nodiscard]] constexpr MoveRuleSet bit_of(MoveRule rule) { return MoveRuleSet{1} << static_cast<unsigned>(rule); }
/// Every rule is a constant here, as in holding_rules.
[[nodiscard]] inline MoveRuleSet firing_rules(const MoveInputs& in, const MoveLimits& limits) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return ((fires(static_cast<MoveRule>(I), in, limits) ? bit_of(static_cast<MoveRule>(I)) : MoveRuleSet{0}) | ...);
  }
  (std::make_index_sequence<kMoveRules.size()>());
}

/// The recommendation (rulebook section 2); tiers are 1 to 4, 0 for none.
struct TierDecision {
  std::int64_t tier = 0;
  TierAction action = TierAction::new_;
  bool watch = false;
  MoveRuleSet fired = 0;
};

/// For an account with a tier before.
[[nodiscard]] TierDecision decide_move(const MoveInputs& in, const MoveLimits& limits);
/// For one without.
[[nodiscard]] TierDecision decide_new(std::int64_t qualifies);
/// What M.annual makes of a decision; `changed` says whether it is cited. A standing override and an unrated account
/// stay as they are.
[[nodiscard]] bool reassigns(std::int64_t qualifies, TierAction action);
struct Reassignment {
  TierAction action = TierAction::hold;
  bool changed = false;
};
[[nodiscard]] Reassignment reassign_to(std::int64_t qualifies, std::int64_t before, TierAction without_before);

/// Rulebook section 0, Tier in force; 0 for none.
[[nodiscard]] constexpr std::int64_t tier_in_force(const TierDecision& decision, std::int64_t current_tier,
                                                   std::int64_t qualifies) {
  if (decision.action == TierAction::override_) return decision.tier;
  if (current_tier != 0) return current_tier;
  return qualifies != 0 ? decision.tier : 0;
}

/// Why a life-cycle is not tiered; nothing when it is.
[[nodiscard]] std::optional<std::string_view> exclusion_of(const std::optional<Lifecycle>& lifecycle);

/// Whether a signal can raise a tier: dated after the day on which the tier was given (unknown: recently) and not too
/// old.
[[nodiscard]] bool counts_for_rise(const Date& signal, const std::optional<Date>& tier_since, const Date& as_of,
                                   const MobilityPolicy& policy);
[[nodiscard]] constexpr bool is_strategic(SignalType type) {
  return type == SignalType::new_department_interest || type == SignalType::executive_engagement;
}
/// Whether a champion's departure has lasted long enough to count; at once when its day is unknown.
[[nodiscard]] bool departure_counts(const std::optional<Date>& departed, const Date& as_of, const MoveLimits& limits);

}  // namespace acctplan
