// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "mobility_rules.hpp"
#include "tier_sentences.hpp"

namespace acctplan {
namespace {

constexpr int kMonthsOfQuarter = 3;

const QuarterAcv* entry_of(const Revenue& revenue, const FiscalQuarter& quarter) {
  const auto at = std::find_if(revenue.history.begin(), revenue.history.end(),
                               [&](const QuarterAcv& entry) { return entry.quarter.is(quarter) && entry.acv; });
  return at == revenue.history.end() ? nullptr : &*at;
}

bool below_tier(const Money& acv, std::int64_t tier, const TieringPolicy& policy) {
  if (tier == 1) return acv <= *policy.tier1.acv_above;
  if (tier == 2) return acv < *policy.tier2.acv_from;
  if (tier == 3) return acv < *policy.tier3.acv_from;
  return false;
}

bool any_completed_quarter(const Revenue& revenue, const FiscalQuarter& last) {
  return std::any_of(revenue.history.begin(), revenue.history.end(),
                     [&](const QuarterAcv& entry) { return entry.quarter && entry.acv && *entry.quarter <= last; });
}

bool raises_on_value(std::string_view rule) { return rule == "M.up.strategic" || rule == "M.up.competitor"; }

/// Within the last two quarters: the same day two quarters on is not past.
bool recent(const Date& day, const MobilityInputs& in) {
  const int months = static_cast<int>(*in.policy.mobility.hysteresis_quarters) * kMonthsOfQuarter;
  return day <= in.as_of && in.as_of <= day.plus_months(months);
}

}  // namespace

std::optional<QuartersBelow> quarters_below(const Account& account, const Policy& policy, const Date& as_of,
                                            std::int64_t before) {
  const FiscalCalendar calendar = policy.calendar_of();
  const FiscalQuarter last = calendar.last_completed(as_of);
  QuartersBelow out;
  if (!any_completed_quarter(account.revenue, last)) {
    const Fact<std::int64_t>& given = account.tiering.quarters_below_tier;
    if (!given) return std::nullopt;
    out.count = *given;
    out.facts.push_back({"tiering.quarters_below_tier", std::to_string(*given), given.span()});
    return out;
  }
  if (entry_of(account.revenue, last) == nullptr) return std::nullopt;
  const Fact<Date>& since = account.tiering.tier_since;
  for (FiscalQuarter quarter = last;; quarter = plus_quarters(quarter, -1)) {
    const QuarterAcv* entry = entry_of(account.revenue, quarter);
    if (entry == nullptr || (since && calendar.quarter(quarter).last <= *since)) break;
    if (!below_tier(*entry->acv, before, policy.tiering)) break;
    ++out.count;
    out.first = quarter;
    out.facts.push_back(
        {fmt::format("revenue.history[{}].acv", to_iso(quarter)), amount_text(*entry->acv, policy), entry->acv.span()});
  }
  return out;
}

std::optional<Evidence> recent_rise(const MobilityInputs& in) {
  const TierSpell* spell = latest_spell(in.account.tiering);
  if (spell != nullptr && spell->tier.is(in.before) && spell->reason && raises_on_value(*spell->reason) &&
      recent(*spell->from, in)) {
    return Evidence{
        "M.down.revenue",
        fmt::format("Tier {} was given on {} by {}, so revenue does not take it back within {} quarters", in.before,
                    to_words(*spell->from), *spell->reason, *in.policy.mobility.hysteresis_quarters),
        {{"tiering.history", *spell->reason, spell->span}}};
  }
  if (!in.previous || !in.previous->as_of || in.previous->tier != in.before || !recent(*in.previous->as_of, in)) {
    return std::nullopt;
  }
  const auto& reasons = in.previous->reasons;
  const auto rise = std::find_if(reasons.begin(), reasons.end(), raises_on_value);
  // Beside a rule that asked for less it was a review, which gave no tier.
  const bool contested =
      std::any_of(reasons.begin(), reasons.end(), [](const std::string& rule) { return rule.starts_with("M.down."); });
  if (rise == reasons.end() || contested) return std::nullopt;
  return Evidence{
      "M.down.revenue",
      fmt::format("the result of {} gave Tier {} by {}, so revenue does not take it back within {} quarters",
                  to_words(*in.previous->as_of), in.before, *rise, *in.policy.mobility.hysteresis_quarters),
      {}};
}

}  // namespace acctplan
