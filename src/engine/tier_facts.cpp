// SPDX-License-Identifier: MIT
#include "tier_facts.hpp"

#include <acctplan/engine/tiering.hpp>

#include <algorithm>

namespace acctplan {
namespace {

struct FieldNames {
  std::string_view path, name;
};

constexpr std::array<FieldNames, kTierFieldCount> kNames = {{
    {"revenue.current_acv", "current ACV"},
    {"revenue.projected_acv_12m", "12-month projection"},
    {"revenue.projected_acv_18m", "18-month projection"},
    {"revenue.expansion_potential", "expansion potential"},
    {"revenue.multi_year_potential", "multi-year potential"},
    {"tiering.strategic_logo", "strategic logo"},
    {"tiering.icp_match", "ICP match"},
    {"tiering.growth_trajectory", "growth trajectory"},
    {"signals", "buying signals"},
    {"revenue.prior_year_acv", "ACV a year ago"},
    {"plan.sales_stage", "sales stage"},
    {"tiering.motion", "motion"},
}};

template <class T>
std::optional<T> value_of(const Fact<T>& fact) {
  return fact ? std::optional<T>(*fact) : std::nullopt;
}

const QuarterAcv* completed_quarter(const Revenue& revenue, const FiscalQuarter& wanted) {
  for (const QuarterAcv& entry : revenue.history) {
    if (entry.quarter.is(wanted) && entry.acv) return &entry;
  }
  return nullptr;
}

/// The history's entry one year before its last completed quarter; null when there is none.
const QuarterAcv* entry_of_a_year_ago(const Account& account, const Policy& policy, const Date& as_of) {
  const FiscalQuarter limit = policy.calendar_of().last_completed(as_of);
  std::optional<FiscalQuarter> latest;
  for (const QuarterAcv& entry : account.revenue.history) {
    if (entry.quarter && entry.acv && *entry.quarter <= limit && (!latest || *entry.quarter > *latest)) {
      latest = *entry.quarter;
    }
  }
  return latest ? completed_quarter(account.revenue, plus_quarters(*latest, -4)) : nullptr;
}

Fact<Money> prior_year(const Account& account, const Policy& policy, const Date& as_of) {
  if (account.revenue.prior_year_acv) return account.revenue.prior_year_acv;
  const QuarterAcv* entry = entry_of_a_year_ago(account, policy, as_of);
  return entry != nullptr ? entry->acv : Fact<Money>();
}

std::array<bool, 3> customer_by_acv(const Account& account, const Date& as_of) {
  std::array<bool, 3> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = lifecycle_from(account.account.lifecycle.optional(), static_cast<AcvKnown>(i),
                            account.account.customer_since.optional(), as_of) == Lifecycle::customer;
  }
  return out;
}

const Fact<Money>& revenue_fact(const Revenue& revenue, TierField field) {
  switch (field) {
    case TierField::projected_acv_12m:
      return revenue.projected_acv_12m;
    case TierField::projected_acv_18m:
      return revenue.projected_acv_18m;
    case TierField::expansion_potential:
      return revenue.expansion_potential;
    case TierField::multi_year_potential:
      return revenue.multi_year_potential;
    default:
      return revenue.current_acv;
  }
}

std::string logo_words(const StrategicLogo& logo) {
  if (!logo.holds) return "no";
  std::string out;
  for (const Fact<LogoBasis>& basis : logo.basis) {
    if (basis) out += (out.empty() ? "" : ", ") + std::string(word_of(*basis));
  }
  if (logo.by) out += (out.empty() ? "named by " : ", named by ") + *logo.by;
  return out.empty() ? "yes" : out;
}

template <class E>
std::optional<FactRef> cite_word(TierField field, const Fact<E>& fact) {
  if (!fact) return std::nullopt;
  return FactRef{std::string(path_of(field)), std::string(word_of(*fact)), fact.span()};
}

}  // namespace

std::string_view path_of(TierField field) { return kNames[static_cast<std::size_t>(field)].path; }

std::string_view name_of(TierField field) { return kNames[static_cast<std::size_t>(field)].name; }

bool TierFacts::known(TierField field) const {
  switch (field) {
    case TierField::strategic_logo:
      return logo.has_value();
    case TierField::icp_match:
      return icp.has_value();
    case TierField::growth_trajectory:
      return growth.has_value();
    case TierField::signals:
      return buying_signal.has_value();
    case TierField::sales_stage:
      return stage.has_value();
    case TierField::motion:
      return motion.has_value();
    default:
      return amount(field).has_value();
  }
}

TierFacts tier_facts(const Account& account, const Policy& policy, const Date& as_of) {
  TierFacts out;
  for (const TierField field : kMoneyFields) {
    out.amount(field) = value_of(field == TierField::prior_year_acv ? prior_year(account, policy, as_of)
                                                                    : revenue_fact(account.revenue, field));
  }
  if (account.tiering.strategic_logo) out.logo = account.tiering.strategic_logo->holds;
  out.icp = value_of(account.tiering.icp_match);
  out.growth = value_of(account.tiering.growth_trajectory);
  out.stage = value_of(account.plan.sales_stage);
  out.motion = value_of(account.tiering.motion);
  if (account.signals.given || !account.signals.empty()) {
    out.buying_signal = active_buying_signal(account, policy, as_of) != nullptr;
  }
  out.customer_when = customer_by_acv(account, as_of);
  return out;
}

bool is_buying(SignalType type) {
  return type == SignalType::team_expansion || type == SignalType::new_initiative ||
         type == SignalType::new_department_interest || type == SignalType::executive_engagement;
}

std::optional<SignalFacts> signal_facts(const Signal& signal) {
  if (!signal.type || !signal.date) return std::nullopt;
  return SignalFacts{*signal.type, *signal.date, signal.escalate.is(true)};
}

bool is_active_buying(const SignalFacts& signal, const Date& as_of, std::int64_t days) {
  return is_buying(signal.type) && signal.date <= as_of && days_between(signal.date, as_of) <= days;
}

const Signal* active_buying_signal(const Account& account, const Policy& policy, const Date& as_of) {
  const auto at = latest_signal(
      account.signals.size(), [&](std::size_t i) { return signal_facts(account.signals[i]); },
      [&](const SignalFacts& signal) { return is_active_buying(signal, as_of, *policy.tiering.tier2.signal_days); });
  return at ? &account.signals[*at] : nullptr;
}

std::optional<FactRef> cite(TierField field, const Account& account, const Policy& policy, const Date& as_of) {
  switch (field) {
    case TierField::strategic_logo: {
      const Fact<StrategicLogo>& logo = account.tiering.strategic_logo;
      if (!logo) return std::nullopt;
      return FactRef{std::string(path_of(field)), logo_words(*logo), logo.span()};
    }
    case TierField::icp_match:
      return cite_word(field, account.tiering.icp_match);
    case TierField::growth_trajectory:
      return cite_word(field, account.tiering.growth_trajectory);
    case TierField::sales_stage:
      return cite_word(field, account.plan.sales_stage);
    case TierField::motion:
      return cite_word(field, account.tiering.motion);
    case TierField::signals: {
      const Signal* signal = active_buying_signal(account, policy, as_of);
      if (signal == nullptr) return std::nullopt;
      return FactRef{"signals", std::string(word_of(*signal->type)) + " " + to_words(*signal->date), signal->span};
    }
    case TierField::prior_year_acv:
      return prior_year_fact(account, policy, as_of);
    default: {
      const Fact<Money>& fact = revenue_fact(account.revenue, field);
      if (!fact) return std::nullopt;
      return FactRef{std::string(path_of(field)), to_text(*fact, *policy.currency), fact.span()};
    }
  }
}

std::optional<FactRef> prior_year_fact(const Account& account, const Policy& policy, const Date& as_of) {
  const Fact<Money> amount = prior_year(account, policy, as_of);
  if (!amount) return std::nullopt;
  std::string field(path_of(TierField::prior_year_acv));
  if (!account.revenue.prior_year_acv) {
    field = "revenue.history[" + to_iso(*entry_of_a_year_ago(account, policy, as_of)->quarter) + "].acv";
  }
  return FactRef{field, to_text(*amount, *policy.currency), amount.span()};
}

}  // namespace acctplan
