// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <acctplan/engine/evidence.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan {

/// The facts on which section 1 decides, in the order in which results list them.
enum class TierField {
  current_acv,
  projected_acv_12m,
  projected_acv_18m,
  expansion_potential,
  multi_year_potential,
  strategic_logo,
  icp_match,
  growth_trajectory,
  signals,
  prior_year_acv,
  sales_stage,
  motion
};
inline constexpr std::size_t kTierFieldCount = 12;
inline constexpr auto kMoneyFields = std::to_array<TierField>(
    {TierField::current_acv, TierField::projected_acv_12m, TierField::projected_acv_18m, TierField::expansion_potential,
     TierField::multi_year_potential, TierField::prior_year_acv});

/// The path in the account file: "revenue.current_acv".
[[nodiscard]] std::string_view path_of(TierField field);
/// The name in a sentence: "current ACV".
[[nodiscard]] std::string_view name_of(TierField field);

/// What section 1 needs of an account: small, so that "what if" questions can be put to a copy.
struct TierFacts {
  std::array<std::optional<Money>, kTierFieldCount> money;  ///< by TierField; only those of kMoneyFields are used
  std::optional<bool> logo;
  std::optional<IcpMatch> icp;
  std::optional<GrowthTrajectory> growth;
  std::optional<SalesStage> stage;
  std::optional<Motion> motion;
  std::optional<bool> buying_signal;  ///< an active one is listed; unknown without a list
  /// Whether the account is a customer when its current ACV is unknown, zero, above zero (rulebook section 0).
  std::array<bool, 3> customer_when{};

  [[nodiscard]] const std::optional<Money>& amount(TierField field) const {
    return money[static_cast<std::size_t>(field)];
  }
  [[nodiscard]] std::optional<Money>& amount(TierField field) { return money[static_cast<std::size_t>(field)]; }
  [[nodiscard]] bool known(TierField field) const;
};

[[nodiscard]] TierFacts tier_facts(const Account& account, const Policy& policy, const Date& as_of);

/// What rules ask of a signal.
struct SignalFacts {
  SignalType type = SignalType::team_expansion;
  Date date;
  bool escalate = false;
};
/// Nothing for a signal without type or date: no rule counts it.
[[nodiscard]] std::optional<SignalFacts> signal_facts(const Signal& signal);

/// The place of the latest of those that `counts`, of several of one day the first by type; nothing without one.
/// `signal_at` gives std::optional<SignalFacts>.
template <class SignalAt, class Counts>
[[nodiscard]] std::optional<std::size_t> latest_signal(std::size_t count, SignalAt signal_at, Counts counts) {
  std::optional<std::size_t> out;
  std::optional<SignalFacts> best;
  for (std::size_t i = 0; i < count; ++i) {
    const std::optional<SignalFacts> signal = signal_at(i);
    if (!signal || !counts(*signal)) continue;
    if (best && (signal->date < best->date || (signal->date == best->date && signal->type >= best->type))) continue;
    best = signal;
    out = i;
  }
  return out;
}

/// Whether a signal of the type `buying` is dated within `days` before `as_of`.
[[nodiscard]] bool is_active_buying(const SignalFacts& signal, const Date& as_of, std::int64_t days);

/// Whether a signal is of the type `buying` (rulebook section 10).
[[nodiscard]] bool is_buying(SignalType type);
/// The latest buying signal that is active at `as_of`, of several of one day the first by type; null when there is
/// none.
[[nodiscard]] const Signal* active_buying_signal(const Account& account, const Policy& policy, const Date& as_of);

/// The fact as a citation, with its value in words and its place; nothing when it is unknown.
[[nodiscard]] std::optional<FactRef> cite(TierField field, const Account& account, const Policy& policy,
                                          const Date& as_of);

}  // namespace acctplan
