// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/yaml_reader.hpp>
#include <acctplan/load/load_account.hpp>
#include <acctplan/model/policy.hpp>

#include "../../support/as_of.hpp"

namespace acctplan::test {

/// A policy with what loading asks of it, so that these tests depend on no file.
inline Policy small_policy() {
  Policy policy;
  policy.currency = std::string("USD");
  policy.fiscal_year_start = MonthDay{1, 1};
  policy.tiering.override_quarters = std::int64_t{4};
  Dictionary<Decimal> year;
  year.entries.emplace_back("EUR", Decimal{Rational(108, 100)});
  year.entries.emplace_back("JPY", Decimal{Rational(1, 128)});
  policy.rates.entries.emplace_back("FY2026", year);
  policy.aliases.industry.entries.emplace_back("FinTech", "Financial Services");
  policy.aliases.stage.entries.emplace_back("Verbal Commit", "negotiation");
  policy.aliases.role.entries.emplace_back("Sponsor", "economic_buyer");
  policy.aliases.country.entries.emplace_back("Deutschland", "DE");
  policy.aliases.tool.entries.emplace_back("Amazon Web Services", "AWS");
  return policy;
}

using acctplan::kAsOf;

/// What came of loading one text.
struct Loaded {
  std::optional<Account> account;
  std::vector<Diagnostic> diagnostics;

  /// The first diagnostic of an id; null when there is none.
  [[nodiscard]] const Diagnostic* find(std::string_view id) const {
    const auto found = std::ranges::find(diagnostics, id, &Diagnostic::id);
    return found == diagnostics.end() ? nullptr : &*found;
  }
  /// "format.date error, ..." in order.
  [[nodiscard]] std::string ids() const {
    std::string out;
    for (const Diagnostic& one : diagnostics) {
      out += (out.empty() ? "" : ", ") + one.id + " " + std::string(to_text(one.severity));
    }
    return out;
  }
};

/// Loads YAML; sources stay alive for the spans of the result.
inline Loaded load(const std::string& yaml, Strictness strictness = Strictness::lenient) {
  static SourceSet sources;
  static const Policy policy = small_policy();
  Diagnostics sink;
  const auto documents = read_yaml(sources.add("acme.yaml", yaml), sink);
  Loaded out;
  if (!documents.empty()) out.account = load_account(documents.front(), {policy, kAsOf, strictness}, sink);
  out.diagnostics = sink.all();
  return out;
}

/// Loads an account of id acme with more fields.
inline Loaded load_more(const std::string& fields, Strictness strictness = Strictness::lenient) {
  return load("account: {id: acme, name: Acme}\n" + fields + "\n", strictness);
}

/// Likewise with more fields inside `account`.
inline Loaded load_identity(const std::string& fields) {
  return load("account: {id: acme, name: Acme, " + fields + "}\n");
}

}  // namespace acctplan::test
