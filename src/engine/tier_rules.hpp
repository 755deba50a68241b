// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "tier_inputs.hpp"

namespace acctplan {

enum class Met { yes, no, unknown };

/// How a test reads: an amount against a limit, a word against those wanted, or one of the conditions with a sentence
/// of their own. `best_at_least` puts the best known of four amounts to its limit and is told as `at_least` of it.
enum class TestKind { above, at_least, at_most, best_at_least, some, word, logo, signal, not_declined, past_target };

/// One condition of a rule. The same row decides and explains.
struct TierTest {
  TestKind kind = TestKind::word;
  TierField field = TierField::current_acv;
  TierLimit limit = TierLimit::acv1;  ///< of amounts
  std::uint8_t bits = 0;              ///< of words: those wanted
  std::string_view wanted = {};       ///< the same in words
};

/// Whether a rule joins its tests by "or"; for sentences: of an "or" only the met tests are told.
enum class Joining { any, all };

/// One line of the table in rulebook section 1.
struct TierRule {
  std::string_view id;
  std::int64_t tier = 0;
  Joining joining = Joining::all;
  std::size_t count = 0;
  std::array<TierTest, 3> tests{};

  [[nodiscard]] constexpr std::span<const TierTest> all_tests() const { return {tests.data(), count}; }
};

namespace tier_table {

constexpr TierTest amount(TestKind kind, TierField field, TierLimit limit) { return {kind, field, limit}; }

template <class... E>
constexpr TierTest one_of(TierField field, std::string_view words, E... wanted) {
  return {TestKind::word, field, TierLimit::acv1, static_cast<std::uint8_t>((word_bit(wanted) | ...)), words};
}

constexpr TierTest kIcpFits = one_of(TierField::icp_match, "strong or match", IcpMatch::strong, IcpMatch::match);

}  // namespace tier_table

/// T1.acv to T3.icp in the rulebook's order. The first rule of each tier is its revenue threshold.
inline constexpr auto kTierRules = [] {
  using enum TestKind;
  using enum TierField;
  using tier_table::amount;
  using tier_table::one_of;
  return std::to_array<TierRule>({
      {"T1.acv",
       1,
       Joining::any,
       2,
       {amount(above, current_acv, TierLimit::acv1), amount(above, projected_acv_12m, TierLimit::acv1)}},
      {"T1.growth",
       1,
       Joining::all,
       2,
       {amount(above, current_acv, TierLimit::growth_acv1),
        amount(above, expansion_potential, TierLimit::growth_potential1)}},
      {"T1.logo", 1, Joining::all, 1, {TierTest{logo, strategic_logo}}},
      {"T1.multiyear", 1, Joining::all, 1, {amount(above, multi_year_potential, TierLimit::multi_year1)}},
      {"T2.acv",
       2,
       Joining::any,
       3,
       {amount(at_least, current_acv, TierLimit::acv2), amount(at_least, projected_acv_12m, TierLimit::acv2),
        amount(at_least, projected_acv_18m, TierLimit::acv2)}},
      {"T2.growth",
       2,
       Joining::all,
       3,
       {amount(at_least, current_acv, TierLimit::growth_acv2_from),
        amount(at_most, current_acv, TierLimit::growth_acv2_to),
        amount(at_least, expansion_potential, TierLimit::growth_potential2)}},
      {"T2.icp",
       2,
       Joining::all,
       2,
       {one_of(icp_match, "strong", IcpMatch::strong), one_of(growth_trajectory, "clear", GrowthTrajectory::clear)}},
      {"T2.signals",
       2,
       Joining::all,
       3,
       {TierTest{signal, signals}, tier_table::kIcpFits, amount(best_at_least, current_acv, TierLimit::signal_value2)}},
      {"T3.acv",
       3,
       Joining::any,
       2,
       {amount(at_least, current_acv, TierLimit::acv3), amount(at_least, projected_acv_12m, TierLimit::acv3)}},
      {"T3.stable",
       3,
       Joining::all,
       3,
       {TierTest{some, current_acv}, amount(at_least, expansion_potential, TierLimit::stable_expansion3),
        TierTest{not_declined, prior_year_acv}}},
      {"T3.icp",
       3,
       Joining::all,
       3,
       {tier_table::kIcpFits,
        one_of(growth_trajectory, "clear or slow", GrowthTrajectory::clear, GrowthTrajectory::slow),
        TierTest{past_target, sales_stage}}},
  });
}();
inline constexpr std::size_t kTierRuleCount = kTierRules.size();

/// The amounts that say what an account may be worth; of equal ones the first counts.
inline constexpr auto kWorthFields =
    std::to_array<TierField>({TierField::current_acv, TierField::projected_acv_12m, TierField::projected_acv_18m,
                              TierField::expansion_potential});

[[nodiscard]] constexpr bool is_customer(const TierInputs& in) {
  const AmountRank acv = in.rank[amount_index(TierField::current_acv)];
  if (acv == kUnknownRank) return in.customer_when[0];
  return acv == 0 ? in.customer_when[1] : in.customer_when[2];
}

/// Whether a test is known to be met. Inlined always, so that a constant row leaves the comparisons alone.
[[nodiscard, gnu::always_inline]] constexpr bool passes(const TierTest& test, const TierInputs& in,
                                                        const TierLimits& limits) {
  const AmountRank rank = in.rank[test.kind <= TestKind::some ? amount_index(test.field) : 0];
  const AmountRank limit = limits.rank[static_cast<std::size_t>(test.limit)];
  switch (test.kind) {
    case TestKind::above:
      return rank > limit;
    case TestKind::at_least:
      return rank >= limit;
    case TestKind::at_most:
      return rank <= limit && rank != kUnknownRank;
    case TestKind::best_at_least: {
      bool out = false;
      for (const TierField field : kWorthFields) out |= in.rank[amount_index(field)] >= limit;
      return out;
    }
    case TestKind::some:
      return rank > 0;
    case TestKind::word:
      return ((test.field == TierField::icp_match ? in.icp : in.growth) & test.bits) != 0;
    case TestKind::logo:
      return in.logo == Known::yes;
    case TestKind::signal:
      return in.buying_signal == Known::yes;
    case TestKind::not_declined: {
      const AmountRank acv = in.rank[amount_index(TierField::current_acv)];
      return acv == kUnknownRank || acv >= in.kept_from;
    }
    case TestKind::past_target:
      return is_customer(in) || (in.stage & static_cast<std::uint8_t>(~word_bit(SalesStage::target))) != 0;
  }
  return false;
}

/// Whether a rule holds, of the row `Rule` of kTierRules. Every test is a constant here, so that the table costs
/// nothing at run time.
template <std::size_t Rule>
[[nodiscard]] constexpr bool holds(const TierInputs& in, const TierLimits& limits) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    if constexpr (kTierRules[Rule].joining == Joining::any) {
      return (static_cast<unsigned>(passes(kTierRules[Rule].tests[I], in, limits)) | ...) != 0;
    } else {
      return (static_cast<unsigned>(passes(kTierRules[Rule].tests[I], in, limits)) & ...) != 0;
    }
  }
  (std::make_index_sequence<kTierRules[Rule].count>());
}

/// A bit for each rule of kTierRules.
using TierRuleSet = std::uint32_t;
[[nodiscard]] constexpr bool has_rule(TierRuleSet set, std::size_t rule) { return ((set >> rule) & 1U) != 0; }

inline constexpr TierRuleSet kAllTierRules = (TierRuleSet{1} << kTierRuleCount) - 1;

/// Whether a test may say something else when an amount changes.
[[nodiscard]] constexpr bool looks_at(const TierTest& test, TierField field) {
  switch (test.kind) {
    case TestKind::best_at_least:
      for (const TierField worth : kWorthFields) {
        if (worth == field) return true;
      }
      return false;
    case TestKind::not_declined:
    case TestKind::past_target:  // any current ACV may make a customer
      return field == TierField::current_acv || field == test.field;
    default:
      return test.field == field;
  }
}

/// The rules that look at an amount.
[[nodiscard]] constexpr TierRuleSet rules_about(TierField field) {
  TierRuleSet out = 0;
  for (std::size_t i = 0; i < kTierRuleCount; ++i) {
    for (const TierTest& test : kTierRules[i].all_tests()) {
      if (looks_at(test, field)) out |= TierRuleSet{1} << i;
    }
  }
  return out;
}

/// The rules of a set that hold.
template <TierRuleSet Among = kAllTierRules>
[[nodiscard]] inline TierRuleSet holding_rules(const TierInputs& in, const TierLimits& limits) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return ((has_rule(Among, I) ? static_cast<TierRuleSet>(holds<I>(in, limits)) << I : TierRuleSet{0}) | ...);
  }
  (std::make_index_sequence<kTierRuleCount>());
}

/// The amounts one of which must be known for Tier 4; the first known one is told.
inline constexpr auto kStatedAcvFields =
    std::to_array<TierField>({TierField::current_acv, TierField::projected_acv_12m, TierField::projected_acv_18m});

[[nodiscard]] constexpr bool acv_known(const TierInputs& in) {
  bool out = false;
  for (const TierField field : kStatedAcvFields) out |= in.rank[amount_index(field)] != kUnknownRank;
  return out;
}

/// Which tier the rules that hold give (rulebook section 1; Tier 1 follows policy `tiering.combine`): 1 to 4, or 0 for
/// unrated.
[[nodiscard]] std::int64_t tier_given(TierRuleSet holding, const TierInputs& in, const TierLimits& limits);

/// A policy's rules of section 1 for facts that are tried out: its limits are made once.
struct TierRuling {
  explicit TierRuling(const Policy& of_policy) : policy(of_policy), limits(tier_limits(of_policy.tiering)) {}

  /// The best tier that the facts qualify for; nothing when unrated.
  [[nodiscard]] std::optional<std::int64_t> tier_of(const TierFacts& facts) const;
  [[nodiscard]] std::optional<std::int64_t> tier_of(const TierInputs& inputs) const;

  const Policy& policy;
  TierLimits limits;
};

/// One condition of a rule with its verdict, for sentences.
struct RuleTest {
  TierTest test;  ///< `best_at_least` has become `at_least` of the best field
  Met met = Met::unknown;
};

/// The verdicts of a rule's tests.
class TestTrace {
 public:
  void push_back(const RuleTest& test) { tests_[count_++] = test; }
  [[nodiscard]] const RuleTest* begin() const { return tests_.data(); }
  [[nodiscard]] const RuleTest* end() const { return tests_.data() + count_; }

 private:
  std::array<RuleTest, std::tuple_size_v<decltype(TierRule::tests)>> tests_{};
  std::size_t count_ = 0;
};
[[nodiscard]] TestTrace trace_of(const TierRule& rule, const TierInputs& in, const TierLimits& limits);

}  // namespace acctplan
