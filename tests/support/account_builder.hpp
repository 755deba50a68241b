// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <acctplan/model/account.hpp>

namespace acctplan {

/// Whole dollars and cents, for tests.
inline Money dollars(std::int64_t whole, std::int64_t cents = 0) { return Money::from_minor(whole * 100 + cents); }

inline Date day(std::string_view iso) { return *parse_date(iso); }

/// An account of which nothing but id and name is known.
inline Account bare_account(std::string id = "acme") {
  Account out;
  out.account.name = "Name of " + id;
  out.account.id = std::move(id);
  return out;
}

inline Signal& add_signal(Account& account, SignalType type, const Date& date) {
  account.signals.given = true;
  Signal& signal = account.signals.items.emplace_back();
  signal.type = type;
  signal.date = date;
  return signal;
}

inline void add_quarter(Account& account, FiscalQuarter quarter, Money acv) {
  QuarterAcv entry;
  entry.quarter = quarter;
  entry.acv = acv;
  account.revenue.history.given = true;
  account.revenue.history.items.push_back(entry);
}

inline Stakeholder& add_person(Account& account, std::string id, Role role, ContactStatus status) {
  Stakeholder person;
  person.name = "Person " + id;
  person.id = std::move(id);
  person.role.items.emplace_back(role);
  person.status = status;
  account.stakeholders.given = true;
  account.stakeholders.items.push_back(person);
  return account.stakeholders.items.back();
}

}  // namespace acctplan
