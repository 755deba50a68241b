// SPDX-License-Identifier: MIT
#include <map>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/engine/discovery.hpp>

#include "../../support/engine_policy.hpp"
#include "../../support/rounds.hpp"

// What holds of discovery whatever accounts and catalogs there are.

using namespace acctplan;
using namespace acctplan::test;

namespace {

constexpr std::array<const char*, 4> kPlaces = {"Sales", "Support", "Legal", "Finance"};

/// Accounts and catalogs with every kind of gap: what is unknown, what suits some departments alone, low use.
class FootprintDraw {
 public:
  explicit FootprintDraw(std::uint64_t seed) : engine_(seed) {}

  Catalog catalog() {
    Catalog out;
    const std::size_t products = 1 + below(5);
    for (std::size_t i = 0; i < products; ++i) {
      CatalogProduct product;
      product.id = "p" + std::to_string(i);
      if (chance(3)) {
        product.flat = usd(static_cast<std::int64_t>(below(90'000)));
      } else {
        product.per_seat = usd(static_cast<std::int64_t>(below(300)), static_cast<std::int64_t>(below(100)));
      }
      if (chance(2)) product.departments = texts({kPlaces[below(4)], kPlaces[below(4)]});
      if (chance(2)) product.plans.items = {plan("a", 100), plan("b", 130)};
      if (chance(3)) {
        CatalogModule module;
        module.id = "m" + std::to_string(i);
        module.flat = usd(5000);
        product.modules.items.push_back(std::move(module));
      }
      out.products.items.push_back(std::move(product));
    }
    return out;
  }

  Account account() {
    Account out = empty_account();
    out.account.lifecycle = Lifecycle::customer;
    for (const char* name : kPlaces) {
      if (chance(5)) continue;
      Department department;
      department.name = std::string(name);
      if (!chance(6)) department.headcount = static_cast<std::int64_t>(below(500));
      out.footprint.departments.items.push_back(department);
      Location location;
      location.name = "Site of " + std::string(name);
      if (!chance(4)) location.employees = static_cast<std::int64_t>(below(500));
      out.account.locations.items.push_back(location);
    }
    for (std::size_t i = 0; i < 6; ++i) {
      if (chance(2)) out.footprint.products.items.push_back(product("p" + std::to_string(i)));
    }
    return out;
  }

  Deployment deployment() {
    Deployment out;
    if (!chance(8)) out.department = std::string(kPlaces[below(4)]);
    if (!chance(6)) out.location = "Site of " + std::string(kPlaces[below(4)]);
    if (!chance(8)) out.seats = static_cast<std::int64_t>(below(400));
    if (out.seats && !chance(4))
      out.active = static_cast<std::int64_t>(below(static_cast<std::size_t>(*out.seats) + 1));
    return out;
  }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }

 private:
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

  static CatalogPlan plan(std::string id, std::int64_t price) {
    CatalogPlan out;
    out.id = std::move(id);
    out.per_seat = usd(price);
    out.feature_count = 10;
    return out;
  }

  OwnedProduct product(std::string id) {
    OwnedProduct out;
    out.id = std::move(id);
    if (chance(2)) out.plan = std::string("a");
    if (!chance(4)) out.acv = usd(static_cast<std::int64_t>(below(90'000)));
    if (!chance(3)) out.features_used = static_cast<std::int64_t>(below(11));
    const std::size_t deployments = below(4);
    for (std::size_t i = 0; i < deployments; ++i) out.deployments.items.push_back(deployment());
    return out;
  }

  std::mt19937_64 engine_;
};

WhitespaceResult found_for(const Account& account, const Market& market) {
  return evaluate_whitespace(account, engine_policy(), kToday, &market);
}

Market market_of(Catalog catalog) {
  Market out{std::move(catalog), SimilarCustomers(engine_policy().whitespace.discovery)};
  for (const std::int64_t dollars : {4000, 9000, 30'000}) {
    const std::string id = "peer" + std::to_string(dollars);
    out.similar.add({id, {}, {}}, "p1", usd(dollars));
  }
  out.similar.settle();
  return out;
}

}  // namespace

TEST_CASE("whatever an account has, totals add up and nobody is counted twice", "[discovery]") {
  FootprintDraw draw(5);
  for (int round = 0; round < rounds_of(1500); ++round) {
    const Account account = draw.account();
    const WhitespaceResult result = found_for(account, market_of(draw.catalog()));
    Money sum;
    std::map<std::string, int> departments;
    std::map<std::string, int> places;
    std::map<std::string, int> targets;
    for (const WhitespaceOpportunity& one : result.opportunities) {
      sum += one.annual_value.value_or(Money());
      ++targets[std::string(word_of(*one.dimension)) + " " + one.target];
      const std::string place = one.target.substr(one.target.find('/') + 1);
      if (one.dimension == Dimension::department) ++departments[place];
      if (one.dimension == Dimension::location) ++places[place];
      CHECK(one.annual_value.value_or(Money()) >= Money());
    }
    INFO("round " << round);
    CHECK(result.total == sum);
    for (const auto& [name, count] : departments) CHECK(count == 1);
    for (const auto& [name, count] : places) CHECK(count == 1);
    for (const auto& [name, count] : targets) CHECK(count == 1);
    CHECK((departments.empty() || places.empty()));
  }
}

TEST_CASE("removing a product from the catalog never adds whitespace", "[discovery]") {
  FootprintDraw draw(6);
  for (int round = 0; round < rounds_of(500); ++round) {
    const Account account = draw.account();
    const Catalog whole = draw.catalog();
    const Money before = found_for(account, market_of(whole)).total;
    for (std::size_t i = 0; i < whole.products.size(); ++i) {
      Catalog shorter = whole;
      shorter.products.items.erase(shorter.products.items.begin() + static_cast<std::ptrdiff_t>(i));
      INFO("round " << round << ", without " << *whole.products[i].id);
      CHECK(found_for(account, market_of(shorter)).total <= before);
    }
  }
}

TEST_CASE("adding a deployment never adds whitespace for its cell", "[discovery]") {
  FootprintDraw draw(7);
  for (int round = 0; round < rounds_of(1500); ++round) {
    Account account = draw.account();
    if (account.footprint.products.empty()) continue;
    const Market market = market_of(draw.catalog());
    const WhitespaceMatrix before = found_for(account, market).matrix;
    OwnedProduct& product = account.footprint.products.items.front();
    const Deployment added = draw.deployment();
    if (!added.department || !added.location) continue;
    product.deployments.items.push_back(added);
    const WhitespaceResult after = found_for(account, market);
    for (const WhitespaceOpportunity& one : after.opportunities) {
      const bool there = one.dimension == Dimension::department || one.dimension == Dimension::location;
      CHECK_FALSE((there && (one.target == *product.id + "/" + *added.department ||
                             one.target == *product.id + "/" + *added.location)));
    }
    for (std::size_t row = 0; row < before.rows.size(); ++row) {
      if (before.rows[row].id != *product.id) continue;
      for (std::size_t at = 0; at < before.departments.size(); ++at) {
        if (before.departments[at] == *added.department)
          CHECK(after.matrix.rows[row].departments[at] == Standing::owned);
      }
    }
  }
}
