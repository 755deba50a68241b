// SPDX-License-Identifier: MIT
#include <acctplan/check/unchecked_rules.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <acctplan/model/field_table.hpp>

#include "check_row.hpp"
#include "severity_word.hpp"

namespace acctplan {
namespace {

/// A rule, and the fact without which it can hold of no account.
struct RuleNeed {
  std::string_view rule, path;
};

std::vector<RuleNeed> needs_of(RuleFamily family) {
  static constexpr auto kTiers = std::to_array<RuleNeed>({{"T1.growth", "revenue.expansion_potential"},
                                                          {"T1.logo", "tiering.strategic_logo"},
                                                          {"T1.multiyear", "revenue.multi_year_potential"},
                                                          {"T2.growth", "revenue.expansion_potential"},
                                                          {"T2.icp", "tiering.icp_match"},
                                                          {"T2.signals", "signals"},
                                                          {"T3.stable", "revenue.expansion_potential"},
                                                          {"T3.icp", "tiering.icp_match"},
                                                          {"M.up.strategic", "signals"},
                                                          {"M.down.revenue", "tiering.quarters_below_tier"},
                                                          {"M.down.champion", "stakeholders"},
                                                          {"M.down.disengaged", "engagement.last_meeting"}});
  if (family == RuleFamily::tiers) return {kTiers.begin(), kTiers.end()};
  std::vector<RuleNeed> out;
  for (const CheckRow& row : check_rows()) {
    if (!row.absent.empty()) out.push_back({row.rule, row.absent});
  }
  return out;
}

/// The columns that would give a path.
void add_columns(std::vector<std::string_view>& columns, std::string_view path) {
  for (const TableField& field : table_fields()) {
    if (!SourceTable{nullptr, {}, {&field}}.gives(path)) continue;
    if (std::ranges::find(columns, field.row->column) == columns.end()) columns.push_back(field.row->column);
  }
}

template <class T>
void note_tables(std::span<const T> accounts, RuleFamily family, const Policy& policy, Diagnostics& sink) {
  std::vector<std::pair<const SourceTable*, std::size_t>> tables;
  for (const T& account : accounts) {
    if (!account.table) continue;
    const SourceTable* table = account.table.get();
    // Accounts of one table follow each other.
    if (tables.empty() || tables.back().first != table) tables.emplace_back(table, 0);
    ++tables.back().second;
  }
  for (const auto& [table, count] : tables) {
    if (auto note = unchecked_rules(*table, count, family, policy)) sink.add(*std::move(note));
  }
}

}  // namespace

std::optional<Diagnostic> unchecked_rules(const SourceTable& table, std::size_t accounts, RuleFamily family,
                                          const Policy& policy) {
  if (const std::string* word = severity_word(policy, kUncheckedRule); word != nullptr && *word == "off") {
    return std::nullopt;
  }
  std::vector<std::string_view> rules;
  std::vector<std::string_view> columns;
  for (const RuleNeed& need : needs_of(family)) {
    if (table.gives(need.path)) continue;
    rules.push_back(need.rule);
    add_columns(columns, need.path);
  }
  if (rules.empty()) return std::nullopt;
  return Diagnostic{std::string(kUncheckedRule),
                    Severity::note,
                    table.header,
                    fmt::format("for want of columns not checked for {} account{}: {}", accounts,
                                accounts == 1 ? "" : "s", fmt::join(rules, ", ")),
                    columns.empty() ? std::string("account files can give what they need")
                                    : fmt::format("columns that would help: {}", fmt::join(columns, ", ")),
                    {}};
}

void note_unchecked_rules(std::span<const Account> accounts, RuleFamily family, const Policy& policy,
                          Diagnostics& sink) {
  note_tables(accounts, family, policy, sink);
}

void note_unchecked_rules(std::span<const AccountMark> accounts, RuleFamily family, const Policy& policy,
                          Diagnostics& sink) {
  note_tables(accounts, family, policy, sink);
}

}  // namespace acctplan
