// SPDX-License-Identifier: MIT
#include <acctplan/engine/similar_customers.hpp>

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/load/load_policy.hpp>

using namespace acctplan;

namespace {

struct PaidBy {
  std::string id;
  std::optional<std::string> industry;
  std::optional<std::int64_t> employees;
  std::int64_t dollars = 0;
};

Peer peer_from(const PaidBy& customer) {
  return {customer.id, customer.industry ? std::optional<std::string_view>(*customer.industry) : std::nullopt,
          customer.employees};
}

/// The median of a product among customers, for one of them or another: "38000 of 3, ring 0".
class Market3 {
 public:
  explicit Market3(const std::vector<PaidBy>& customers) {
    SimilarCustomers first(limits());
    SimilarCustomers second(limits());
    // Parts in any order give the same.
    for (std::size_t i = 0; i < customers.size(); ++i) {
      (i % 2 == 0 ? first : second)
          .add(peer_from(customers[i]), "platform", Money::from_minor(customers[i].dollars * 100));
    }
    similar_.merge(std::move(second));
    similar_.merge(std::move(first));
    similar_.settle();
  }

  std::string median(const PaidBy& customer) const {
    const auto found = similar_.median(peer_from(customer), "platform");
    if (!found) return "none";
    return to_plain_text(found->median, "USD") + " of " + std::to_string(found->owners) + ", ring " +
           std::to_string(static_cast<int>(found->ring));
  }
  const SimilarCustomers& similar() const { return similar_; }

 private:
  const DiscoveryPolicy& limits() const { return policy_.policy.whitespace.discovery; }

  SourceSet sources_;
  LoadedPolicy policy_ = load_default_policy(sources_);
  SimilarCustomers similar_{limits()};
};

const PaidBy kAsker = {"asker", "Technology", 2000, 0};

}  // namespace

TEST_CASE("a product counts as proven from the third similar owner on", "[discovery]") {
  const std::vector<PaidBy> two = {{"a", "Technology", 1000, 10}, {"b", "Technology", 4999, 30}};
  CHECK(Market3(two).median(kAsker) == "none");
  std::vector<PaidBy> three = two;
  three.push_back({"c", "technology", 3000, 20});
  CHECK(Market3(three).median(kAsker) == "20 of 3, ring 0");
  std::vector<PaidBy> four = three;
  four.push_back({"d", "Technology", 3000, 25});
  CHECK(Market3(four).median(kAsker) == "22.5 of 4, ring 0");
}

TEST_CASE("rings widen from industry and size to industry, then to all", "[discovery]") {
  std::vector<PaidBy> customers = {{"a", "Technology", 1000, 10}, {"b", "Technology", 4999, 30}};
  customers.push_back({"smaller", "Technology", 999, 1000});
  CHECK(Market3(customers).median(kAsker) == "30 of 3, ring 1");
  customers[2] = {"other", "Retail", 2000, 1000};
  CHECK(Market3(customers).median(kAsker) == "30 of 3, ring 2");
  customers.push_back({"larger", "Technology", 5000, 20});
  CHECK(Market3(customers).median(kAsker) == "20 of 3, ring 1");
  // Who does not say its industry is of no industry's ring, nor is one asked for of which it is not known.
  customers.push_back({"silent", std::nullopt, 2000, 2000});
  CHECK(Market3(customers).median(kAsker) == "20 of 3, ring 1");
  CHECK(Market3(customers).median({"asker", std::nullopt, 2000, 0}) == "30 of 5, ring 2");
  CHECK(Market3(customers).median({"asker", "Technology", std::nullopt, 0}) == "20 of 3, ring 1");
}

TEST_CASE("nobody is held to itself", "[discovery]") {
  const std::vector<PaidBy> customers = {{"a", "Technology", 1000, 10},
                                         {"b", "Technology", 2000, 20},
                                         {"c", "Technology", 3000, 20},
                                         {"d", "Technology", 4000, 40}};
  const Market3 market(customers);
  CHECK(market.median({"A", "Technology", 1000, 0}) == "20 of 3, ring 0");
  CHECK(market.median({"b", "Technology", 2000, 0}) == "20 of 3, ring 0");
  CHECK(market.median({"d", "Technology", 4000, 0}) == "20 of 3, ring 0");
  // Its file says another size than the portfolio: it is not among those of that size, and nobody else is left out.
  CHECK(market.median({"a", "Technology", 100000, 0}) == "20 of 3, ring 1");
}

TEST_CASE("sizes begin with 1, 100, 1,000 and 5,000 employees", "[discovery]") {
  const Market3 market({});
  const auto words = [&](std::int64_t employees) {
    return market.similar().band_words(market.similar().band_of(employees));
  };
  CHECK(words(99) == "1\u201399");
  CHECK(words(100) == "100\u2013999");
  CHECK(words(999) == "100\u2013999");
  CHECK(words(1000) == "1,000\u20134,999");
  CHECK(words(4999) == "1,000\u20134,999");
  CHECK(words(5000) == "5,000+");
}
