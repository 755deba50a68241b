// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <acctplan/engine/tiering.hpp>

#include "tier_rules.hpp"

namespace acctplan {

/// Values of one unknown amount with one and the same tier, in minor units, both ends inside.
struct TierRange {
  std::int64_t first = 0;
  std::optional<std::int64_t> last;  ///< nothing: without end
  std::optional<std::int64_t> tier;
};

/// The tiers over all amounts from zero up of a field that is not known, in ranges that follow each other.
[[nodiscard]] std::vector<TierRange> tier_ranges(const TierFacts& facts, const TierRuling& rules, TierField field);

/// Whether `a` is better than `b`; unrated is worse than any.
[[nodiscard]] bool better(const std::optional<std::int64_t>& a, const std::optional<std::int64_t>& b);

/// The condition of a range for a sentence: "above $100,000", "at least $15,000 and at most $50,000". Its end is told
/// only where `with_end` asks for it.
enum class RangeEnd { omit, tell };
[[nodiscard]] std::string range_text(const TierRange& range, const TierFacts& facts, const TierRuling& rules,
                                     RangeEnd with_end);

/// The nearest step above the tier `now` by a fact that is no known amount: the nearest better tier, then the field's
/// order.
[[nodiscard]] std::optional<NextTier> next_tier_of_unknowns(const TierFacts& facts, const TierRuling& rules,
                                                            std::int64_t now);

}  // namespace acctplan
