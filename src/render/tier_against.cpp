// SPDX-License-Identifier: MIT
#include <acctplan/engine/policy_fit.hpp>

#include <fmt/format.h>

#include "tier_words.hpp"

namespace acctplan {
namespace {

std::string other_policy(const PolicyComparison& against) {
  return against.name.empty() ? std::string("the other policy") : "policy " + against.name;
}

std::string words_of_tier(std::size_t tier) {
  return tier == 0 ? tier_words(std::nullopt) : tier_words(static_cast<std::int64_t>(tier));
}

std::string digit_of(const std::optional<std::int64_t>& tier) { return tier ? std::to_string(*tier) : kDash; }

}  // namespace

std::string against_heading(const PolicyComparison& against, const ReportContext& context) {
  const std::size_t all = PolicyFit::rated(against.here) + against.here[0].count;
  return fmt::format("Under {} instead of {} {} of {} qualify for another tier.", other_policy(against),
                     context.policy.name.value_or("default"),
                     count_words(static_cast<std::int64_t>(against.changes.size())),
                     counted(all, "account", "accounts"));
}

Rows against_shape(const PolicyComparison& against, const ReportContext& context) {
  Rows rows;
  for (const std::size_t tier : {1U, 2U, 3U, 4U, 0U}) {
    const ActionTotal& here = against.here[tier];
    const ActionTotal& there = against.there[tier];
    if (tier == 0 && here.count + there.count == 0) continue;
    const auto share = [&](const QualifyingShape& shape) {
      return tier == 0 ? std::string() : share_words(PolicyFit::share(shape, static_cast<std::int64_t>(tier)));
    };
    rows.push_back({words_of_tier(tier), count_words(static_cast<std::int64_t>(here.count)), share(against.here),
                    to_short_text(here.acv, context.currency()), count_words(static_cast<std::int64_t>(there.count)),
                    share(against.there), to_short_text(there.acv, context.currency())});
  }
  return rows;
}

std::string against_step(const PolicyMove& move) {
  return fmt::format("{} \u2192 {}", digit_of(move.here), digit_of(move.there));
}

std::string against_because(const PolicyMove& move, const PolicyComparison& against) {
  return fmt::format("{}; under {} {}", reasons_words(move.reasons_here), other_policy(against),
                     reasons_words(move.reasons_there));
}

}  // namespace acctplan
