// SPDX-License-Identifier: MIT
#include <array>

#include <catch2/catch.hpp>

#include "../../support/as_of.hpp"
#include "checking.hpp"

namespace acctplan {
namespace {

using test::on;
using test::usd;

/// What a check says: nothing, or a finding of this severity.
enum class Says { nothing, note, warning, error };

/// One limit of a check: its value, what the check says one unit below it, on it and one unit above it, and an account
/// in which it alone decides. `build` returns the day of the check.
struct Limit {
  const char* rule;
  const char* what;
  std::int64_t tier;
  std::int64_t value;
  Says below, at, above;
  Date (*build)(Account&, std::int64_t);
};

using enum Says;

const Date kYear(2026, 1, 1);

Money cents(std::int64_t value) { return Money::from_minor(value); }
Date ago(std::int64_t days) { return kAsOf.plus_days(-days); }

Date signal(Account& account, SignalType type, std::int64_t days) {
  test::add_signal(account, type, ago(days));
  return kAsOf;
}

/// Whitespace of the priority that value, signal and alignment give it, without a budget cycle.
WhitespaceEntry& whitespace(Account& account, std::int64_t value, WhitespaceSignal signal, Alignment alignment,
                            const Date& identified) {
  WhitespaceEntry& entry = account.whitespace.items.emplace_back();
  entry.id = std::string("w");
  entry.name = std::string("Analytics");
  entry.annual_value = usd(value);
  entry.signal = signal;
  entry.alignment = alignment;
  entry.identified = identified;
  return entry;
}

WhitespaceEntry& p2(Account& account, const Date& identified) {
  return whitespace(account, 60'000, WhitespaceSignal::none, Alignment::initiative, identified);
}

WhitespaceEntry& p3(Account& account, const Date& identified) {
  return whitespace(account, 50'000, WhitespaceSignal::none, Alignment::nice_to_have, identified);
}

Opportunity& deal(Account& account, const Date& close_date) {
  Opportunity& out = account.opportunities.items.emplace_back();
  out.id = std::string("O-1");
  out.outcome = Outcome::open;
  out.close_date = close_date;
  return out;
}

Date updated(Account& account, const Date& last_updated, const Date& as_of) {
  account.plan.last_updated = last_updated;
  return as_of;
}

Date approved(Account& account, const Date& date, const Date& as_of) {
  Approval& approval = account.plan.approvals.items.emplace_back();
  approval.role = std::string("manager");
  approval.date = date;
  return as_of;
}

const auto kLimits = std::to_array<Limit>({
    {"C.plan.stale", "Tier 1: days from the update to the quarter", 1, 30, nothing, nothing, error,
     [](Account& a, std::int64_t v) { return updated(a, kYear.plus_days(-v), on("2026-02-15")); }},
    {"C.plan.stale", "Tier 2: days from the update to the half", 2, 30, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return updated(a, kYear.plus_days(-v), on("2026-02-15")); }},
    {"C.plan.stale", "Tier 3: days into the year", 3, 30, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return updated(a, on("2025-11-15"), kYear.plus_days(v)); }},
    {"C.plan.stale", "Tier 1: days from the update to the quarter before", 1, 30, nothing, nothing, error,
     [](Account& a, std::int64_t v) { return updated(a, on("2025-10-01").plus_days(-v), on("2026-01-10")); }},
    {"C.plan.due", "days into the quarter", 1, 30, note, note, nothing,
     [](Account& a, std::int64_t v) { return updated(a, on("2025-11-15"), kYear.plus_days(v)); }},
    {"C.plan.due", "days from the update to the quarter", 1, 30, nothing, nothing, note,
     [](Account& a, std::int64_t v) { return updated(a, kYear.plus_days(-v), on("2026-01-10")); }},
    {"C.plan.due", "days from the update to the quarter before", 1, 30, note, note, nothing,
     [](Account& a, std::int64_t v) { return updated(a, on("2025-10-01").plus_days(-v), on("2026-01-10")); }},
    {"C.plan.unreviewed", "days into the quarter", 1, 30, nothing, nothing, note,
     [](Account& a, std::int64_t v) { return updated(a, on("2025-12-15"), kYear.plus_days(v)); }},
    {"C.plan.unreviewed", "days from the update to the half", 2, 0, nothing, nothing, note,
     [](Account& a, std::int64_t v) { return updated(a, kYear.plus_days(-v), on("2026-02-15")); }},
    {"C.plan.unapproved", "days from the approval to the year", 1, 60, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return approved(a, kYear.plus_days(-v), kAsOf); }},
    {"C.plan.unapproved", "days from as-of to the coming year", 1, 30, warning, warning, nothing,
     [](Account& a, std::int64_t v) { return approved(a, kYear, on("2027-01-01").plus_days(-v)); }},
    {"C.plan.unapproved", "days from as-of to the approval", 1, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return approved(a, kAsOf.plus_days(v), kAsOf); }},
    {"C.eam.fiscal-year", "days into the year", 1, 60, nothing, nothing, error,
     [](Account&, std::int64_t v) { return kYear.plus_days(v); }},
    {"C.eam.fiscal-year", "days since customer_since", 1, 60, nothing, nothing, error,
     [](Account& a, std::int64_t v) {
       a.account.customer_since = on("2026-06-15").plus_days(-v);
       return on("2026-06-15");
     }},
    {"C.eam.fiscal-year", "days since tier_since", 1, 60, nothing, nothing, error,
     [](Account& a, std::int64_t v) {
       a.tiering.tier_since = on("2026-06-15").plus_days(-v);
       return on("2026-06-15");
     }},
    {"C.eam.overdue", "days into the quarter", 1, 30, note, warning, warning,
     [](Account&, std::int64_t v) { return kYear.plus_days(v); }},
    {"C.eam.overdue", "days into the half", 2, 30, note, warning, warning,
     [](Account&, std::int64_t v) { return kYear.plus_days(v); }},
    {"C.eam.overdue", "days from tier_since to the end of the quarter before", 1, 0, note, note, error,
     [](Account& a, std::int64_t v) {
       a.tiering.tier_since = on("2025-12-31").plus_days(-v);
       return on("2026-01-05");
     }},
    {"C.eam.followup", "days since the meeting", 2, 2, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       test::add_eam(a, EamStatus::held, ago(v));
       return kAsOf;
     }},
    {"C.engagement.overdue", "Tier 1", 1, 14, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.engagement.last_touch = ago(v);
       return kAsOf;
     }},
    {"C.engagement.overdue", "Tier 2", 2, 31, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.engagement.last_meeting = ago(v);
       return kAsOf;
     }},
    {"C.engagement.overdue", "Tier 3", 3, 92, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       test::add_person(a, "kim", Role::end_user, ContactStatus::engaged).last_contact = ago(v);
       return kAsOf;
     }},
    {"C.outreach.limit", "months", 4, 3, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.engagement.outreach_months = v;
       return kAsOf;
     }},
    {"C.champion.missing", "Tier 1: days since the departure", 1, 30, warning, error, error,
     [](Account& a, std::int64_t v) {
       test::add_person(a, "kim", Role::champion, ContactStatus::departed).departed = ago(v);
       return kAsOf;
     }},
    {"C.revenue.decline", "current ACV in cents, of 100.00 a year before", 1, 8'000, warning, nothing, nothing,
     [](Account& a, std::int64_t v) {
       a.revenue.prior_year_acv = usd(100);
       a.revenue.current_acv = cents(v);
       a.revenue.decline_detected = kAsOf;
       return kAsOf;
     }},
    {"C.revenue.decline", "Tier 1: days since the detection", 1, 14, warning, warning, error,
     [](Account& a, std::int64_t v) {
       a.revenue.prior_year_acv = usd(100);
       a.revenue.current_acv = usd(50);
       a.revenue.decline_detected = ago(v);
       return kAsOf;
     }},
    {"C.trigger.overdue", "funding", 2, 30, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return signal(a, SignalType::funding, v); }},
    {"C.trigger.overdue", "competitor_tool", 2, 14, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return signal(a, SignalType::competitor_tool, v); }},
    {"C.trigger.overdue", "complementary_tool", 2, 30, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return signal(a, SignalType::complementary_tool, v); }},
    {"C.trigger.overdue", "migration_posting", 2, 7, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return signal(a, SignalType::migration_posting, v); }},
    {"C.trigger.overdue", "cloud_migration", 2, 30, nothing, nothing, warning,
     [](Account& a, std::int64_t v) { return signal(a, SignalType::cloud_migration, v); }},
    {"C.whitespace.due", "P1: days since it was identified", 2, 7, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       whitespace(a, 60'000, WhitespaceSignal::interest, Alignment::initiative, ago(v));
       return kAsOf;
     }},
    {"C.whitespace.due", "P2: days since it was identified", 2, 30, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       p2(a, ago(v));
       return kAsOf;
     }},
    {"C.whitespace.due", "P2: days from its identification to its touch", 2, 0, warning, nothing, nothing,
     [](Account& a, std::int64_t v) {
       p2(a, ago(100)).last_touch = ago(100).plus_days(v);
       return kAsOf;
     }},
    {"C.whitespace.due", "P3: days since it was identified", 2, 92, nothing, nothing, note,
     [](Account& a, std::int64_t v) {
       p3(a, ago(v));
       return kAsOf;
     }},
    {"C.whitespace.due", "P3: days since the plan's update", 2, 92, nothing, nothing, note,
     [](Account& a, std::int64_t v) {
       p3(a, ago(500));
       return updated(a, ago(v), kAsOf);
     }},
    {"C.whitespace.due", "P4: days since it was identified", 2, 365, nothing, nothing, note,
     [](Account& a, std::int64_t v) {
       whitespace(a, 5'000, WhitespaceSignal::none, Alignment::nice_to_have, ago(v));
       return kAsOf;
     }},
    {"C.action.overdue", "days since it was due", 2, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       test::add_action(a, "w1", ago(v), false);
       return kAsOf;
     }},
    {"C.tier.review", "days from the review to the quarter", 2, 0, nothing, nothing, note,
     [](Account& a, std::int64_t v) {
       a.tiering.reviews.items.emplace_back().date = kYear.plus_days(-v);
       return kAsOf;
     }},
    {"C.playbook.open", "R.incumbent: days past three years", 3, 0, nothing, note, note,
     [](Account& a, std::int64_t v) {
       a.competition.incumbent.since = on("2023-02-02").plus_days(-v);
       return kAsOf;
     }},
    {"C.playbook.open", "R.merger: days since the announcement", 3, 365, note, note, nothing,
     [](Account& a, std::int64_t v) { return signal(a, SignalType::merger, v); }},
    {"C.playbook.open", "R.decline: quarters that fell", 3, 2, nothing, note, note,
     [](Account& a, std::int64_t v) {
       for (int back = 0; back <= v; ++back) {
         test::add_quarter(a, to_iso(plus_quarters({2025, 4}, -back)), usd(100 + back));
       }
       return kAsOf;
     }},
    {"C.data.acv-sum", "products above the current ACV, in cents", 2, 1'010'000, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = usd(10'000);
       a.footprint.products.items.emplace_back().acv = cents(v);
       return kAsOf;
     }},
    {"C.data.acv-sum", "products below the current ACV, in cents", 2, 990'000, warning, nothing, nothing,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = usd(10'000);
       a.footprint.products.items.emplace_back().acv = cents(v);
       return kAsOf;
     }},
    {"C.data.history", "last quarter above the current ACV, in cents", 2, 1'010'000, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = usd(10'000);
       test::add_quarter(a, "FY2025-Q4", cents(v));
       return kAsOf;
     }},
    {"C.data.history", "last quarter below the current ACV, in cents", 2, 990'000, warning, nothing, nothing,
     [](Account& a, std::int64_t v) {
       a.revenue.current_acv = usd(10'000);
       test::add_quarter(a, "FY2025-Q4", cents(v));
       return kAsOf;
     }},
    {"C.data.seats", "active users on 10 seats", 2, 10, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       OwnedProduct& product = a.footprint.products.items.emplace_back();
       product.seats = 10;
       product.active_seats = v;
       return kAsOf;
     }},
    {"C.data.seats", "active users on 10 seats of a department", 2, 10, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       Deployment& part = a.footprint.products.items.emplace_back().deployments.items.emplace_back();
       part.seats = 10;
       part.active = v;
       return kAsOf;
     }},
    {"C.data.contract", "days since its end", 2, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.contracts.items.emplace_back().end = ago(v);
       return kAsOf;
     }},
    {"C.data.champion-silent", "days since the last contact", 2, 120, nothing, warning, warning,
     [](Account& a, std::int64_t v) {
       test::add_person(a, "kim", Role::champion, ContactStatus::champion).last_contact = ago(v);
       return kAsOf;
     }},
    {"C.data.close-date", "days since the close date", 2, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       deal(a, ago(v));
       return kAsOf;
     }},
    {"C.data.dates", "days from the contract's end to the renewal's close", 2, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.contracts.items.emplace_back().end = on("2026-12-31");
       deal(a, on("2026-12-31").plus_days(v)).type = RevenueStream::renewal;
       return kAsOf;
     }},
    {"C.data.dates", "days from the summary to the meeting", 2, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       test::add_eam(a, EamStatus::held, ago(10)).summary_sent = ago(10 + v);
       return kAsOf;
     }},
    {"C.override.expired", "days since its last", 2, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       a.tiering.override_.given = true;
       a.tiering.override_.reason = std::string("board account");
       a.tiering.override_.until = ago(v);
       return kAsOf;
     }},
    {"C.waiver.expired", "days since its last", 2, 0, nothing, nothing, warning,
     [](Account& a, std::int64_t v) {
       Waiver& waiver = a.checks.waive.items.emplace_back();
       waiver.rule = std::string("C.data.seats");
       waiver.reason = std::string("being counted");
       waiver.until = ago(v);
       return kAsOf;
     }},
});

Says said(const Limit& limit, std::int64_t value) {
  Account account = test::plain_account();
  const Date as_of = limit.build(account, value);
  const auto found = test::one(test::check(account, limit.tier, as_of), limit.rule);
  if (!found) return nothing;
  if (found->severity == Severity::note) return note;
  return found->severity == Severity::warning ? warning : error;
}

}  // namespace

TEST_CASE("every limit of a check is the last or the first day it says it is") {
  for (const Limit& limit : kLimits) {
    INFO(limit.rule << ", " << limit.what);
    CHECK(said(limit, limit.value - 1) == limit.below);
    CHECK(said(limit, limit.value) == limit.at);
    CHECK(said(limit, limit.value + 1) == limit.above);
  }
}

}  // namespace acctplan
