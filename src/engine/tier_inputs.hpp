// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <acctplan/model/policy.hpp>

#include "tier_facts.hpp"

namespace acctplan {

/// An amount's place among whole minor units: twice the whole below it, plus one when a part of a unit is left. Limits
/// are whole, so amounts of one rank compare with them alike, and a compare of ranks is exact.
using AmountRank = std::int64_t;
inline constexpr AmountRank kUnknownRank = std::numeric_limits<AmountRank>::min();

/// Amounts far beyond every limit share the outermost rank.
[[nodiscard]] AmountRank rank_of(const Money& amount);
[[nodiscard]] constexpr AmountRank rank_of_whole(std::int64_t minor_units) { return minor_units * 2; }
/// The least number of whole minor units that brings a rank to a higher one.
[[nodiscard]] constexpr std::int64_t units_to(AmountRank rank, AmountRank wanted) { return (wanted - rank + 1) / 2; }

/// The amounts of the policy that decide in section 1.
enum class TierLimit : std::uint8_t {
  acv1,
  growth_acv1,
  growth_potential1,
  multi_year1,
  acv2,
  growth_acv2_from,
  growth_acv2_to,
  growth_potential2,
  signal_value2,
  acv3,
  stable_expansion3
};
inline constexpr std::size_t kTierLimitCount = 11;

[[nodiscard]] const Money& limit_of(TierLimit limit, const TieringPolicy& policy);

inline constexpr std::size_t kAmountCount = kMoneyFields.size();
/// The place of an amount among kMoneyFields.
[[nodiscard]] constexpr std::size_t amount_index(TierField field) {
  return field == TierField::prior_year_acv ? kAmountCount - 1 : static_cast<std::size_t>(field);
}

/// The ranks from which on a test of one amount says something else, ascending.
struct AmountSteps {
  std::array<AmountRank, kTierLimitCount + 1> ranks{};
  std::size_t count = 0;

  [[nodiscard]] const AmountRank* begin() const { return ranks.data(); }
  [[nodiscard]] const AmountRank* end() const { return ranks.data() + count; }
};

/// The policy's side of a decision, made once for many accounts.
struct TierLimits {
  std::array<AmountRank, kTierLimitCount> rank{};
  std::array<AmountSteps, kAmountCount> steps{};  ///< by amount_index
  bool threshold_and_criterion = false;           ///< policy `tiering.combine`
  Rational kept;                               ///< the share of last year's ACV below which current ACV is down too far
  std::int64_t kept_over = 0, kept_under = 1;  ///< the same as numerator and denominator

  [[nodiscard]] AmountRank operator[](TierLimit limit) const { return rank[static_cast<std::size_t>(limit)]; }
};

[[nodiscard]] TierLimits tier_limits(const TieringPolicy& policy);

enum class Known : std::uint8_t { unknown, no, yes };

/// An account's side of a decision, without memory of its own.
struct TierInputs {
  std::array<AmountRank, kAmountCount> rank{};  ///< by amount_index
  AmountRank kept_from = kUnknownRank;  ///< current ACV of a rank below it is down too far; unknown without last year's
  std::uint8_t icp = 0, growth = 0, stage = 0;  ///< the bit of the word; 0: unknown
  Known logo = Known::unknown, motion_self_service = Known::unknown, buying_signal = Known::unknown;
  std::array<bool, 3> customer_when{};  ///< as in TierFacts

  [[nodiscard]] AmountRank amount(TierField field) const { return rank[amount_index(field)]; }
};

template <class E>
[[nodiscard]] constexpr std::uint8_t word_bit(E word) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(word));
}

/// The rank for `kept_from` of a whole amount of last year, for current ACV in whole minor units.
[[nodiscard]] AmountRank kept_from_whole(std::int64_t prior_minor_units, const TierLimits& limits);

[[nodiscard]] TierInputs tier_inputs(const TierFacts& facts, const TierLimits& limits);

}  // namespace acctplan
