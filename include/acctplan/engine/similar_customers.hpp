// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// How far customers are from an account that is held to them: the nearest ring that has enough of them counts.
enum class Ring { industry_and_size, industry, all };

/// What customers that are similar to an account pay for a product a year.
struct SimilarMedian {
  Money median;  ///< exact; of an even number the mean of the two in the middle
  std::size_t owners = 0;
  Ring ring = Ring::all;
  std::string words;  ///< "5 customers in Technology with 1,000–4,999 employees"
};

/// A customer as far as others are held to it.
struct Peer {
  std::string_view id;
  std::optional<std::string_view> industry;
  std::optional<std::int64_t> employees;
};

/// An account as others are held to it.
[[nodiscard]] Peer peer_of(const Account& account);

/// The customers of a portfolio with what each pays for each product, in memory for these figures alone. Rulebook
/// section 5, Discovery: similar means the same industry and size band, widened to the industry, then to all, until
/// enough of them own the product. Neither the order nor the parting of what is added changes what comes out.
class SimilarCustomers {
 public:
  /// The policy outlives it.
  explicit SimilarCustomers(const DiscoveryPolicy& policy) : policy_(&policy) {}

  /// Takes what an account pays for each product, when it is a customer.
  void add(const Account& account, const Date& as_of);
  /// What one customer pays for one product; once for each pair.
  void add(const Peer& customer, std::string_view product, const Money& acv);
  void merge(SimilarCustomers&& other);
  /// To be called once, when all are in.
  void settle();

  /// What those similar to a customer pay, never itself; nothing where fewer than enough of any ring own it.
  [[nodiscard]] std::optional<SimilarMedian> median(const Peer& customer, std::string_view product) const;

  /// The band of a number of employees, from 0, and its words: "1,000–4,999".
  [[nodiscard]] std::size_t band_of(std::int64_t employees) const;
  [[nodiscard]] std::string band_words(std::size_t band) const;

 private:
  static constexpr std::uint32_t kUnknown = ~std::uint32_t{0};

  struct Customer {
    const std::string* id = nullptr;  ///< a key of ids_
    std::uint32_t industry = kUnknown;
    std::uint32_t band = kUnknown;
  };
  struct Owner {
    std::uint32_t customer = 0;
    Money acv;
  };
  using Ranking = std::vector<std::uint32_t>;  ///< of owners, by ACV
  struct Product {
    std::vector<Owner> owners;  ///< by customer, once settled
    Ranking all;
    std::map<std::uint32_t, Ranking> by_industry;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Ranking> by_size;
  };

  [[nodiscard]] std::uint32_t customer_of(const Peer& customer);
  [[nodiscard]] std::uint32_t industry_of(std::string_view name);
  [[nodiscard]] std::optional<SimilarMedian> median_of(const Product& product, const Ranking& ranking,
                                                       const std::optional<Money>& own, Ring ring,
                                                       const Peer& customer) const;

  const DiscoveryPolicy* policy_;
  // Looked up alone, never gone through.
  std::unordered_map<std::string, std::uint32_t> ids_, industries_;
  std::vector<Customer> customers_;
  std::vector<std::string> industry_names_;
  std::map<std::string, Product, std::less<>> products_;
};

}  // namespace acctplan
