// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::vector<Hit> find_tier_review(const CheckCase& seen) {
  if (!seen.tier_within(1, 4)) return {};
  const FiscalCalendar calendar = seen.policy.calendar_of();
  const FiscalQuarter quarter = calendar.quarter_of(seen.as_of);
  const Period period = calendar.quarter(quarter);
  const Tiering& tiering = seen.account().tiering;
  const bool reviewed = std::ranges::any_of(tiering.reviews, [&](const TierReview& review) {
    return review.date && *review.date <= seen.as_of && period.contains(*review.date);
  });
  if (reviewed) return {};
  return {{"", Severity::note, place_or(seen, tiering.reviews.span, seen.account().tiering.span),
           fmt::format("the tier has not been reviewed in {}, which ends {}", to_words(quarter), to_words(period.last)),
           period.last}};
}

}  // namespace

CheckRow tier_review_check() {
  return {.rule = "C.tier.review",
          .why = "Tiers are looked at in every quarter, so that coverage follows the facts.",
          .remedy = "Review the tier and record it under tiering.reviews.",
          .find = find_tier_review,
          .absent = "tiering.reviews",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2}
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 2, reviews: [{date: 2026-01-12}]}
)"};
}

}  // namespace acctplan
