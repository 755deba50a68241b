// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <acctplan/model/account.hpp>
#include <acctplan/model/policy.hpp>

#include "../../support/account_builder.hpp"
#include "../../support/default_policy.hpp"
#include "../../support/usd.hpp"

namespace acctplan::test {

using acctplan::add_person;
using acctplan::add_signal;
using acctplan::default_policy;

inline Policy policy_from(MonthDay fiscal_year_start) {
  Policy out = default_policy();
  out.fiscal_year_start = fiscal_year_start;
  return out;
}

inline Date on(std::string_view iso) { return *parse_date(iso); }

inline Account plain_account() {
  Account out;
  out.account.id = std::string("acme");
  out.account.name = std::string("Acme Corporation");
  out.account.lifecycle = Lifecycle::customer;
  return out;
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

inline void add_quarter(Account& account, std::string_view quarter, const Money& acv) {
  QuarterAcv& entry = account.revenue.history.items.emplace_back();
  entry.quarter = *parse_quarter(quarter);
  entry.acv = acv;
}

}  // namespace acctplan::test
