// SPDX-License-Identifier: MIT
#include <acctplan/load/catalog_use.hpp>

#include <set>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/model/words.hpp>

namespace acctplan {
namespace {

std::string department_key(std::string_view name) {
  std::string out;
  for (const char c : name) out += lower(c);
  return out;
}

/// The ids that products of an account may have.
std::vector<std::string_view> ids_of(const Catalog& catalog) {
  std::vector<std::string_view> out;
  for (const CatalogProduct& product : catalog.products) {
    if (product.id) out.push_back(*product.id);
    for (const CatalogModule& module : product.modules) {
      if (module.id) out.push_back(*module.id);
    }
  }
  return out;
}

std::string and_others(std::size_t more) {
  if (more == 0) return {};
  return fmt::format(" ({} more account{} likewise)", more, more == 1 ? "" : "s");
}

}  // namespace

void CatalogUse::see(const OwnedProduct& owned, const Account& account) {
  const CatalogProduct* product = find_product(*catalog_, *owned.id);
  Key key{*owned.id, {}};
  Span place = owned.id.span();
  if (product != nullptr) {
    if (!owned.plan || find_plan(*product, *owned.plan) != nullptr) return;
    key.second = *owned.plan;
    place = owned.plan.span();
  } else if (product_of_module(*catalog_, *owned.id) != nullptr) {
    return;
  }
  const auto [at, first] = unknown_.try_emplace(key);
  if (first) {
    at->second = {places_ == Places::shown ? place : Span(), account.id(), 0};
    order_.push_back(std::move(key));
  } else {
    ++at->second.more;
  }
}

void CatalogUse::add(const Account& account) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const OwnedProduct& owned : account.footprint.products) {
    if (owned.id && seen.emplace(*owned.id, owned.plan.value_or("")).second) see(owned, account);
  }
  for (const Department& one : account.footprint.departments) {
    if (one.name) departments_.try_emplace(department_key(*one.name), *one.name);
  }
}

void CatalogUse::merge(CatalogUse&& later) {
  for (Key& key : later.order_) {
    const Unknown& unknown = later.unknown_[key];
    const auto [at, first] = unknown_.try_emplace(key, unknown);
    if (first) {
      order_.push_back(std::move(key));
    } else {
      at->second.more += unknown.more + 1;
    }
  }
  departments_.merge(later.departments_);
}

void CatalogUse::report_product(const Key& key, const Unknown& unknown, Diagnostics& sink) const {
  const auto near = nearest(key.first, ids_of(*catalog_));
  sink.warning("catalog.unknown-product", unknown.place,
               fmt::format("the catalog has no product `{}` of account `{}`; it gives no opportunity{}", key.first,
                           unknown.account, and_others(unknown.more)),
               near ? fmt::format("did you mean `{}`?", *near) : "add it to the catalog, or correct the id");
}

void CatalogUse::report_plan(const Key& key, const Unknown& unknown, Diagnostics& sink) const {
  std::vector<std::string_view> plans;
  for (const CatalogPlan& plan : find_product(*catalog_, key.first)->plans) {
    if (plan.id) plans.push_back(*plan.id);
  }
  const auto near = nearest(key.second, plans);
  std::string help =
      plans.empty() ? "add the product's plans to the catalog" : fmt::format("known: {}", fmt::join(plans, ", "));
  if (near) help = fmt::format("did you mean `{}`?", *near);
  sink.warning("catalog.unknown-plan", unknown.place,
               fmt::format("the catalog has no plan `{}` of `{}`, which account `{}` has; no upgrade is looked for{}",
                           key.second, key.first, unknown.account, and_others(unknown.more)),
               std::move(help));
}

void CatalogUse::report(Diagnostics& sink) const {
  for (const Key& key : order_) {
    const Unknown& unknown = unknown_.at(key);
    if (key.second.empty()) {
      report_product(key, unknown, sink);
    } else {
      report_plan(key, unknown, sink);
    }
  }
  if (departments_.empty()) return;
  std::vector<std::string_view> names;
  for (const auto& [department, name] : departments_) names.push_back(name);
  std::set<std::string> told;
  for (const CatalogProduct& product : catalog_->products) {
    for (const Fact<std::string>& department : product.departments) {
      if (!department || departments_.contains(department_key(*department))) continue;
      if (!told.insert(department_key(*department)).second) continue;
      const auto near = nearest(*department, names);
      sink.note("catalog.unknown-department", department.span(),
                fmt::format("no account has a department `{}`", *department),
                near ? fmt::format("did you mean `{}`?", *near) : "name departments as the accounts do");
    }
  }
}

}  // namespace acctplan
