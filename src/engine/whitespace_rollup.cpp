// SPDX-License-Identifier: MIT
#include <acctplan/engine/whitespace_rollup.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "whitespace_points.hpp"

namespace acctplan {
namespace {

/// The product that an opportunity is about; of an entry of the file its target tells, or nothing does.
std::string product_of(const WhitespaceOpportunity& item) {
  if (!item.product.empty()) return item.product;
  if (!item.dimension) return {};
  const std::size_t slash = item.target.find('/');
  if (slash != std::string::npos) return item.target.substr(0, slash);
  const bool names_product = *item.dimension == Dimension::product || *item.dimension == Dimension::feature;
  return names_product ? item.target : std::string();
}

void add_to(WhitespaceSum& sum, const WhitespaceOpportunity& item, bool pursuable) {
  ++sum.opportunities;
  if (!item.annual_value) {
    ++sum.unvalued;
    return;
  }
  sum.total += *item.annual_value;
  if (pursuable) sum.pursuable += *item.annual_value;
}

void merge_sum(WhitespaceSum& sum, const WhitespaceSum& more) {
  sum.accounts += more.accounts;
  sum.opportunities += more.opportunities;
  sum.unvalued += more.unvalued;
  sum.total += more.total;
  sum.pursuable += more.pursuable;
}

bool ranks_before(const RankedOpportunity& a, const RankedOpportunity& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.annual_value != b.annual_value) return a.annual_value > b.annual_value;
  return std::tie(a.account, a.name) < std::tie(b.account, b.name);
}

std::vector<WhitespaceSum> by_total(std::map<std::string, WhitespaceSum>& sums) {
  std::vector<WhitespaceSum> out;
  for (auto& [name, sum] : sums) {
    sum.name = name;
    out.push_back(std::move(sum));
  }
  std::ranges::stable_sort(out, [](const WhitespaceSum& a, const WhitespaceSum& b) { return a.total > b.total; });
  return out;
}

}  // namespace

WhitespaceRollupTally::WhitespaceRollupTally(const Policy& policy, const Market* market, std::size_t top)
    : policy_(&policy), market_(market), top_count_(top) {}

void WhitespaceRollupTally::add(const Account& account, const WhitespaceResult& result, const Date& as_of) {
  ++accounts_;
  const std::optional<std::string>& owner = account.account.owner.optional();
  std::set<std::string> products;
  bool any = false;
  for (const WhitespaceOpportunity& item : result.opportunities) {
    if (item.counting != Counting::counted) continue;
    any = true;
    const auto rank = static_cast<std::int64_t>(priority_index(item.score, policy_->whitespace));
    const bool pursuable = rank < *policy_->whitespace.pursuable_priorities;
    const std::string product = product_of(item);
    add_to(all_, item, pursuable);
    add_to(owners_[owner.value_or("")], item, pursuable);
    add_to(products_[product], item, pursuable);
    products.insert(product);
    top_.push_back({result.id, result.name, owner, item.name.empty() ? item.target : item.name, item.priority,
                    item.score, item.annual_value, item.timeline});
  }
  for (const std::string& product : products) ++products_[product].accounts;
  if (any) {
    ++all_.accounts;
    ++owners_[owner.value_or("")].accounts;
  }
  constexpr std::size_t kSpare = 1000;
  if (top_.size() >= 2 * top_count_ + kSpare) cut();
  if (market_ != nullptr) add_penetration(account, as_of);
}

void WhitespaceRollupTally::add_penetration(const Account& account, const Date& as_of) {
  if (lifecycle_of(account, as_of) != Lifecycle::customer) return;
  std::set<std::string> owned;
  for (const OwnedProduct& product : account.footprint.products) {
    if (product.id && find_product(market_->catalog, *product.id) != nullptr) owned.insert(*product.id);
  }
  const auto count = [&owned](Group& group) {
    ++group.customers;
    for (const std::string& product : owned) ++group.owners[product];
  };
  count(everyone_);
  if (account.account.industry) count(industries_[*account.account.industry]);
  if (account.account.employees) count(sizes_[market_->similar.band_of(*account.account.employees)]);
}

void WhitespaceRollupTally::cut() {
  if (top_.size() <= top_count_) return;
  const auto end = top_.begin() + static_cast<std::ptrdiff_t>(top_count_);
  std::nth_element(top_.begin(), end, top_.end(), ranks_before);
  top_.erase(end, top_.end());
}

void WhitespaceRollupTally::merge(WhitespaceRollupTally&& other) {
  accounts_ += other.accounts_;
  merge_sum(all_, other.all_);
  for (const auto& [name, sum] : other.owners_) merge_sum(owners_[name], sum);
  for (const auto& [name, sum] : other.products_) merge_sum(products_[name], sum);
  std::ranges::move(other.top_, std::back_inserter(top_));
  cut();
  const auto add_up = [](Group& group, const Group& more) {
    group.customers += more.customers;
    for (const auto& [product, owners] : more.owners) group.owners[product] += owners;
  };
  add_up(everyone_, other.everyone_);
  for (const auto& [name, group] : other.industries_) add_up(industries_[name], group);
  for (const auto& [band, group] : other.sizes_) add_up(sizes_[band], group);
}

WhitespaceRollup WhitespaceRollupTally::take() {
  WhitespaceRollup out;
  out.accounts = accounts_;
  out.all = all_;
  out.owners = by_total(owners_);
  out.products = by_total(products_);
  cut();
  std::ranges::sort(top_, ranks_before);
  out.top = std::move(top_);
  if (market_ == nullptr) return out;
  using By = ProductPenetration::By;
  for (const CatalogProduct& product : market_->catalog.products) {
    if (!product.id) continue;
    const auto add_group = [&](By by, std::string name, const Group& group) {
      const auto owners = group.owners.find(*product.id);
      out.penetration.push_back(
          {*product.id, by, std::move(name), group.customers, owners == group.owners.end() ? 0 : owners->second});
    };
    add_group(By::all, "", everyone_);
    for (const auto& [name, group] : industries_) add_group(By::industry, name, group);
    for (const auto& [band, group] : sizes_) add_group(By::size, market_->similar.band_words(band), group);
  }
  return out;
}

}  // namespace acctplan
