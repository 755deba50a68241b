// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_outreach_limit(const CheckCase& seen) {
  if (!seen.tier_within(4, 4)) return {};
  const Account& account = seen.account();
  const Fact<std::int64_t>& months = account.engagement.outreach_months;
  if (!months || *months <= *seen.policy.duties.outreach_months) return {};
  if (account.engagement.reengagement_trigger.is(true)) return {};
  if (std::ranges::any_of(account.opportunities, is_open)) return {};
  return {{"", Severity::warning, place_or(seen, months.span()),
           fmt::format("Tier 4 account approached for {} months in a row without an open opportunity; {} is the limit",
                       *months, *seen.policy.duties.outreach_months),
           std::nullopt}};
}

}  // namespace

CheckRow outreach_limit_check() {
  return {.rule = "C.outreach.limit",
          .why = "Time spent on accounts that do not answer is taken from those that do.",
          .remedy = "Stop the outreach, or record what starts it anew in engagement.reengagement_trigger.",
          .clock = Clock::can_be_held,
          .find = find_outreach_limit,
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: prospect}
tiering: {current_tier: 4}
engagement: {outreach_months: 4}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: prospect}
tiering: {current_tier: 4}
engagement: {outreach_months: 4, reengagement_trigger: true}
)"};
}

}  // namespace acctplan
