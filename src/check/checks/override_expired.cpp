// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_override_expired(const CheckCase& seen) {
  const Part<TierOverride>& decided = seen.account().tiering.override_;
  if (!decided.given) return {};
  if (decided.until && *decided.until < seen.as_of) {
    return {{"", Severity::warning, place_or(seen, decided.until.span(), decided.span),
             fmt::format("the override of the tier ran out on {}", to_words(*decided.until)), *decided.until}};
  }
  if (decided.reason) return {};
  return {
      {"", Severity::warning, place_or(seen, decided.span), "the override of the tier has no reason", std::nullopt}};
}

}  // namespace

CheckRow override_expired_check() {
  return {.rule = "C.override.expired",
          .why = "An override is a decision for a time, and then the rules count again.",
          .remedy = "Take the override out, or decide anew with reason and date.",
          .find = find_override_expired,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering:
  override: {tier: 1, reason: Reference for the region, by: VP Sales, date: 2025-10-01, until: 2026-01-31}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering:
  override: {tier: 1, reason: Reference for the region, by: VP Sales, date: 2025-10-01, until: 2026-06-30}
)"};
}

}  // namespace acctplan
