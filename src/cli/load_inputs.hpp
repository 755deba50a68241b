// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <acctplan/io/progress.hpp>

#include "cli/common_options.hpp"

namespace acctplan {

/// What a command on account files works with. Members point at each other, so it stays where it is.
struct Session {
  SourceSet sources;
  Diagnostics diagnostics;
  Date as_of;
  std::optional<LoadedPolicy> policy;  ///< nothing when its file was not accepted: then there are no accounts
  std::vector<Account> accounts;
  std::vector<AccountMark> marks;  ///< instead of accounts, where use_accounts has used them up
  std::vector<RejectedDocument> rejected;
  FileSet inputs;  ///< what was read, which no output may replace
  ExitStatus status = ExitStatus::done;
  Progress progress;  ///< shown from begin_progress() to its finish(), which comes before anything is written

  [[nodiscard]] Reading reading() { return {sources, diagnostics, inputs, status}; }
  [[nodiscard]] ReportContext context() const { return {policy->policy, as_of}; }
};

/// The options that every command on account files has.
struct AccountOptions {
  InputOptions inputs;
  PolicyOptions rules;
  OutputOptions output;
};

void bind_account_options(CLI::App& app, AccountOptions& options);

/// Throws UsageError for options whose values are not taken, before anything is read.
void check_account_options(const AccountOptions& options, const StandardStreams& streams);

/// Reads the policy and adds it to the session; false when it was not accepted (said, and the status set).
[[nodiscard]] bool open_policy(Session& session, const AccountOptions& options, StandardStreams& streams);

/// Shows the session's progress from here on when standard error is a terminal that somebody watches (neither --quiet
/// nor --verbose). read_accounts does so and ends it; deliver_report and close_session end it too.
void begin_progress(Session& session, const AccountOptions& options, const StandardStreams& streams);

/// Reads the accounts under the session's policy, each file once. What is wrong stands in `diagnostics` and `status`;
/// of files that the system does not give the others are read all the same. Throws UsageError when `--output` is one of
/// the files.
void read_accounts(Session& session, const AccountOptions& options, StandardStreams& streams);

/// Reads them like that, and calls `use` with each from several threads (0: as many as the machine has) instead of
/// keeping it: what is left are the session's marks. `use` lets no exception
/// pass; what it could not compute is for reject_too_fine, behind it.
void read_and_use_accounts(Session& session, const AccountOptions& options, StandardStreams& streams,
                           std::size_t threads, const std::function<void(const Account&)>& use);

/// Of files that were read, a table or JSON that acctplan wrote and that was passed over, as `found` tells, may be
/// written again, unless the run goes by it: then it is among those `used`. YAML that was passed over a person may have
/// written.
void release_own_results(const Diagnostics& found, FileSet& inputs, const FileSet& used);

/// open_policy, then read_accounts.
void open_session(Session& session, const AccountOptions& options, StandardStreams& streams);

/// Judges the accounts one by one. One for which a contrived policy's numbers leave the range of exact arithmetic is
/// rejected, and the others go on.
void judge_accounts(Session& session, const std::function<void(const Account&)>& judge);

/// Rejects an account for which a contrived policy's numbers leave the range of exact arithmetic.
void reject_too_fine(Session& session, const std::string& id, const Span& place);

/// Writes what `render` makes of the chosen format. With no account accepted only JSON is written, which says so.
void deliver_report(Session& session, const AccountOptions& options, StandardStreams& streams,
                    const std::function<std::string(Format)>& render);

/// Says what the session has found wrong, and its status.
[[nodiscard]] ExitStatus close_session(Session& session, const AccountOptions& options, StandardStreams& streams);

}  // namespace acctplan
