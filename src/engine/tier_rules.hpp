// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <acctplan/model/policy.hpp>

#include "tier_facts.hpp"

namespace acctplan {

enum class Met { yes, no, unknown };

/// How a test reads: an amount against a limit, a word against those wanted, or one of the conditions with a sentence
/// of their own.
enum class TestKind { above, at_least, at_most, some, word, logo, signal, not_declined, past_target };

/// One condition of a rule with its verdict, so that the same line of code decides and explains.
struct RuleTest {
  TestKind kind = TestKind::word;
  TierField field = TierField::current_acv;
  Met met = Met::unknown;
  Money limit;
  std::string_view wanted;
};

/// Collects the tests of a rule while it is judged.
using TestTrace = std::vector<RuleTest>;

struct RuleInputs {
  const TierFacts& facts;
  const TieringPolicy& policy;
};

/// Whether a rule joins its tests by "or"; for sentences: of an "or" only the met tests are told.
enum class Joining { any, all };

/// One line of the table in rulebook section 1. `judge` fills the trace when there is one.
struct TierRule {
  std::string_view id;
  std::int64_t tier;
  Joining joining;
  bool (*judge)(const RuleInputs& inputs, TestTrace* trace);
};

/// T1.acv to T3.icp in the rulebook's order. The first rule of each tier is its revenue threshold.
[[nodiscard]] std::span<const TierRule> qualifying_rules();

/// Whether the rules of a tier 1 to 3 qualify for it (rulebook section 1; Tier 1 follows policy `tiering.combine`).
[[nodiscard]] bool qualifies_for(std::int64_t tier, const RuleInputs& inputs);

/// The best tier that the facts qualify for; nothing when unrated.
[[nodiscard]] std::optional<std::int64_t> tier_of(const TierFacts& facts, const TieringPolicy& policy);

/// Whether a current or projected ACV is known.
[[nodiscard]] bool acv_known(const TierFacts& facts);

}  // namespace acctplan
