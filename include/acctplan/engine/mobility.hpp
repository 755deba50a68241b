// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/tiering.hpp>

namespace acctplan {

enum class TierAction { new_, hold, upgrade, downgrade, review, override_, undetermined };
ACCTPLAN_WORDS(TierAction, "new", "hold", "upgrade", "downgrade", "review", "override", "undetermined");

/// A tier result of an earlier run (--previous): the tier, and the rule that gave it.
struct PreviousTier {
  std::optional<std::int64_t> tier;
  std::vector<std::string> reasons;
  std::optional<Date> as_of;
};

/// Sections 1 and 2 for one account, as the `tier` result shows it.
struct TierResult {
  std::string id, name;
  std::optional<std::string> owner;
  std::optional<std::string> excluded;  ///< why a former or partner account is not tiered; then nothing below is set
  std::optional<std::int64_t> tier;     ///< the recommendation
  std::optional<std::int64_t> qualifies;
  std::optional<std::int64_t> previous;
  std::optional<std::int64_t>
      in_force;  ///< rulebook section 0, Tier in force; nothing when excluded or unrated without one
  TierAction action = TierAction::new_;
  bool watch = false;
  std::vector<Evidence> reasons;      ///< T.override, the T rules that give `qualifies`, the M rules that fired
  std::vector<Evidence> near_misses;  ///< better tiers' rules and what each is short of
  std::vector<Evidence> context;  ///< shown beside it, no rule (self-sufficient users, hysteresis that kept a tier ...)
  std::vector<Unknown> unknowns;
  std::optional<NextTier> next;
  std::optional<Money> acv;        ///< current_acv
  std::optional<Money> expansion;  ///< expansion_potential, for P.rank
  std::optional<Rational> score;   ///< composite score, for P.rank: set by who has it, never by evaluate_tier
};

/// Rulebook sections 1 and 2. `previous` wins over tiering.current_tier.
[[nodiscard]] TierResult evaluate_tier(const Account& account, const Policy& policy, const Date& as_of,
                                       const std::optional<PreviousTier>& previous = std::nullopt);

/// M.annual (rulebook section 2): the same account with tier = qualifies, and the change with its reason. A standing
/// override and an unrated account stay as they are. The other arguments are those that made the result.
[[nodiscard]] TierResult reassign(TierResult result, const Account& account, const Policy& policy, const Date& as_of);

}  // namespace acctplan
