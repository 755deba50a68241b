// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/check/rule_pattern.hpp>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

bool names_a_check(std::string_view pattern) {
  return std::ranges::any_of(check_rows(), [&](const CheckRow& row) { return matches_rule(pattern, row.rule); });
}

std::vector<Hit> find_waiver_expired(const CheckCase& seen) {
  std::vector<Hit> out;
  const Checks& checks = seen.account().checks;
  if (checks.hold_until && *checks.hold_until >= seen.as_of && !checks.hold_reason) {
    out.push_back({"hold", Severity::warning, place_or(seen, checks.hold_until.span()),
                   fmt::format("the hold until {} has no reason, so it holds nothing", to_words(*checks.hold_until)),
                   std::nullopt});
  }
  for (const Waiver& waiver : checks.waive) {
    const std::string rule = waiver.rule.value_or("");
    if (!names_a_check(rule)) {
      out.push_back({rule, Severity::warning, place_or(seen, waiver.rule.span(), waiver.span),
                     rule.empty() ? std::string("a waiver names no rule, so it waives nothing")
                                  : fmt::format("the waiver of {} names no check, so it waives nothing", rule),
                     std::nullopt});
      continue;
    }
    if (waiver.until && *waiver.until < seen.as_of) {
      out.push_back({rule, Severity::warning, place_or(seen, waiver.span),
                     fmt::format("the waiver of {} ran out on {}", rule, to_words(*waiver.until)), *waiver.until});
    } else if (!waiver.reason) {
      out.push_back({rule, Severity::warning, place_or(seen, waiver.span),
                     fmt::format("the waiver of {} has no reason, so it does not count", rule), std::nullopt});
    }
  }
  return out;
}

}  // namespace

CheckRow waiver_expired_check() {
  return {.rule = "C.waiver.expired",
          .why = "A waiver without reason or past its end would hide a finding for ever.",
          .remedy = "Take it out, or decide anew with rule, reason and date.",
          .find = find_waiver_expired,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
checks: {waive: [{rule: C.eam.*, reason: New executives from March, by: Lee Marsh, until: 2026-01-31}]}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
checks: {waive: [{rule: C.eam.*, reason: New executives from March, by: Lee Marsh, until: 2026-03-31}]}
)"};
}

}  // namespace acctplan
