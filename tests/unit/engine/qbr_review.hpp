// SPDX-License-Identifier: MIT
#pragma once

#include <acctplan/engine/qbr.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/engine_policy.hpp"

// What the tests of the quarterly review share: accounts in a line or two, and the review of one.

namespace acctplan::test {

inline constexpr const char* kQbrDay = "2026-02-02";

inline QbrResult review_on(const Account& account, std::string_view as_of, const Policy& policy = engine_policy(),
                           const QbrSnapshot* previous = nullptr) {
  const Date today = day(as_of);
  const Assessment assessment = assess(account, policy, today);
  const PlanResult plan = derive_plan(assessment, {}, policy, today);
  return review_quarter({assessment, {}, plan, policy, today, policy.calendar_of().last_completed(today), previous});
}

/// The default policy with another start of the fiscal year.
inline Policy policy_from(unsigned month) {
  Policy out = engine_policy();
  out.fiscal_year_start = MonthDay{month, 1};
  return out;
}

inline Opportunity& add_deal(Account& account, std::string id, std::int64_t amount, std::string_view closes) {
  Opportunity deal;
  deal.name = "Deal " + id;
  deal.id = std::move(id);
  deal.amount = usd(amount);
  if (!closes.empty()) deal.close_date = day(closes);
  account.opportunities.given = true;
  account.opportunities.items.push_back(deal);
  return account.opportunities.items.back();
}

inline void add_closed(Account& account, Outcome outcome, RevenueStream type, std::string_view closed) {
  const std::string id = "C" + std::to_string(account.opportunities.size());
  Opportunity& deal = add_deal(account, id, 1000, closed);
  deal.outcome = outcome;
  deal.type = type;
}

inline Part<StreamFigures> figures(std::int64_t actual, std::int64_t target) {
  Part<StreamFigures> out;
  out.actual = usd(actual);
  out.target = usd(target);
  out.given = true;
  return out;
}

inline RevenuePeriod& add_period(Account& account, FiscalQuarter quarter) {
  RevenuePeriod period;
  period.quarter = quarter;
  period.streams.given = true;
  account.revenue.periods.given = true;
  account.revenue.periods.items.push_back(period);
  return account.revenue.periods.items.back();
}

/// An account of whose deals none is at risk on 2 February 2026.
inline Account calm_account() {
  Account out = empty_account();
  out.engagement.last_touch = day("2026-02-01");
  Stakeholder& buyer = add_person(out, "ines", Role::economic_buyer, ContactStatus::engaged);
  buyer.last_contact = day("2026-01-15");
  return out;
}

}  // namespace acctplan::test
