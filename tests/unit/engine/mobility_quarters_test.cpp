// SPDX-License-Identifier: MIT
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/engine/mobility.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"
#include "../../support/rounds.hpp"

// Quarter after quarter the recommendation is followed, and nothing else about the account changes: what happens to its
// tier?

using namespace acctplan;

namespace {

constexpr int kQuarters = 8;
constexpr int kCustomers = rounds_of(400);

/// A customer with one ACV all along, some tier and perhaps an event before the first review.
Account account_of(std::mt19937_64& random) {
  constexpr auto kValues = std::to_array<std::int64_t>({4'000, 12'000, 28'000, 31'000, 70'000, 99'000, 130'000});
  Account out = bare_account();
  out.account.lifecycle = Lifecycle::customer;
  out.revenue.current_acv = dollars(kValues[random() % kValues.size()]);
  out.tiering.current_tier = static_cast<std::int64_t>(1 + random() % 4);
  if (random() % 2 == 0) out.tiering.tier_since = day("2024-01-01");
  if (random() % 2 == 0) add_signal(out, SignalType::executive_engagement, day("2024-12-20"));
  if (random() % 4 == 0) {
    add_signal(out, SignalType::competitor_threat, day("2025-01-10"));
    out.signals.items.back().escalate = true;
  }
  return out;
}

/// Where the reason of a tier is kept for the next quarter: in the account, or in the earlier result alone.
enum class Memory { account, result };

void follow(Account& account, const TierResult& result, const Date& as_of, Memory memory) {
  if (!result.tier || result.tier == result.previous) return;
  account.tiering.current_tier = *result.tier;
  account.tiering.tier_since = as_of;
  if (memory == Memory::result) return;
  TierSpell spell;
  spell.tier = *result.tier;
  spell.from = as_of;
  for (const Evidence& reason : result.reasons) {
    if (reason.rule.starts_with("M.")) spell.reason = reason.rule;
  }
  account.tiering.history.items.push_back(spell);
}

bool raised_by_event(const TierResult& result) {
  if (result.action != TierAction::upgrade) return false;
  for (const Evidence& reason : result.reasons) {
    if (reason.rule == "M.up.strategic" || reason.rule == "M.up.competitor") return true;
  }
  return false;
}

}  // namespace

TEST_CASE("followed for eight quarters, a tier does not flip-flop by the same facts", "[mobility]") {
  const Memory memory = GENERATE(Memory::account, Memory::result);
  std::mt19937_64 random(20);
  int raised = 0;
  int lowered = 0;
  for (int round = 0; round < kCustomers; ++round) {
    Account account = account_of(random);
    std::optional<PreviousTier> previous;
    int last_event_rise = -kQuarters;
    bool was_lowered = false;
    bool raised_by_revenue = false;
    for (int quarter = 0; quarter < kQuarters; ++quarter) {
      const Date as_of = day("2025-02-02").plus_months(3 * quarter);
      const FiscalCalendar calendar = default_policy().calendar_of();
      add_quarter(account, calendar.last_completed(as_of), *account.revenue.current_acv);
      account.engagement.last_meeting = as_of.plus_days(-10);
      const TierResult result = evaluate_tier(account, default_policy(), as_of, previous);
      INFO("round " << round << ", quarter " << quarter << ", tier " << *result.previous << " to " << *result.tier);
      if (result.action == TierAction::upgrade) {
        CHECK_FALSE(was_lowered);
        ++raised;
        if (raised_by_event(result)) {
          last_event_rise = quarter;
        } else {
          raised_by_revenue = true;
        }
      }
      if (result.action == TierAction::downgrade) {
        CHECK(quarter - last_event_rise > 1);
        CHECK_FALSE((raised_by_revenue && last_event_rise < 0));
        was_lowered = true;
        ++lowered;
      }
      follow(account, result, as_of, memory);
      if (memory == Memory::account) continue;
      previous = PreviousTier{result.tier, {}, as_of};
      for (const Evidence& reason : result.reasons) previous->reasons.push_back(reason.rule);
    }
  }
  CHECK(raised > kCustomers / 4);
  CHECK(lowered > kCustomers / 8);
}
