// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <acctplan/engine/tier_lists.hpp>
#include <acctplan/model/field_text.hpp>
#include <acctplan/model/plain_account.hpp>

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

/// Which accounts a report is about: those of which all conditions hold.
class AccountSelection {
 public:
  /// Amounts are compared in `currency`.
  AccountSelection(std::vector<AccountCondition> conditions, std::string currency);

  [[nodiscard]] bool is_whole() const { return conditions_.empty(); }
  /// Its conditions in words.
  [[nodiscard]] std::vector<std::string> words() const;
  [[nodiscard]] bool holds_for(const Account& account) const;
  /// What a plain account says of it; nothing where only the whole account does.
  [[nodiscard]] std::optional<bool> holds_for(const PlainAccount& account) const;

 private:
  std::vector<AccountCondition> conditions_;
  std::string currency_;
  std::vector<std::string> owners_;  ///< that the conditions ask for
};

}  // namespace acctplan
