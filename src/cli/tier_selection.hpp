// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <acctplan/engine/tier_lists.hpp>
#include <acctplan/model/field_text.hpp>

namespace CLI {
class App;
}

namespace acctplan {

/// The options that say which accounts a tier report is about, and which of them it lists.
struct SelectionOptions {
  std::string owner, tier, sort, top;
  std::vector<std::string> where;
  bool moves_only = false;
};

/// A condition on accounts: a field has a value.
struct AccountCondition {
  AccountField field;
  std::string value;
  std::string words;  ///< "owner Dana Ruiz"
};

void bind_selection(CLI::App& app, SelectionOptions& options);

/// What --owner and --where ask for; all of it has to hold. Throws UsageError.
[[nodiscard]] std::vector<AccountCondition> conditions_of(const SelectionOptions& options);
/// What --tier, --moves-only, --sort and --top ask for. Throws UsageError.
[[nodiscard]] ListChoice list_choice_of(const SelectionOptions& options);

[[nodiscard]] bool holds_for(const std::vector<AccountCondition>& conditions, const Account& account,
                             std::string_view currency);

}  // namespace acctplan
