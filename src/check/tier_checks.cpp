// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <acctplan/check/rule_pattern.hpp>

#include "checks.hpp"

namespace acctplan {

std::vector<Hit> check_tier_grade(const CheckCase& seen) {
  const auto& grade = seen.assessment.score.grade;
  const List<GradeBand>& bands = seen.policy.score.grades;
  if (!grade || bands.empty()) return {};
  const bool low = seen.tier_within(1, 1) && *grade == *bands.items.back().grade;
  const bool high = seen.tier_within(4, 4) && *grade == *bands.items.front().grade;
  if (!low && !high) return {};
  return {{"", Severity::note, place_or(seen, seen.account().tiering.current_tier.span(), seen.account().tiering.span),
           fmt::format("Tier {} account has grade {}", seen.tier(), *grade), std::nullopt}};
}

std::vector<Hit> check_tier_review(const CheckCase& seen) {
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

std::vector<Hit> check_logo_basis(const CheckCase& seen) {
  const Fact<StrategicLogo>& logo = seen.account().tiering.strategic_logo;
  if (!logo || !logo->holds || (!logo->basis.empty() && logo->by)) return {};
  const char* lacks = logo->basis.empty() ? "on what it rests" : "who said so";
  return {{"", Severity::note, place_or(seen, logo.span()), fmt::format("strategic logo without saying {}", lacks),
           std::nullopt}};
}

std::vector<Hit> check_override(const CheckCase& seen) {
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

namespace {

bool names_a_check(std::string_view pattern) {
  return std::ranges::any_of(check_rows(), [&](const CheckRow& row) { return matches_rule(pattern, row.rule); });
}

}  // namespace

std::vector<Hit> check_waivers(const CheckCase& seen) {
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

}  // namespace acctplan
