// SPDX-License-Identifier: MIT
#include <acctplan/engine/freshness.hpp>

#include <fmt/format.h>

#include <acctplan/engine/tier_period.hpp>

namespace acctplan {
namespace {

Evidence not_required(std::optional<std::int64_t> tier) {
  if (!tier) return {"C.plan.stale", "No tier is in force, so no plan is asked for.", {}};
  return {"C.plan.stale", fmt::format("Tier {} needs no plan.", *tier), {}};
}

Freshness judge(const Date& updated, const Period& period, const Date& previous_start, std::int64_t window,
                const Date& as_of) {
  if (updated >= period.first.plus_days(-window)) return Freshness::fresh;
  const bool in_time = as_of <= period.first.plus_days(window);
  return in_time && updated >= previous_start.plus_days(-window) ? Freshness::due : Freshness::stale;
}

std::string sentence(const FreshnessResult& result, std::int64_t tier, std::int64_t window, const Date& as_of) {
  const auto name = planning_period_name(tier);
  const std::string begins = to_words(result.period->first);
  if (!result.last_updated) {
    return fmt::format("The plan has no date of its last update; the {} began on {} and its update is due by {}.", name,
                       begins, to_words(*result.due));
  }
  const std::string updated = to_words(*result.last_updated);
  if (result.state == Freshness::fresh && *result.last_updated >= result.period->first) {
    return fmt::format("Last updated {}, within the {} that began on {}.", updated, name, begins);
  }
  if (result.state == Freshness::fresh) {
    return fmt::format("Last updated {}, not more than {} days before the {} began on {}.", updated, window, name,
                       begins);
  }
  if (result.state == Freshness::due) {
    return fmt::format("Last updated {}, in time for the {} before; this one's update is due by {}.", updated, name,
                       to_words(*result.due));
  }
  if (as_of <= *result.due) {
    return fmt::format("Last updated {}, too long before the {} that began on {}; its update is due by {}.", updated,
                       name, begins, to_words(*result.due));
  }
  return fmt::format("Last updated {}; the update for the {} that began on {} was due {}.", updated, name, begins,
                     to_words(*result.due));
}

}  // namespace

FreshnessResult evaluate_freshness(const Account& account, const Policy& policy, const Date& as_of,
                                   std::optional<std::int64_t> tier_in_force) {
  FreshnessResult out;
  const Fact<Date>& updated = account.plan.last_updated;
  if (updated) out.last_updated = *updated;
  const FiscalCalendar calendar = policy.calendar_of();
  if (tier_in_force) out.period = planning_period(calendar, *tier_in_force, as_of);
  if (!out.period) {
    out.evidence = not_required(tier_in_force);
    return out;
  }
  const std::int64_t window = *policy.freshness.window_days;
  out.due = out.period->first.plus_days(window);
  if (out.last_updated) {
    const Date before = planning_period(calendar, *tier_in_force, out.period->first.plus_days(-1))->first;
    out.state = judge(*out.last_updated, *out.period, before, window, as_of);
    out.evidence.facts.push_back({"plan.last_updated", to_words(*updated), updated.span()});
  } else {
    out.state = Freshness::missing;
  }
  out.evidence.rule = out.state == Freshness::missing ? "C.plan.missing"
                      : out.state == Freshness::due   ? "C.plan.due"
                                                      : "C.plan.stale";
  out.evidence.text = sentence(out, *tier_in_force, window, as_of);
  return out;
}

}  // namespace acctplan
