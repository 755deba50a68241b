// SPDX-License-Identifier: MIT
#include <acctplan/engine/similar_customers.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <acctplan/engine/phrases.hpp>
#include <acctplan/model/words.hpp>

namespace acctplan {
namespace {

/// Words and ids are the same in any case.
std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) out += lower(c);
  return out;
}

}  // namespace

Peer peer_of(const Account& account) {
  Peer out{account.id(), {}, {}};
  if (account.account.industry) out.industry = *account.account.industry;
  out.employees = account.account.employees.optional();
  return out;
}

std::size_t SimilarCustomers::band_of(std::int64_t employees) const {
  std::size_t band = 0;
  for (const auto* from : {&policy_->medium_from, &policy_->large_from, &policy_->largest_from}) {
    if (employees >= **from) ++band;
  }
  return band;
}

std::string SimilarCustomers::band_words(std::size_t band) const {
  const std::array<std::int64_t, 4> from = {1, *policy_->medium_from, *policy_->large_from, *policy_->largest_from};
  if (band + 1 == from.size()) return count_text(from[band]) + "+";
  return fmt::format("{}\u2013{}", count_text(from.at(band)), count_text(from.at(band + 1) - 1));
}

void SimilarCustomers::add(const Account& account, const Date& as_of) {
  if (lifecycle_of(account, as_of) != Lifecycle::customer) return;
  const Peer customer = peer_of(account);
  // A product may stand in several rows; what it costs is known when each of them says so.
  std::map<std::string_view, std::optional<Money>> paid;
  for (const OwnedProduct& product : account.footprint.products) {
    if (!product.id) continue;
    const auto [at, first] = paid.try_emplace(*product.id, Money());
    at->second = at->second && product.acv ? std::optional(*at->second + *product.acv) : std::nullopt;
  }
  for (const auto& [product, acv] : paid) {
    if (acv) add(customer, product, *acv);
  }
}

std::uint32_t SimilarCustomers::industry_of(std::string_view name) {
  const auto [at, added] = industries_.try_emplace(folded(name), static_cast<std::uint32_t>(industry_names_.size()));
  if (added) industry_names_.push_back(at->first);
  return at->second;
}

std::uint32_t SimilarCustomers::customer_of(const Peer& customer) {
  const auto [at, added] = ids_.try_emplace(folded(customer.id), static_cast<std::uint32_t>(customers_.size()));
  if (added) {
    Customer facts;
    facts.id = &at->first;
    if (customer.industry) facts.industry = industry_of(*customer.industry);
    if (customer.employees) facts.band = static_cast<std::uint32_t>(band_of(*customer.employees));
    customers_.push_back(facts);
  }
  return at->second;
}

void SimilarCustomers::add(const Peer& customer, std::string_view product, const Money& acv) {
  auto at = products_.find(product);
  if (at == products_.end()) at = products_.emplace(std::string(product), Product()).first;
  at->second.owners.push_back({customer_of(customer), acv});
}

void SimilarCustomers::merge(SimilarCustomers&& other) {
  std::vector<std::uint32_t> moved(other.customers_.size());
  for (std::size_t i = 0; i < moved.size(); ++i) {
    Customer facts = other.customers_[i];
    const auto [at, added] = ids_.try_emplace(*facts.id, static_cast<std::uint32_t>(customers_.size()));
    moved[i] = at->second;
    if (!added) continue;
    facts.id = &at->first;
    if (facts.industry != kUnknown) facts.industry = industry_of(other.industry_names_[facts.industry]);
    customers_.push_back(facts);
  }
  for (auto& [name, product] : other.products_) {
    std::vector<Owner>& owners = products_[name].owners;
    for (const Owner& owner : product.owners) owners.push_back({moved[owner.customer], owner.acv});
  }
}

void SimilarCustomers::settle() {
  for (auto& [name, product] : products_) {
    std::ranges::sort(product.owners, {}, &Owner::customer);
    Ranking& all = product.all;
    for (std::uint32_t i = 0; i < product.owners.size(); ++i) all.push_back(i);
    std::ranges::stable_sort(all, {}, [&](std::uint32_t i) { return product.owners[i].acv; });
    for (const std::uint32_t i : all) {
      const Customer& customer = customers_[product.owners[i].customer];
      if (customer.industry == kUnknown) continue;
      product.by_industry[customer.industry].push_back(i);
      if (customer.band != kUnknown) product.by_size[{customer.industry, customer.band}].push_back(i);
    }
  }
}

std::optional<SimilarMedian> SimilarCustomers::median_of(const Product& product, const Ranking& ranking,
                                                         const std::optional<Money>& own, Ring ring,
                                                         const Peer& customer) const {
  // Which of equal figures is left out makes no difference.
  std::size_t left_out = ranking.size();
  if (own) {
    const auto acv = [&](std::uint32_t i) { return product.owners[i].acv; };
    left_out = static_cast<std::size_t>(std::ranges::lower_bound(ranking, *own, {}, acv) - ranking.begin());
  }
  const std::size_t count = ranking.size() - (left_out < ranking.size() ? 1 : 0);
  if (count < static_cast<std::size_t>(*policy_->similar_owners)) return std::nullopt;
  const auto at = [&](std::size_t index) { return product.owners[ranking[index < left_out ? index : index + 1]].acv; };
  SimilarMedian out;
  out.median = (at((count - 1) / 2) + at(count / 2)) * Rational(1, 2);
  out.owners = count;
  out.ring = ring;
  out.words = counted(static_cast<std::int64_t>(count), "customer", "customers");
  out.words += ring == Ring::all ? " of any industry" : fmt::format(" in {}", *customer.industry);
  if (ring == Ring::industry_and_size) {
    out.words += fmt::format(" with {} employees", band_words(band_of(*customer.employees)));
  }
  return out;
}

std::optional<SimilarMedian> SimilarCustomers::median(const Peer& customer, std::string_view product) const {
  const auto found = products_.find(product);
  if (found == products_.end()) return std::nullopt;
  const Product& owned = found->second;
  Customer self;
  std::optional<Money> own;
  if (const auto known = ids_.find(folded(customer.id)); known != ids_.end()) {
    const auto at = std::ranges::lower_bound(owned.owners, known->second, {}, &Owner::customer);
    if (at != owned.owners.end() && at->customer == known->second) own = at->acv;
    self = customers_[known->second];
  }
  const auto industry = customer.industry ? industries_.find(folded(*customer.industry)) : industries_.end();
  if (industry != industries_.end()) {
    // The portfolio may say another industry or size of the account than its file.
    const auto own_there = self.industry == industry->second ? own : std::nullopt;
    if (customer.employees) {
      const auto band = static_cast<std::uint32_t>(band_of(*customer.employees));
      const auto group = owned.by_size.find({industry->second, band});
      if (group != owned.by_size.end()) {
        const auto own_of_size = self.band == band ? own_there : std::nullopt;
        auto out = median_of(owned, group->second, own_of_size, Ring::industry_and_size, customer);
        if (out) return out;
      }
    }
    const auto group = owned.by_industry.find(industry->second);
    if (group != owned.by_industry.end()) {
      auto out = median_of(owned, group->second, own_there, Ring::industry, customer);
      if (out) return out;
    }
  }
  return median_of(owned, owned.all, own, Ring::all, customer);
}

}  // namespace acctplan
