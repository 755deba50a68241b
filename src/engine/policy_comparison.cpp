// SPDX-License-Identifier: MIT
#include <acctplan/engine/policy_comparison.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include "qualifying.hpp"

namespace acctplan {
namespace {

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

PolicyComparison compare_policies(std::span<const Account> accounts, const Policy& policy, const Policy& other,
                                  const Date& as_of) {
  PolicyComparison out;
  out.name = other.name.value_or("");
  out.sha256 = other.sha256;
  std::map<std::pair<std::int64_t, std::int64_t>, TierMove> moves;
  for (const Account& account : accounts) {
    if (!is_tiered(account, as_of)) continue;
    Qualification here = qualify(account, policy, as_of);
    Qualification there = qualify(account, other, as_of);
    count_qualifying(out.here, here.tier, account);
    count_qualifying(out.there, there.tier, account);
    if (here.tier == there.tier) continue;
    PolicyMove move{account.id(), account.name(), {}, {}, here.tier, there.tier, {}, {}};
    move.owner = account.account.owner.optional();
    move.acv = account.revenue.current_acv.optional();
    move.reasons_here = std::move(here.reasons);
    move.reasons_there = std::move(there.reasons);
    if (here.tier && there.tier) {
      TierMove& total = moves[{*here.tier, *there.tier}];
      total.from = *here.tier;
      total.to = *there.tier;
      ++total.count;
      total.acv += move.acv.value_or(Money());
    }
    out.changes.push_back(std::move(move));
  }
  for (const auto& [tiers, move] : moves) out.moves.push_back(move);
  std::sort(out.changes.begin(), out.changes.end(), more_acv_first);
  return out;
}

}  // namespace acctplan
