// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/engine/mobility.hpp>
#include <acctplan/engine/tiering.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/as_of.hpp"
#include "../../support/default_policy.hpp"
#include "../../support/rounds.hpp"

// Properties over generated accounts. The generator is seeded and takes only raw draws, so that every machine sees the
// same accounts.

using namespace acctplan;

namespace {

constexpr int kRounds = rounds_of(3000);

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}
  std::int64_t below(std::int64_t end) {
    return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(end));
  }
  bool chance(std::int64_t percent) { return below(100) < percent; }

  /// An amount that often lies on a threshold or a cent beside it, at times a fraction of a cent (converted money).
  Money amount() {
    constexpr auto kEdges = std::to_array<std::int64_t>(
        {0, 800'000, 1'000'000, 1'250'000, 1'500'000, 3'000'000, 5'000'000, 10'000'000, 25'000'000});
    std::int64_t cents = kEdges[static_cast<std::size_t>(below(kEdges.size()))] + below(3) - 1;
    if (chance(40)) cents = below(26'000'000);
    const Money whole = Money::from_minor(std::max<std::int64_t>(cents, 0));
    return chance(10) ? whole + Money(Rational(1 + below(2), 3)) : whole;
  }

  template <class E>
  E word() {
    return static_cast<E>(below(static_cast<std::int64_t>(words_of<E>().size())));
  }

 private:
  std::mt19937_64 engine_;
};

using MoneyMember = Fact<Money> Revenue::*;

struct MoneyField {
  const char* path;
  const char* name;
  MoneyMember member;
};

constexpr auto kMoney = std::to_array<MoneyField>({
    {"revenue.current_acv", "current ACV", &Revenue::current_acv},
    {"revenue.projected_acv_12m", "12-month projection", &Revenue::projected_acv_12m},
    {"revenue.projected_acv_18m", "18-month projection", &Revenue::projected_acv_18m},
    {"revenue.expansion_potential", "expansion potential", &Revenue::expansion_potential},
    {"revenue.multi_year_potential", "multi-year potential", &Revenue::multi_year_potential},
});

Account drawn_account(Draw& draw) {
  Account out = bare_account();
  for (const MoneyField& field : kMoney) {
    if (draw.chance(45)) out.revenue.*(field.member) = draw.amount();
  }
  if (draw.chance(30)) out.revenue.prior_year_acv = draw.amount();
  if (draw.chance(10)) out.tiering.strategic_logo = StrategicLogo{draw.chance(50), {}, {}, {}};
  if (draw.chance(60)) out.tiering.icp_match = draw.word<IcpMatch>();
  if (draw.chance(60)) out.tiering.growth_trajectory = draw.word<GrowthTrajectory>();
  if (draw.chance(10)) out.tiering.motion = draw.word<Motion>();
  if (draw.chance(50)) out.plan.sales_stage = draw.word<SalesStage>();
  if (draw.chance(40)) add_signal(out, draw.word<SignalType>(), kAsOf.plus_days(-draw.below(120)));
  if (draw.chance(20)) out.account.customer_since = day("2024-01-01");
  return out;
}

Policy drawn_policy(Draw& draw) {
  Policy out = default_policy();
  if (draw.chance(30)) out.tiering.combine = Combine::threshold_and_criterion;
  return out;
}

std::int64_t rank(const std::optional<std::int64_t>& tier) { return tier.value_or(5); }

std::int64_t cents_in(const std::string& text) {
  std::string digits;
  std::size_t after_point = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.') point = true;
    if (c < '0' || c > '9') continue;
    digits += c;
    if (point) ++after_point;
  }
  for (; after_point < 2; ++after_point) digits += '0';
  return std::stoll(digits);
}

std::string word_at(const std::string& text, std::size_t from) {
  return text.substr(from, text.find_first_of(" ;", from) - from);
}

/// Sets a fact to the least value that a condition of `would` names, as its reader would.
void apply(Account& account, const std::string& field, const std::string& condition) {
  const auto amount = [&] {
    for (const auto& [word, shift] : {std::pair{"above ", 1}, {"at least ", 0}, {"below ", -1}, {"at most ", 0}}) {
      const auto at = condition.find(word);
      if (at == 0) return Money::from_minor(cents_in(word_at(condition, std::string(word).size())) + shift);
    }
    return Money();  // "known", "zero"
  };
  for (const MoneyField& money : kMoney) {
    if (field == money.path) account.revenue.*(money.member) = amount();
  }
  if (field == "revenue.prior_year_acv") account.revenue.prior_year_acv = amount();
  if (field == "tiering.strategic_logo") account.tiering.strategic_logo = StrategicLogo{true, {}, {}, {}};
  for (Date date = kAsOf; field == "signals" && date.year() >= kAsOf.year() - 1; date = date.plus_days(-1)) {
    if (condition.find("dated " + to_words(date) + " ") == std::string::npos) continue;
    add_signal(account, SignalType::team_expansion, date);
    break;
  }
  const std::string word = word_at(condition, 0);
  const auto set_word = [&]<class E>(Fact<E>& fact) {
    for (std::size_t i = 0; i < words_of<E>().size(); ++i) {
      if (words_of<E>()[i] == word) fact = static_cast<E>(i);
    }
  };
  if (field == "tiering.icp_match") set_word(account.tiering.icp_match);
  if (field == "tiering.growth_trajectory") set_word(account.tiering.growth_trajectory);
  if (field == "plan.sales_stage") set_word(account.plan.sales_stage);
}

}  // namespace

TEST_CASE("more revenue never lowers the tier that an account qualifies for", "[tiering][property]") {
  Draw draw(1);
  for (int round = 0; round < kRounds; ++round) {
    const Account account = drawn_account(draw);
    const auto before = qualify(account, default_policy(), kAsOf).tier;
    for (const MoneyField& field : kMoney) {
      if (!(account.revenue.*(field.member))) continue;
      Account richer = account;
      richer.revenue.*(field.member) = *(account.revenue.*(field.member)) + draw.amount();
      INFO("round " << round << ", " << field.path);
      REQUIRE(rank(qualify(richer, default_policy(), kAsOf).tier) <= rank(before));
    }
  }
}

TEST_CASE("what an unknown fact would do is what it does", "[tiering][property]") {
  Draw draw(2);
  for (int round = 0; round < kRounds; ++round) {
    const Account account = drawn_account(draw);
    const Policy policy = drawn_policy(draw);
    for (const Unknown& unknown : tier_unknowns(account, policy, kAsOf)) {
      for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t next = unknown.would.find("; ", at);
        const std::string part = unknown.would.substr(at, next == std::string::npos ? next : next - at);
        Account informed = account;
        apply(informed, unknown.field, part.substr(std::string("Tier 1 if ").size()));
        INFO("round " << round << ", " << unknown.field << ": " << part);
        REQUIRE(std::to_string(qualify(informed, policy, kAsOf).tier.value_or(0)) == part.substr(5, 1));
        at = next == std::string::npos ? next : next + 2;
      }
    }
  }
}

TEST_CASE("an unknown amount that is not listed changes nothing", "[tiering][property]") {
  Draw draw(3);
  for (int round = 0; round < kRounds; ++round) {
    const Account account = drawn_account(draw);
    const Policy policy = drawn_policy(draw);
    const auto unknowns = tier_unknowns(account, policy, kAsOf);
    const auto before = qualify(account, policy, kAsOf).tier;
    for (const MoneyField& field : kMoney) {
      if (account.revenue.*(field.member)) continue;
      Account informed = account;
      informed.revenue.*(field.member) = draw.amount();
      const bool listed =
          std::any_of(unknowns.begin(), unknowns.end(), [&](const Unknown& one) { return one.field == field.path; });
      INFO("round " << round << ", " << field.path);
      if (!listed) REQUIRE(qualify(informed, policy, kAsOf).tier == before);
    }
  }
}

TEST_CASE("the next step reaches its tier, and a cent less does not", "[tiering][property]") {
  Draw draw(4);
  int steps = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Account account = drawn_account(draw);
    const Policy policy = drawn_policy(draw);
    const auto next = next_tier(account, policy, kAsOf);
    if (!next || !next->change.starts_with("+")) continue;
    const std::int64_t size = cents_in(word_at(next->change, 1));
    for (const MoneyField& field : kMoney) {
      if (next->change.find(std::string(" of ") + field.name + " (") == std::string::npos) continue;
      ++steps;
      Account raised = account;
      const Money present = *(account.revenue.*(field.member));
      raised.revenue.*(field.member) = present + Money::from_minor(size);
      INFO("round " << round << ", " << next->change);
      REQUIRE(qualify(raised, policy, kAsOf).tier == next->tier);
      raised.revenue.*(field.member) = present + Money::from_minor(size - 1);
      REQUIRE(rank(qualify(raised, policy, kAsOf).tier) >= rank(qualify(account, policy, kAsOf).tier));
    }
  }
  CHECK(steps > kRounds / 3);
}

TEST_CASE("the order of lists in an account changes nothing", "[mobility][property]") {
  Draw draw(5);
  for (int round = 0; round < rounds_of(500); ++round) {
    Account account = drawn_account(draw);
    account.tiering.current_tier = 1 + draw.below(4);
    for (int i = 0; i < 5; ++i) add_signal(account, draw.word<SignalType>(), kAsOf.plus_days(-draw.below(120)));
    for (int i = 0; i < 6; ++i) add_quarter(account, plus_quarters({2025, 4}, -i), draw.amount());
    for (const char* id : {"kim", "lee", "ana"}) add_person(account, id, Role::champion, draw.word<ContactStatus>());
    Account turned = account;
    std::reverse(turned.signals.items.begin(), turned.signals.items.end());
    std::reverse(turned.revenue.history.items.begin(), turned.revenue.history.items.end());
    std::reverse(turned.stakeholders.items.begin(), turned.stakeholders.items.end());
    const TierResult a = evaluate_tier(account, default_policy(), kAsOf);
    const TierResult b = evaluate_tier(turned, default_policy(), kAsOf);
    REQUIRE(a.tier == b.tier);
    REQUIRE(a.action == b.action);
    REQUIRE(a.reasons.size() == b.reasons.size());
    for (std::size_t i = 0; i < a.reasons.size(); ++i) REQUIRE(a.reasons[i].text == b.reasons[i].text);
  }
}

TEST_CASE("the run of quarters below a tier agrees with a naive count", "[mobility][property]") {
  Draw draw(6);
  int fired = 0;
  for (int round = 0; round < kRounds; ++round) {
    const std::int64_t tier = 1 + draw.below(3);
    Account account = bare_account();
    account.tiering.current_tier = tier;
    account.revenue.current_acv = Money();  // qualifies for Tier 4, worse than any before
    const std::int64_t line = tier == 1 ? 10'000'001 : tier == 2 ? 3'000'000 : 1'000'000;
    std::array<int, 6> state{};  // 0 not given, 1 below, 2 on or above; the last completed quarter first
    for (int i = 0; i < 6; ++i) {
      const int drawn = static_cast<int>(draw.below(100));
      state.at(static_cast<std::size_t>(i)) = drawn < 10 ? 0 : drawn < 75 ? 1 : 2;
      if (state.at(static_cast<std::size_t>(i)) == 0) continue;
      const bool below = state.at(static_cast<std::size_t>(i)) == 1;
      add_quarter(account, plus_quarters({2025, 4}, -i), Money::from_minor(below ? line - 1 : line));
    }
    const std::array<Date, 6> ends = {day("2025-12-31"), day("2025-09-30"), day("2025-06-30"),
                                      day("2025-03-31"), day("2024-12-31"), day("2024-09-30")};
    std::optional<Date> since;
    if (draw.chance(60)) {
      since = day("2024-09-01").plus_days(draw.below(500));
      if (draw.chance(20)) since = ends.at(static_cast<std::size_t>(draw.below(6)));
      account.tiering.tier_since = *since;
    }
    bool expected = true;
    for (std::size_t i = 0; i < 2; ++i) expected = expected && state[i] == 1 && (!since || ends[i] > *since);
    const TierResult result = evaluate_tier(account, default_policy(), kAsOf);
    INFO("round " << round);
    REQUIRE((result.action == TierAction::downgrade) == expected);
    if (!expected) continue;
    ++fired;
    std::size_t run = 0;
    while (run < 6 && state.at(run) == 1 && (!since || ends.at(run) > *since)) ++run;
    REQUIRE(result.reasons.back().facts.size() == run);
  }
  CHECK(fired > kRounds / 5);
}
