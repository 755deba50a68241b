// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <acctplan/engine/portfolio.hpp>
#include <acctplan/engine/tier_lists.hpp>

namespace acctplan {

/// How many accounts qualify for each tier under a policy, and their current ACV: 1 to 4, at 0 the unrated.
using QualifyingShape = std::array<ActionTotal, 5>;

/// An account that qualifies for another tier under another policy.
struct PolicyMove {
  std::string id, name;
  std::optional<std::string> owner;
  std::optional<Money> acv;
  std::optional<std::int64_t> here, there;
  std::vector<Evidence> reasons_here, reasons_there;
};

/// P.diff: what accounts qualify for under two policies, standing overrides and tiers before aside.
struct PolicyComparison {
  std::string name, sha256;  ///< of the other policy
  QualifyingShape here, there;
  std::vector<TierMove> moves;      ///< from under this policy to under the other, by tiers
  std::vector<PolicyMove> changes;  ///< by current ACV descending, unknown last, ties by id
};

/// What another policy of the same currency says of an account; nothing when it qualifies for the same tier, or is not
/// tiered.
[[nodiscard]] std::optional<PolicyMove> policy_move(const Account& account, const Policy& policy, const Policy& other,
                                                    const Date& as_of);

/// Compares two policies account by account, in memory for those that qualify for another tier alone. Tallies of parts
/// add up; neither the order nor the parting of the accounts changes what comes out.
class PolicyComparisonTally {
 public:
  /// The policies, of one currency, outlive it.
  PolicyComparisonTally(const Policy& policy, const Policy& other, const Date& as_of);

  /// Former and partner accounts are left out.
  void add(const Account& account);
  void merge(PolicyComparisonTally&& other);
  [[nodiscard]] PolicyComparison take();

 private:
  const Policy* policy_;
  const Policy* other_;
  Date as_of_;
  QualifyingShape here_{}, there_{};
  std::map<std::pair<std::int64_t, std::int64_t>, TierMove> moves_;
  std::vector<PolicyMove> changes_;
};

/// Pure; former and partner accounts are left out. Both policies have the same currency.
[[nodiscard]] PolicyComparison compare_policies(std::span<const Account> accounts, const Policy& policy,
                                                const Policy& other, const Date& as_of);

}  // namespace acctplan
