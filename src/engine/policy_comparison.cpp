// SPDX-License-Identifier: MIT
#include <acctplan/engine/policy_comparison.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

#include "qualifying.hpp"

namespace acctplan {
namespace {

PolicyMove move_between(const Account& account, Qualification here, Qualification there) {
  PolicyMove out{account.id(), account.name(), {}, {}, here.tier, there.tier, {}, {}};
  out.owner = account.account.owner.optional();
  out.acv = account.revenue.current_acv.optional();
  out.reasons_here = std::move(here.reasons);
  out.reasons_there = std::move(there.reasons);
  return out;
}

bool more_acv_first(const PolicyMove& a, const PolicyMove& b) {
  if (a.acv.has_value() != b.acv.has_value()) return a.acv.has_value();
  if (a.acv && *a.acv != *b.acv) return *a.acv > *b.acv;
  return a.id < b.id;
}

}  // namespace

bool is_tiered(const Account& account, const Date& as_of) {
  const auto lifecycle = lifecycle_of(account, as_of);
  return lifecycle != Lifecycle::former && lifecycle != Lifecycle::partner;
}

void count_qualifying(QualifyingShape& shape, const std::optional<std::int64_t>& tier, const Account& account) {
  ActionTotal& total = shape[static_cast<std::size_t>(tier.value_or(0))];
  ++total.count;
  if (account.revenue.current_acv) total.acv += *account.revenue.current_acv;
}

std::optional<PolicyMove> policy_move(const Account& account, const Policy& policy, const Policy& other,
                                      const Date& as_of) {
  if (!is_tiered(account, as_of)) return std::nullopt;
  Qualification here = qualify(account, policy, as_of);
  Qualification there = qualify(account, other, as_of);
  if (here.tier == there.tier) return std::nullopt;
  return move_between(account, std::move(here), std::move(there));
}

PolicyComparisonTally::PolicyComparisonTally(const Policy& policy, const Policy& other, const Date& as_of)
    : policy_(&policy), other_(&other), as_of_(as_of) {}

void PolicyComparisonTally::add(const Account& account) {
  if (!is_tiered(account, as_of_)) return;
  Qualification here = qualify(account, *policy_, as_of_);
  Qualification there = qualify(account, *other_, as_of_);
  count_qualifying(here_, here.tier, account);
  count_qualifying(there_, there.tier, account);
  if (here.tier == there.tier) return;
  PolicyMove move = move_between(account, std::move(here), std::move(there));
  if (move.here && move.there) {
    TierMove& total = moves_[{*move.here, *move.there}];
    total.from = *move.here;
    total.to = *move.there;
    ++total.count;
    total.acv += move.acv.value_or(Money());
  }
  changes_.push_back(std::move(move));
}

void PolicyComparisonTally::merge(PolicyComparisonTally&& other) {
  const auto add_up = [](QualifyingShape& sum, const QualifyingShape& more) {
    for (std::size_t tier = 0; tier < sum.size(); ++tier) {
      sum[tier].count += more[tier].count;
      sum[tier].acv += more[tier].acv;
    }
  };
  add_up(here_, other.here_);
  add_up(there_, other.there_);
  for (const auto& [tiers, move] : other.moves_) {
    TierMove& total = moves_.try_emplace(tiers, TierMove{move.from, move.to, 0, {}}).first->second;
    total.count += move.count;
    total.acv += move.acv;
  }
  std::ranges::move(other.changes_, std::back_inserter(changes_));
}

PolicyComparison PolicyComparisonTally::take() {
  PolicyComparison out;
  out.name = other_->name.value_or("");
  out.sha256 = other_->sha256;
  out.here = here_;
  out.there = there_;
  for (const auto& [tiers, move] : moves_) out.moves.push_back(move);
  out.changes = std::move(changes_);
  std::sort(out.changes.begin(), out.changes.end(), more_acv_first);
  return out;
}

PolicyComparison compare_policies(std::span<const Account> accounts, const Policy& policy, const Policy& other,
                                  const Date& as_of) {
  PolicyComparisonTally tally(policy, other, as_of);
  for (const Account& account : accounts) tally.add(account);
  return tally.take();
}

}  // namespace acctplan
