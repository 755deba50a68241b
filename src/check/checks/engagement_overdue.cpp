// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <acctplan/engine/last_contact.hpp>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_engagement_overdue(const CheckCase& seen) {
  if (!seen.tier_within(1, 4)) return {};
  const Fact<std::int64_t>& allowed = seen.policy.guide(seen.tier()).engagement_days;
  if (!allowed) return {};
  const Account& account = seen.account();
  const auto last = last_contact(account, seen.as_of);
  if (!last) {
    return {{"", Severity::warning, place_or(seen, account.engagement.span),
             fmt::format("no contact is on record; Tier {} asks for one every {} days", seen.tier(), *allowed),
             std::nullopt}};
  }
  const std::int64_t days = days_between(last->date, seen.as_of);
  if (days <= *allowed) return {};
  return {{"", Severity::warning, place_or(seen, last->fact.span, account.engagement.span),
           fmt::format("last contact {}, {} days ago; Tier {} asks for one every {} days", to_words(last->date), days,
                       seen.tier(), *allowed),
           last->date.plus_days(*allowed)}};
}

}  // namespace

CheckRow engagement_overdue_check() {
  return {.rule = "C.engagement.overdue",
          .why = "An account that hears nothing from us for longer than its tier allows drifts away.",
          .remedy = "Contact the customer and record the day in engagement.last_touch.",
          .clock = Clock::can_be_held,
          .prospects = ForProspects::note,
          .find = find_engagement_overdue,
          .absent = "engagement",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
engagement: {last_touch: 2026-01-10}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
engagement: {last_touch: 2026-01-30}
)"};
}

}  // namespace acctplan
