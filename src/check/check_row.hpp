// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/engine/assessment.hpp>

namespace acctplan {

/// What a check looks at.
struct CheckCase {
  const Assessment& assessment;
  const Policy& policy;
  Date as_of;

  [[nodiscard]] const Account& account() const { return *assessment.account; }
  /// Whether the tier in force lies within [best, worst].
  [[nodiscard]] bool tier_within(std::int64_t best, std::int64_t worst) const {
    const auto tier = assessment.tier_in_force;
    return tier && *tier >= best && *tier <= worst;
  }
  /// The tier in force; only where a check has asked tier_within.
  [[nodiscard]] std::int64_t tier() const { return *assessment.tier_in_force; }
  /// Error for Tier 1, else a warning.
  [[nodiscard]] Severity by_tier() const { return tier() == 1 ? Severity::error : Severity::warning; }
};

/// One thing that a check found. `subject` tells several findings of one rule on one account apart, and does not change
/// with their place in the file.
struct Hit {
  std::string subject;
  Severity severity = Severity::warning;
  Span span;
  std::string message;
  std::optional<Date> due = std::nullopt;
  std::string remedy = {};  ///< instead of the row's, where another thing has to come first
};

/// Whether a check's clock stands still while a hold runs.
enum class Clock { runs, can_be_held };
/// Whether a check's findings are notes on accounts that are not customers yet.
enum class ForProspects { same, note };

using FindHits = std::vector<Hit> (*)(const CheckCase&);

/// One management check: its rule, why it is there, what to do about a finding, what finds it, and its example.
struct CheckRow {
  std::string_view rule;
  std::string_view why;
  std::string_view remedy;
  Clock clock = Clock::runs;
  ForProspects prospects = ForProspects::same;
  FindHits find = nullptr;
  /// The fact whose absence makes it fire, as a path: not checked for accounts of a table that has no column for it.
  std::string_view absent = {};
  std::string_view trigger = {};             ///< the smallest account file that it finds fault with
  std::string_view mended = {};              ///< the same account without the fault
  std::string_view tried_on = "2026-02-02";  ///< the day on which both are judged
};

/// All checks, in the rulebook's order.
[[nodiscard]] std::span<const CheckRow> check_rows();

/// The place of a fact, else of the part that would hold it, else of the account.
[[nodiscard]] Span place_or(const CheckCase& seen, const Span& fact, const Span& part = {});

}  // namespace acctplan
