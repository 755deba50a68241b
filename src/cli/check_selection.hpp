// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/engine/finding.hpp>
#include <acctplan/model/account_mark.hpp>

#include "cli/streams.hpp"

namespace CLI {
class App;
}

namespace acctplan {

/// The options that say which findings a run is about.
struct CheckSelection {
  std::string owner;
  std::vector<std::string> rules, ignored, only;
};

void bind_check_selection(CLI::App& app, CheckSelection& selection);

/// Decides what a run reports.
class FindingFilter {
 public:
  /// Reads the list of `--only -`. Throws UsageError for a pattern that names no rule.
  FindingFilter(const CheckSelection& selection, const StandardStreams& streams);

  /// Whether nothing is left out.
  [[nodiscard]] bool takes_all() const { return all_files_ && owner_.empty() && rules_.empty() && ignored_.empty(); }
  /// Says so when none of the accounts that were read has the owner of `--owner`, so that a misspelt gate is not green.
  void note_unknown_owner(std::span<const AccountMark> accounts, Diagnostics& sink) const;
  /// Whether a file is one of `--only`: itself, inside a folder, or the account file that a part (STEM.PART.yaml)
  /// belongs to.
  [[nodiscard]] bool takes_file(std::string_view path) const;
  [[nodiscard]] bool takes_account(const AccountMark& account) const;
  /// Findings without an account have no owner who could be asked for; errors of reading are no matter of rules.
  [[nodiscard]] bool takes(const Finding& finding) const;

 private:
  std::string owner_;
  std::vector<std::string> rules_, ignored_;
  std::string folder_;
  bool all_files_ = true;
  std::vector<std::string> files_;    ///< absolute and sorted
  std::vector<std::string> folders_;  ///< absolute, each with a slash at its end
};

}  // namespace acctplan
