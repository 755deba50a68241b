// SPDX-License-Identifier: MIT
#include <cstdint>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/model/account.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"
#include "../../support/plain_draw.hpp"
#include "../../support/rounds.hpp"

// What is decided and said of plain accounts is what the engine of account files decides and says.

using namespace acctplan;

namespace {

constexpr int kPlainRounds = rounds_of(1200);

Fact<Money> amount_fact(std::int64_t minor_units) {
  return minor_units == kUnknownAmount ? Fact<Money>() : Fact<Money>(Money::from_minor(minor_units));
}

Fact<Date> date_fact(std::int32_t day) { return day == kUnknownDay ? Fact<Date>() : Fact<Date>(date_of_day(day)); }

template <class E>
Fact<E> word_fact(PlainWord<E> word) {
  return word.known() ? Fact<E>(*word) : Fact<E>();
}

/// The account that a file with the same facts would give.
Account account_of(const PlainAccount& plain) {
  Account out = bare_account();
  out.account.id = std::string(plain.id);
  out.account.name = std::string(plain.name);
  if (plain.owner) out.account.owner = std::string(*plain.owner);
  out.account.lifecycle = word_fact(plain.lifecycle);
  out.account.customer_since = date_fact(plain.customer_since);
  out.revenue.current_acv = amount_fact(plain.current_acv);
  out.revenue.projected_acv_12m = amount_fact(plain.projected_acv_12m);
  out.revenue.projected_acv_18m = amount_fact(plain.projected_acv_18m);
  out.revenue.expansion_potential = amount_fact(plain.expansion_potential);
  out.revenue.multi_year_potential = amount_fact(plain.multi_year_potential);
  out.revenue.prior_year_acv = amount_fact(plain.prior_year_acv);
  if (plain.current_tier != 0) out.tiering.current_tier = std::int64_t{plain.current_tier};
  out.tiering.tier_since = date_fact(plain.tier_since);
  if (plain.strategic_logo != Truth::unknown) {
    out.tiering.strategic_logo = StrategicLogo{plain.strategic_logo == Truth::yes, {}, {}, {}};
  }
  out.tiering.icp_match = word_fact(plain.icp_match);
  out.tiering.growth_trajectory = word_fact(plain.growth_trajectory);
  out.tiering.motion = word_fact(plain.motion);
  out.plan.sales_stage = word_fact(plain.sales_stage);
  if (plain.quarters_below_tier >= 0) out.tiering.quarters_below_tier = plain.quarters_below_tier;
  out.engagement.last_meeting = date_fact(plain.last_meeting);
  out.signals.given = plain.signals_given;
  for (std::size_t i = 0; i < plain.signal_count; ++i) {
    Signal signal;
    signal.type = plain.signals.at(i).type;
    signal.date = date_fact(plain.signals.at(i).day);
    out.signals.items.push_back(signal);
  }
  if (plain.champion_gone) {
    Stakeholder person;
    person.role.items.emplace_back(Role::champion);
    person.status = ContactStatus::departed;
    person.departed = date_fact(plain.champion_departed);
    out.stakeholders.items.push_back(person);
    out.stakeholders.given = true;
  }
  return out;
}

std::string tier_text(const std::optional<std::int64_t>& tier) { return tier ? std::to_string(*tier) : "-"; }
std::string tier_text(std::uint8_t tier) { return tier != 0 ? std::to_string(tier) : "-"; }

std::string told(const TierResult& result) {
  if (result.excluded) return *result.excluded;
  std::string out = tier_text(result.tier) + tier_text(result.qualifies) + tier_text(result.previous) +
                    tier_text(result.in_force) + " " + std::string(word_of(result.action)) +
                    (result.watch ? " watch" : "");
  for (const Evidence& reason : result.reasons) out += "\n" + reason.rule + ": " + reason.text;
  if (result.next) out += "\nnext " + std::to_string(result.next->tier) + ": " + result.next->change;
  return out;
}

std::string told(const PlainTiers& tiers, const PlainAccount& account) {
  const PlainTier tier = tiers.evaluate(account);
  if (!tier.excluded.empty()) return std::string(tier.excluded);
  std::string out = tier_text(tier.tier) + tier_text(tier.qualifies) + tier_text(tier.previous) +
                    tier_text(tier.in_force) + " " + std::string(word_of(tier.action)) + (tier.watch ? " watch" : "");
  PlainReasons reasons;
  tiers.explain(account, tier, reasons);
  for (std::size_t i = 0; i < reasons.count; ++i) {
    out += "\n" + std::string(reasons.items.at(i).rule) + ": " + std::string(reasons.text_of(i));
  }
  if (reasons.next_tier != 0) out += "\nnext " + std::to_string(reasons.next_tier) + ": " + reasons.next_change;
  return out;
}

}  // namespace

TEST_CASE("a plain account gets the tier, the reasons and the next step of an account file", "[plain]") {
  Policy policy = default_policy();
  if (GENERATE(false, true)) policy.tiering.combine = Combine::threshold_and_criterion;
  const Reassign mode = GENERATE(Reassign::no, Reassign::yes);
  const PlainTiers tiers(policy, kPlainAsOf, mode);
  PlainDraw draw(mode == Reassign::yes ? 7 : 11);
  for (int round = 0; round < kPlainRounds; ++round) {
    const PlainAccount plain = drawn_plain(draw);
    TierResult general = evaluate_tier(account_of(plain), policy, kPlainAsOf);
    if (mode == Reassign::yes) {
      general = reassign(std::move(general), account_of(plain), policy, kPlainAsOf);
    }
    const std::string expected = told(general);
    const std::string found = told(tiers, plain);
    if (expected != found) {
      CAPTURE(round);
      REQUIRE(found == expected);
    }
  }
}
