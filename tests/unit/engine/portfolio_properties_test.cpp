// SPDX-License-Identifier: MIT
#include <array>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/tier_lists.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"
#include "../../support/rounds.hpp"

// What holds of every portfolio, over generated ones.

using namespace acctplan;

namespace {

const Date kReviewDay(2026, 2, 2);

class PortfolioDraw {
 public:
  explicit PortfolioDraw(std::uint64_t seed) : engine_(seed) {}

  Account account(std::size_t number) {
    constexpr auto kOwners = std::to_array<const char*>({"Dana Ruiz", "Sam Whitlock", "Noor Haddad"});
    Account out = bare_account("a" + std::to_string(number));
    if (chance(90)) out.account.owner = std::string(kOwners[below(kOwners.size())]);
    out.account.lifecycle = chance(5) ? Lifecycle::former : Lifecycle::customer;
    if (chance(80)) out.revenue.current_acv = amount();
    if (chance(30)) out.revenue.projected_acv_12m = amount();
    if (chance(30)) out.revenue.expansion_potential = amount();
    if (chance(70)) out.tiering.current_tier = static_cast<std::int64_t>(1 + below(4));
    if (chance(30)) out.tiering.quarters_below_tier = static_cast<std::int64_t>(below(4));
    if (chance(50)) {
      out.engagement.last_meeting = kReviewDay.plus_days(-static_cast<std::int64_t>(below(200)));
    }
    if (chance(10)) add_signal(out, SignalType::executive_engagement, kReviewDay.plus_days(-20));
    if (chance(10)) add_person(out, "kim", Role::champion, ContactStatus::departed);
    if (chance(5)) {
      out.tiering.override_.given = true;
      out.tiering.override_.tier = static_cast<std::int64_t>(1 + below(4));
      out.tiering.override_.until = kReviewDay.plus_days(90);
    }
    return out;
  }

  /// Often a threshold, or a cent beside it.
  Money amount() {
    constexpr auto kEdges =
        std::to_array<std::int64_t>({0, 1'000'000, 1'500'000, 3'000'000, 5'000'000, 10'000'000, 25'000'000});
    if (chance(50)) return Money::from_minor(static_cast<std::int64_t>(below(20'000'000)));
    return Money::from_minor(kEdges[below(kEdges.size())] + static_cast<std::int64_t>(below(3)));
  }

 private:
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  bool chance(std::size_t percent) { return below(100) < percent; }

  std::mt19937_64 engine_;
};

std::int64_t place_of_tier(const TierResult& result) { return result.tier.value_or(5); }

/// The matrix of moves counted anew.
std::size_t moved_between(const std::vector<TierResult>& results, std::int64_t from, std::int64_t to) {
  std::size_t count = 0;
  for (const TierResult& result : results) count += result.previous == from && result.tier == to ? 1 : 0;
  return count;
}

void check_sums(const std::vector<TierResult>& results) {
  const Portfolio portfolio = summarise_portfolio(results, default_policy());
  const PortfolioReview review = review_tiers(results, {});
  std::size_t excluded = 0;
  for (const auto& [why, count] : review.excluded) excluded += count;
  CHECK(portfolio.accounts + excluded == results.size());

  Rational shares;
  std::size_t rated = 0;
  Money acv_of_tiers, acv_of_all;
  for (const PortfolioTier& tier : portfolio.tiers) {
    shares = shares + tier.share;
    rated += tier.count;
    acv_of_tiers += tier.acv;
  }
  for (const TierResult& result : results) {
    if (!result.excluded) acv_of_all += result.acv.value_or(Money());
    if (!result.excluded && !result.tier) acv_of_tiers += result.acv.value_or(Money());
  }
  CHECK(shares == Rational(1));
  CHECK(rated == portfolio.rated);
  CHECK(portfolio.acv == acv_of_all);
  CHECK(acv_of_tiers == acv_of_all);

  std::size_t decided = 0;
  for (const ActionTotal& action : review.actions) decided += action.count;
  CHECK(decided == portfolio.accounts);
  std::size_t owned = 0;
  for (const OwnerLoad& load : portfolio.owners) owned += load.accounts;
  CHECK(owned == portfolio.accounts);

  std::size_t moved = 0;
  std::size_t listed = 0;
  for (const TierMove& move : portfolio.moves) {
    CHECK(move.count == moved_between(results, move.from, move.to));
    moved += move.count;
  }
  for (const TierResult& result : results) listed += is_move(result) && result.action != TierAction::review ? 1U : 0U;
  CHECK(moved == listed);
  CHECK(moved ==
        review.of(TierAction::upgrade).count + review.of(TierAction::downgrade).count + review.override_moves.count);
}

}  // namespace

TEST_CASE("shares add to one, and moves, actions, owners and ACV to the accounts", "[portfolio][property]") {
  constexpr std::uint64_t kPortfolios = rounds_of(20);
  for (std::uint64_t seed = 1; seed <= kPortfolios; ++seed) {
    INFO("seed " << seed);
    PortfolioDraw draw(seed);
    std::vector<TierResult> results;
    std::vector<TierResult> reassigned;
    const std::size_t count = seed * 20;
    for (std::size_t i = 0; i < count; ++i) {
      const Account account = draw.account(i);
      results.push_back(evaluate_tier(account, default_policy(), kReviewDay));
      reassigned.push_back(reassign(results.back(), account, default_policy(), kReviewDay));
    }
    check_sums(results);
    check_sums(reassigned);
  }
}

TEST_CASE("more ACV never gives a worse tier, whatever else is known", "[portfolio][property]") {
  PortfolioDraw draw(99);
  constexpr std::size_t kAccounts = rounds_of(5000);
  std::size_t improved = 0;
  for (std::size_t i = 0; i < kAccounts; ++i) {
    const Account account = draw.account(i);
    // To learn an ACV that nobody knew is another matter: an unrated account keeps the tier before.
    if (!account.revenue.current_acv) continue;
    Account richer = account;
    richer.revenue.current_acv = *account.revenue.current_acv + draw.amount();
    const TierResult before = evaluate_tier(account, default_policy(), kReviewDay);
    const TierResult after = evaluate_tier(richer, default_policy(), kReviewDay);
    INFO("account " << i);
    REQUIRE(place_of_tier(after) <= place_of_tier(before));
    improved += place_of_tier(after) < place_of_tier(before) ? 1U : 0U;
  }
  CHECK(improved > kAccounts / 10);
}
