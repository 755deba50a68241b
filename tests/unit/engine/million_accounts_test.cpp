// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/engine/plain_tier.hpp>
#include <acctplan/engine/portfolio.hpp>

#include "../../support/default_policy.hpp"
#include "../../support/plain_draw.hpp"
#include "../../support/rounds.hpp"

using namespace acctplan;

namespace {

constexpr std::int64_t kMillion = rounds_of(1'000'000);

/// The best tier is 1, none the worst.
int rank_of(const PlainTier& tier) { return tier.tier == 0 ? 5 : tier.tier; }

Money money_or_none(std::int64_t amount) { return amount == kUnknownAmount ? Money() : Money::from_minor(amount); }

}  // namespace

TEST_CASE("of a million accounts more ACV lowers no tier, shares add to 1, and moves add up to the accounts") {
  const PlainTiers tiers(default_policy(), kPlainAsOf, Reassign::no);
  PortfolioTally tally(default_policy());
  std::array<std::array<std::size_t, 5>, 5> moved{};
  std::size_t tiered = 0, rated = 0, improved = 0, decided = 0;
  PlainDraw draw(2026);
  for (std::int64_t i = 0; i < kMillion; ++i) {
    PlainAccount account = drawn_plain(draw);
    const std::string id = std::to_string(i);
    account.id = id;
    const PlainTier before = tiers.evaluate(account);
    if (!before.excluded.empty()) continue;
    ++tiered;
    if (before.tier != 0) ++rated;
    if (before.previous != 0 && before.tier != 0) {
      ++decided;
      ++moved.at(before.previous).at(before.tier);
    }
    tally.add({account.id, account.owner.value_or(""), before.tier, before.previous, money_or_none(account.current_acv),
               money_or_none(account.expansion_potential)});
    // To learn an ACV that nobody knew is another matter: an unrated account keeps the tier before.
    if (account.current_acv == kUnknownAmount) continue;
    account.current_acv += draw.amount(100);
    const PlainTier after = tiers.evaluate(account);
    if (rank_of(after) > rank_of(before)) FAIL("account " << i << " falls with more ACV");
    if (rank_of(after) < rank_of(before)) ++improved;
  }
  const Portfolio portfolio = tally.take();
  CHECK(portfolio.accounts == tiered);
  CHECK(portfolio.rated == rated);
  Rational shares;
  std::size_t counted = 0;
  for (const PortfolioTier& tier : portfolio.tiers) {
    shares = shares + tier.share;
    counted += tier.count;
  }
  CHECK(shares == Rational(1));
  CHECK(counted == rated);
  std::size_t moves = 0, stays = 0;
  for (const TierMove& move : portfolio.moves) {
    CHECK(move.count == moved.at(static_cast<std::size_t>(move.from)).at(static_cast<std::size_t>(move.to)));
    moves += move.count;
  }
  for (std::size_t tier = 1; tier < moved.size(); ++tier) stays += moved[tier][tier];
  CHECK(moves + stays == decided);
  // Otherwise the draw would prove little.
  CHECK(improved > static_cast<std::size_t>(kMillion) / 20);
  CHECK(moves > static_cast<std::size_t>(kMillion) / 20);
}
