// SPDX-License-Identifier: MIT
#include "cli/tier_selection.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/diag/edit_distance.hpp>

#include "cli/exit_status.hpp"
#include "cli/suggest.hpp"

namespace acctplan {
namespace {

AccountField field_named(const std::string& name) {
  if (auto field = find_account_field(name)) return std::move(*field);
  const std::vector<std::string> names = account_field_names();
  const auto near = nearest(name, std::vector<std::string_view>(names.begin(), names.end()));
  throw UsageError(fmt::format("--where: there is no field `{}`", name),
                   near ? fmt::format("did you mean `{}`?", *near)
                        : "write a CSV column or a path of docs/reference/fields.md, such as revenue.current_acv");
}

AccountCondition condition_of(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw UsageError(fmt::format("--where does not take `{}`", text), "write field=value, such as industry=Technology");
  }
  const std::string name = text.substr(0, equals);
  const std::string value = text.substr(equals + 1);
  return {field_named(name), value,
          value.empty() ? fmt::format("without {}", name) : fmt::format("{} {}", name, value)};
}

/// A whole number from 1 on, in decimal digits.
std::size_t whole_number(std::string_view option, const std::string& text, std::size_t highest,
                         std::string_view remedy) {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data(), end, number);
  if (failed != std::errc() || stopped != end || number == 0 || number > highest || text.front() == '0') {
    throw UsageError(fmt::format("{} does not take `{}`", option, text), std::string(remedy));
  }
  return number;
}

}  // namespace

void bind_selection(CLI::App& app, SelectionOptions& options) {
  const auto add = [&](const char* name, std::string& value, const char* type, const char* help) {
    app.add_option(name, value, help)->take_last()->type_name(type)->group("Selection");
  };
  add("--owner", options.owner, "NAME", "report only on the accounts of this owner");
  app.add_option("--where", options.where, "report only on accounts whose field (a CSV column or a path) has the value")
      ->expected(1)
      ->take_all()
      ->type_name("FIELD=VALUE")
      ->group("Selection");
  add("--tier", options.tier, "N", "list only accounts that come out in Tier N; totals stay whole");
  app.add_flag("--moves-only", options.moves_only, "list only accounts that move or need a decision; totals stay whole")
      ->group("Selection");
  add("--sort", options.sort, "FIELD", "order lists and rows by id, name, owner, tier, acv or action");
  add("--top", options.top, "N", "rows of each list (default 20); of csv and json as well (default all)");
}

std::vector<AccountCondition> conditions_of(const SelectionOptions& options) {
  std::vector<AccountCondition> out;
  if (!options.owner.empty()) out.push_back({field_named("owner"), options.owner, "owner " + options.owner});
  for (const std::string& text : options.where) out.push_back(condition_of(text));
  return out;
}

ListChoice list_choice_of(const SelectionOptions& options) {
  constexpr std::size_t kLowestTier = 4;
  constexpr std::size_t kMostRows = 1'000'000'000;
  ListChoice out;
  out.moves_only = options.moves_only;
  if (!options.tier.empty()) {
    out.tier = static_cast<std::int64_t>(whole_number("--tier", options.tier, kLowestTier, "write a tier from 1 to 4"));
  }
  if (!options.sort.empty()) {
    out.order = static_cast<TierOrder>(choose("--sort", options.sort, words_of<TierOrder>()));
  }
  if (!options.top.empty()) out.top = whole_number("--top", options.top, kMostRows, "write a number of rows from 1 on");
  return out;
}

AccountSelection::AccountSelection(std::vector<AccountCondition> conditions, std::string currency)
    : conditions_(std::move(conditions)), currency_(std::move(currency)) {
  for (const AccountCondition& condition : conditions_) {
    if (condition.field.rows.back()->column == "owner") owners_.push_back(condition.value);
  }
}

std::vector<std::string> AccountSelection::words() const {
  std::vector<std::string> out;
  for (const AccountCondition& condition : conditions_) out.push_back(condition.words);
  return out;
}

bool AccountSelection::holds_for(const Account& account) const {
  return std::ranges::all_of(conditions_, [&](const AccountCondition& condition) {
    return field_is(account, condition.field, condition.value, currency_);
  });
}

std::optional<bool> AccountSelection::holds_for(const PlainAccount& account) const {
  for (const std::string& owner : owners_) {
    if (!text_is(account.owner, owner)) return false;
  }
  return owners_.size() == conditions_.size() ? std::optional(true) : std::nullopt;
}

}  // namespace acctplan
