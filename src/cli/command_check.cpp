// SPDX-License-Identifier: MIT
#include "cli/command_check.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <map>
#include <mutex>
#include <stdexcept>

#include <fmt/format.h>
#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

#include <acctplan/check/check_account.hpp>
#include <acctplan/check/loading_findings.hpp>
#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/check/upcoming_findings.hpp>
#include <acctplan/io/read_input.hpp>
#include <acctplan/load/load_baseline.hpp>
#include <acctplan/render/terminal_text.hpp>

#include "cli/check_outputs.hpp"
#include "cli/suggest.hpp"

namespace acctplan {

/// The least severity that makes a run fail; `never` lets all pass.
enum class FailOn { error, warning, note, never };
ACCTPLAN_WORDS(FailOn, "error", "warning", "note", "never");

namespace {

/// What the command line asks for.
struct CheckRequest {
  FailOn fail_on = FailOn::error;
  CheckLayout layout;
  std::optional<std::int64_t> upcoming_days;
};

std::int64_t days_of(const std::string& text) {
  std::int64_t days = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data(), end, days);
  if (failed != std::errc() || stopped != end || days < 1 || days > kMostUpcomingDays) {
    throw UsageError(fmt::format("--expires-within does not take `{}`", text),
                     fmt::format("write a number of days from 1 to {}", kMostUpcomingDays));
  }
  return days;
}

/// Throws UsageError.
CheckRequest request_of(const CheckOptions& options) {
  CheckRequest out;
  out.fail_on = static_cast<FailOn>(choose("--fail-on", options.fail_on, words_of<FailOn>()));
  if (!options.group_by.empty()) {
    out.layout.group = static_cast<GroupBy>(choose("--group-by", options.group_by, words_of<GroupBy>()));
  }
  out.layout.show_known = options.accounts.output.verbose;
  if (!options.expires_within.empty()) out.upcoming_days = days_of(options.expires_within);
  const auto reads_standard_input = [](const std::vector<std::string>& paths) {
    return std::ranges::find(paths, "-") != paths.end();
  };
  if (reads_standard_input(options.selection.only) && reads_standard_input(options.accounts.inputs.paths)) {
    throw UsageError("standard input is named twice", "write - for the accounts or for --only");
  }
  if (!options.baseline.empty() && !options.write_baseline.empty()) {
    throw UsageError("--baseline and --write-baseline are given together", "read a baseline or write one");
  }
  const std::string& file = options.accounts.output.output;
  std::error_code failed;
  const bool folder = !file.empty() && (file.back() == '/' || std::filesystem::is_directory(file, failed));
  if (folder && !is_owner_folder(options.accounts.output, out.layout)) {
    throw UsageError(fmt::format("--output: {} is a folder, and one report goes into one file", file),
                     "name a file, or add --group-by owner for a file for each owner");
  }
  if (!file.empty() && !options.write_baseline.empty()) {
    throw UsageError("--output and --write-baseline are given together", "write a report or a baseline");
  }
  return out;
}

bool fails(const Finding& finding, FailOn fail_on) {
  if (!counts_against(finding)) return false;
  switch (fail_on) {
    case FailOn::error:
      return finding.severity == Severity::error;
    case FailOn::warning:
      return finding.severity != Severity::note;
    case FailOn::note:
      return true;
    case FailOn::never:
      break;
  }
  return false;
}

/// Leaves what `--only` names. What is wrong with other files is for other runs to say, and that reports and baselines
/// lie beside accounts is nothing wrong.
void narrow(Session& session, const FindingFilter& filter) {
  std::erase_if(session.rejected,
                [&](const RejectedDocument& document) { return !filter.takes_file(document.source); });
  Diagnostics left;
  for (const Diagnostic& diagnostic : session.diagnostics.all()) {
    if (diagnostic.id == "input.own-result" && !session.marks.empty()) continue;
    if (!diagnostic.span.known() || filter.takes_file(diagnostic.span.file->name())) left.add(diagnostic);
  }
  session.diagnostics = std::move(left);
  if (session.status == ExitStatus::input && session.rejected.empty() && !session.diagnostics.has_errors()) {
    session.status = ExitStatus::done;
  }
}

/// What became of one account.
struct Judged {
  std::vector<Finding> findings;  ///< of today, as far as the filter takes them
  std::vector<UpcomingFinding> upcoming;
  bool too_fine = false;  ///< the policy's numbers left the range of exact arithmetic
};

Judged judge(const Account& account, const Policy& policy, const Date& as_of, const CheckRequest& request,
             const FindingFilter& filter) {
  Judged out;
  try {
    out.findings = check_account(assess(account, policy, as_of), policy, as_of);
    if (request.upcoming_days) {
      out.upcoming = upcoming_findings(account, policy, as_of, *request.upcoming_days, out.findings);
    }
  } catch (const std::overflow_error&) {
    return {{}, {}, true};
  }
  std::erase_if(out.findings, [&](const Finding& finding) { return !filter.takes(finding); });
  std::erase_if(out.upcoming, [&](const UpcomingFinding& upcoming) { return !filter.takes(upcoming.finding); });
  return out;
}

/// The accounts are judged while they are read, on several threads, and only what was found is kept: by id, for that is
/// what accounts that are taken do not share.
using JudgedById = std::map<std::string, Judged>;

JudgedById read_and_judge(Session& session, const CheckOptions& options, const CheckRequest& request,
                          const FindingFilter& filter, StandardStreams& streams) {
  const Policy& policy = session.policy->policy;
  JudgedById out;
  std::mutex guard;
  const auto use = [&](const Account& account) {
    if (!filter.takes_account(mark_of(account))) return;
    Judged judged = judge(account, policy, session.as_of, request, filter);
    const std::scoped_lock lock(guard);
    out.insert_or_assign(account.id(), std::move(judged));
  };
  read_and_use_accounts(session, options.accounts, streams, static_cast<std::size_t>(options.threads), use);
  return out;
}

/// Findings of files without an account first, then by account in the order read, of each what its reading found first.
CheckReport make_report(Session& session, JudgedById& judged, const CheckRequest& request,
                        const FindingFilter& filter) {
  CheckReport out;
  out.upcoming_days = request.upcoming_days;
  for (const AccountMark& account : session.marks) {
    if (!filter.takes_account(account)) continue;
    Judged& found = judged.at(account.id);
    if (found.too_fine) reject_too_fine(session, account.id, account.span);
    out.accounts.push_back(account.id);
    std::ranges::move(found.upcoming, std::back_inserter(out.upcoming));
  }
  std::ranges::stable_sort(out.upcoming, {}, &UpcomingFinding::on);
  out.rejected = session.rejected.size();
  std::map<std::string, std::vector<Finding>> of_reading;
  for (Finding& finding : loading_findings(session.diagnostics, session.marks)) {
    if (filter.takes(finding)) of_reading[finding.account].push_back(std::move(finding));
  }
  std::ranges::move(of_reading[""], std::back_inserter(out.findings));
  for (const AccountMark& account : session.marks) {
    if (!filter.takes_account(account)) continue;
    std::ranges::move(of_reading[account.id], std::back_inserter(out.findings));
    std::ranges::move(judged.at(account.id).findings, std::back_inserter(out.findings));
  }
  return out;
}

std::map<std::string, std::vector<std::string>> accounts_by_owner(const Session& session, const FindingFilter& filter) {
  std::map<std::string, std::vector<std::string>> out;
  for (const AccountMark& account : session.marks) {
    if (filter.takes_account(account)) out[account.owner.value_or("")].push_back(account.id);
  }
  return out;
}

/// The ids of `--baseline`; none without one. Nothing when it was not accepted (said, and the status set).
std::optional<std::set<std::string>> baseline_of(const std::string& path, Session& session) {
  if (path.empty()) return std::set<std::string>();
  auto out = load_baseline(session.sources.add(path, read_file(path)), session.diagnostics);
  if (!out) session.status = graver(session.status, ExitStatus::input);
  return out;
}

void write_baseline(const CheckReport& report, const Session& session, const CheckOptions& options,
                    StandardStreams& streams) {
  OutputOptions output = options.accounts.output;
  output.output = options.write_baseline;
  refuse_input_as_output(output.output, session.inputs, "--write-baseline");
  deliver(render_baseline(report.findings, session.context()), output, streams);
  if (output.quiet || output.output == "-") return;
  const FindingCounts counts = count_findings(report.findings);
  streams.err(fmt::format("acctplan: wrote {0} finding{1} to {2}; next: acctplan check ... --baseline {2}\n",
                          counts.against(), counts.against() == 1 ? "" : "s",
                          sanitize_terminal(options.write_baseline)));
}

}  // namespace

void bind_check(CLI::App& app, CheckOptions& options) {
  options.accounts.output.formats = {Format::text,  Format::json,   Format::csv,    Format::md,    Format::sarif,
                                     Format::junit, Format::github, Format::gitlab, Format::rdjson};
  options.accounts.output.folders = FolderOutput::all;
  bind_account_options(app, options.accounts);
  app.get_option("--output")
      ->type_name("FILE|FOLDER")
      ->description(
          "write the findings there, whole or not at all; with --group-by owner into a folder a file for each");
  app.get_option("--verbose")->description("name the files that are read, and list what the baseline knows");
  const auto add = [&](const char* name, std::string& value, const char* type, const char* help) {
    app.add_option(name, value, help)->take_last()->type_name(type)->group("Check");
  };
  add("--fail-on", options.fail_on, "SEVERITY",
      "exit with 1 at findings of error, warning or note and above, or never (default error)");
  add("--group-by", options.group_by, "WHAT", "put findings together by owner, account or rule");
  add("--expires-within", options.expires_within, "DAYS", "also tell what these days will bring if nothing is done");
  add("--baseline", options.baseline, "FILE", "findings that are known: they are counted, and only new ones fail");
  add("--write-baseline", options.write_baseline, "FILE", "write the findings there as known, instead of a report");
  app.add_option("--threads", options.threads, "threads that read and judge; the result does not depend on it")
      ->check(CLI::Range(std::int64_t{1}, kMaxThreads).description(""))
      ->take_last()
      ->type_name("N")
      ->group("Check");
  bind_check_selection(app, options.selection);
}

ExitStatus run_check(const CheckOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  const CheckRequest request = request_of(options);
  const FindingFilter filter(options.selection, streams);
  Session session;
  if (!options.baseline.empty()) session.inputs.add(options.baseline);
  JudgedById judged;
  if (open_policy(session, options.accounts, streams)) {
    judged = read_and_judge(session, options, request, filter, streams);
  }
  const auto baseline = baseline_of(options.baseline, session);
  // Without a policy or baseline there is no judgement to report.
  if (!session.policy || !baseline) return close_session(session, options.accounts, streams);
  note_unchecked_rules(session.marks, RuleFamily::checks, session.policy->policy, session.diagnostics);
  filter.note_unknown_owner(session.marks, session.diagnostics);
  narrow(session, filter);
  CheckReport report = make_report(session, judged, request, filter);
  const std::size_t gone = apply_baseline(report.findings, *baseline);
  // What was left out, or not accepted, is not known to be gone.
  if (filter.takes_all() && session.status == ExitStatus::done) report.gone = gone;
  if (!options.write_baseline.empty()) {
    write_baseline(report, session, options, streams);
    return session.status;
  }
  const OutputOptions& output = options.accounts.output;
  if (is_owner_folder(output, request.layout)) {
    for (const std::string& file : deliver_by_owner(report, session.context(), session.inputs, output, request.layout,
                                                    accounts_by_owner(session, filter))) {
      if (output.quiet) break;
      streams.err(
          fmt::format("acctplan: {} is of an earlier run: its owner has no findings now\n", sanitize_terminal(file)));
    }
  } else {
    deliver(render_check(report, session.context(), format_of(output), request.layout), output, streams);
  }
  const bool found =
      std::ranges::any_of(report.findings, [&](const Finding& finding) { return fails(finding, request.fail_on); });
  return found ? graver(session.status, ExitStatus::findings) : session.status;
}

}  // namespace acctplan
