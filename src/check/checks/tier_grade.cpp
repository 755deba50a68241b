// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_tier_grade(const CheckCase& seen) {
  const auto& grade = seen.assessment.score.grade;
  const List<GradeBand>& bands = seen.policy.score.grades;
  if (!grade || bands.empty()) return {};
  const bool low = seen.tier_within(1, 1) && *grade == *bands.items.back().grade;
  const bool high = seen.tier_within(4, 4) && *grade == *bands.items.front().grade;
  if (!low && !high) return {};
  return {{"", Severity::note, place_or(seen, seen.account().tiering.current_tier.span(), seen.account().tiering.span),
           fmt::format("Tier {} account has grade {}", seen.tier(), *grade), std::nullopt}};
}

}  // namespace

CheckRow tier_grade_check() {
  return {.rule = "C.tier.grade",
          .why = "Tier and grade so far apart mean that one of them rests on wrong or missing facts.",
          .remedy = "Check the facts behind both, and settle it in the next tier review.",
          .find = find_tier_grade,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
score: {size: 20, industry: 0, geography: 20, stack: 0, website: 0, content: 0, third_party: 10, category: 0, competitor: 0}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 3}
score: {size: 20, industry: 0, geography: 20, stack: 0, website: 0, content: 0, third_party: 10, category: 0, competitor: 0}
)"};
}

}  // namespace acctplan
