// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <acctplan/model/account.hpp>

#include "default_policy.hpp"
#include "usd.hpp"

namespace acctplan::test {

inline List<Fact<std::string>> texts(std::initializer_list<std::string_view> items) {
  List<Fact<std::string>> out;
  out.given = true;
  for (const auto item : items) out.items.emplace_back(std::string(item));
  return out;
}

/// The policy that the tests of score, whitespace and committee judge by: the default one.
inline const Policy& engine_policy() { return default_policy(); }

inline Account empty_account() {
  Account out;
  out.account.id = std::string("acme");
  out.account.name = std::string("Acme");
  return out;
}

inline const Date kToday{2026, 2, 2};

}  // namespace acctplan::test
