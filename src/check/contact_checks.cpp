// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/champions.hpp>
#include <acctplan/engine/last_contact.hpp>

#include "checks.hpp"

namespace acctplan {

std::vector<Hit> check_engagement(const CheckCase& seen) {
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

std::vector<Hit> check_outreach(const CheckCase& seen) {
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

std::vector<Hit> check_champion_missing(const CheckCase& seen) {
  const Account& account = seen.account();
  if (!seen.tier_within(1, 2) || has_champion(account) || champions_not_told(account)) return {};
  const auto lost = champion_lost(account);
  if (!lost) {
    return {{"", Severity::warning, place_or(seen, account.stakeholders.span),
             fmt::format("Tier {} account has no champion", seen.tier()), std::nullopt}};
  }
  const Date due = lost->plus_days(*seen.policy.duties.champion_days);
  const bool late = seen.as_of >= due && seen.tier() == 1;
  return {{"", late ? Severity::error : Severity::warning, place_or(seen, account.stakeholders.span),
           fmt::format("Tier {} account has no champion since {}; a new one is due {}", seen.tier(), to_words(*lost),
                       to_words(due)),
           due}};
}

}  // namespace acctplan
