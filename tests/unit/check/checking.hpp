// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <acctplan/check/check_account.hpp>

#include "../support/plan_account.hpp"

namespace acctplan::test {

/// The findings on an account in a tier, by the engines that the checks read, with a grade where one is given.
inline std::vector<Finding> check(const Account& account, std::int64_t tier, const Date& as_of,
                                  const Policy& policy = default_policy(),
                                  const std::optional<std::string>& grade = std::nullopt) {
  Assessment seen;
  seen.account = &account;
  seen.tier_in_force = tier;
  seen.freshness = evaluate_freshness(account, policy, as_of, tier);
  seen.triggers = evaluate_triggers(account, policy, as_of);
  seen.playbooks = detect_playbooks(account, policy, as_of, tier, {});
  seen.whitespace = evaluate_whitespace(account, policy, as_of);
  seen.eam = eam_due(account, policy, as_of, tier);
  seen.score.grade = grade;
  return check_account(seen, policy, as_of);
}

inline std::optional<Finding> one(const std::vector<Finding>& findings, std::string_view rule) {
  const auto found = std::ranges::find(findings, rule, &Finding::rule);
  if (found == findings.end()) return std::nullopt;
  return *found;
}

}  // namespace acctplan::test
