// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/engine/acv_fall.hpp>
#include <acctplan/engine/acv_history.hpp>

#include "check/check_list.hpp"

namespace acctplan {
namespace {

std::optional<Date> decline_seen(const CheckCase& seen) {
  const Account& account = seen.account();
  if (account.revenue.decline_detected) return *account.revenue.decline_detected;
  const QuarterRun run = declined_run(account, seen.policy, seen.as_of);
  if (run.length == 0) return std::nullopt;
  return seen.policy.calendar_of().quarter(run.first).last;
}

bool reviewed_since(const CheckCase& seen, const Date& since) {
  return std::ranges::any_of(seen.account().reviews, [&](const Review& review) {
    return review.type.is(ReviewType::executive) && review.date && *review.date >= since && *review.date <= seen.as_of;
  });
}

std::vector<Hit> find_revenue_decline(const CheckCase& seen) {
  if (!seen.tier_within(1, 3)) return {};
  const auto fall = acv_fall(seen.account(), seen.policy, seen.as_of);
  if (!fall) return {};
  const Span place = place_or(seen, seen.account().revenue.current_acv.span());
  const auto detected = decline_seen(seen);
  if (!detected) {
    return {{"", Severity::warning, place,
             fmt::format("{}; when that was detected is not known, so an executive review has no date", fall->text),
             std::nullopt,
             "Set revenue.decline_detected to the day on which it was seen, and hold the executive review."}};
  }
  if (reviewed_since(seen, *detected)) return {};
  const Date due = detected->plus_days(*seen.policy.duties.decline_review_days);
  const bool late = seen.as_of > due;
  return {{"", late ? seen.by_tier() : Severity::warning, place,
           fmt::format("{}; detected {}, and the executive review {} {}", fall->text, to_words(*detected),
                       late ? "was due" : "is due", to_words(due)),
           due}};
}

}  // namespace

CheckRow revenue_decline_check() {
  return {.rule = "C.revenue.decline",
          .why = "Falling revenue is looked at by executives while it can still be turned.",
          .remedy = "Hold the executive review and record it under reviews with type executive.",
          .find = find_revenue_decline,
          .absent = "reviews",
          .trigger = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
revenue: {current_acv: 70000, prior_year_acv: 100000, decline_detected: 2026-01-12}
reviews: []
)",
          .mended = R"(account: {id: acme, name: Acme, lifecycle: customer}
tiering: {current_tier: 1}
revenue: {current_acv: 70000, prior_year_acv: 100000, decline_detected: 2026-01-12}
reviews: [{date: 2026-01-20, type: executive}]
)"};
}

}  // namespace acctplan
