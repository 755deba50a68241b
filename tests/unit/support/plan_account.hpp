// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <acctplan/load/load_policy.hpp>
#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

namespace acctplan::test {

inline const Policy& default_policy() {
  static SourceSet sources;
  static const LoadedPolicy loaded = load_default_policy(sources);
  return loaded.policy;
}

inline Policy policy_from(MonthDay fiscal_year_start) {
  Policy out = default_policy();
  out.fiscal_year_start = fiscal_year_start;
  return out;
}

inline Date on(std::string_view iso) { return *parse_date(iso); }
inline Money usd(std::int64_t whole, std::int64_t cents = 0) { return Money::from_minor(whole * 100 + cents); }

inline Account plain_account() {
  Account out;
  out.account.id = std::string("acme");
  out.account.name = std::string("Acme Corporation");
  out.account.lifecycle = Lifecycle::customer;
  return out;
}

inline Signal& add_signal(Account& account, SignalType type, const Date& date) {
  Signal& signal = account.signals.items.emplace_back();
  signal.type = type;
  signal.date = date;
  return signal;
}

inline Eam& add_eam(Account& account, EamStatus status, const Date& date) {
  Eam& eam = account.eams.items.emplace_back();
  eam.status = status;
  eam.date = date;
  return eam;
}

inline Action& add_action(Account& account, std::string for_, const Date& due, bool done) {
  Action& action = account.actions.items.emplace_back();
  action.what = "work on " + for_;
  action.for_ = std::move(for_);
  action.due = due;
  action.done = done;
  return action;
}

inline Stakeholder& add_person(Account& account, std::string id, Role role, ContactStatus status) {
  Stakeholder& person = account.stakeholders.items.emplace_back();
  person.name = "Person " + id;
  person.id = std::move(id);
  person.role.items.emplace_back(role);
  person.status = status;
  return person;
}

inline void add_quarter(Account& account, std::string_view quarter, const Money& acv) {
  QuarterAcv& entry = account.revenue.history.items.emplace_back();
  entry.quarter = *parse_quarter(quarter);
  entry.acv = acv;
}

}  // namespace acctplan::test
