// SPDX-License-Identifier: MIT
#include "cli/command_tier.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/engine/rank_scores.hpp>
#include <acctplan/io/read_input.hpp>
#include <acctplan/io/run_program.hpp>
#include <acctplan/render/tier_workbook.hpp>

#include "cli/account_streams.hpp"
#include "cli/suggest.hpp"
#include "cli/tier_stream.hpp"

namespace acctplan {
namespace {

/// The program that makes workbooks; empty for other formats. Throws IoError when it is not there.
std::string workbook_program(Format format) {
  if (format != Format::xlsx) return {};
  return companion_program("acctplan-xlsx", "write the result with --format csv");
}

/// The company's ARR of the command line. Throws UsageError.
Money arr_of(const std::string& text, const std::string& currency) {
  const auto amount = parse_amount(text, currency);
  if (const auto* refusal = std::get_if<AmountRefusal>(&amount)) {
    throw UsageError(fmt::format("--arr: {}", refusal->message), refusal->help);
  }
  const auto& stated = std::get<StatedAmount>(amount);
  if (stated.currency != currency) {
    throw UsageError(fmt::format("--arr is in {}", stated.currency), fmt::format("write it in {}", currency));
  }
  if (stated.minor_units < 0) throw UsageError("--arr is negative", "write the company's annual recurring revenue");
  return Money::from_minor(stated.minor_units);
}

/// The other policy of P.diff; nothing without one, or when it was not accepted (said, and the status set).
std::optional<LoadedPolicy> other_policy_of(const TierOptions& options, Session& session) {
  if (options.against.empty()) return std::nullopt;
  auto other = load_policy(session.sources.add(options.against, read_file(options.against)), session.sources,
                           session.diagnostics);
  const std::string& currency = *session.policy->policy.currency;
  if (!other) {
    session.status = graver(session.status, ExitStatus::input);
  } else if (*other->policy.currency != currency) {
    throw UsageError(
        fmt::format("--against: its currency is {}, that of the policy in force {}", *other->policy.currency, currency),
        "compare policies of one currency");
  }
  return other;
}

TierReport make_report(const TierOptions& options, const TierBasis& basis, Session& session) {
  const Policy& policy = session.policy->policy;
  TierReport report;
  session.progress.stage("judging accounts", session.accounts.size());
  PreviousDifferences differences;
  for (const Account& account : session.accounts) {
    session.progress.advance();
    const std::optional<PreviousTier> previous = previous_of(account, basis.earlier, differences);
    TierResult result = evaluate_tier(account, policy, session.as_of, previous);
    if (options.reassign) result = reassign(std::move(result), account, policy, session.as_of);
    report.results.push_back(std::move(result));
  }
  differences.report(session.diagnostics);
  const ListChoice choice = list_choice_of(options.selection);
  report.portfolio = summarise_portfolio(report.results, policy);
  if (score_candidates(report.results, session.accounts, report.portfolio, policy, session.as_of)) {
    report.portfolio = summarise_portfolio(report.results, policy);
  }
  report.review = review_tiers(report.results, choice);
  report.results = chosen_results(std::move(report.results), choice);
  report.rejected = session.rejected;
  if (basis.other) {
    report.against = compare_policies(session.accounts, policy, basis.other->policy, session.as_of);
  }
  return report;
}

}  // namespace

void bind_tier(CLI::App& app, TierOptions& options) {
  options.accounts.output.formats = {Format::table, Format::json, Format::csv, Format::md, Format::xlsx};
  bind_account_options(app, options.accounts);
  app.add_option("--previous", options.previous,
                 "the tiers before: an earlier JSON or CSV result of `tier`, or account files")
      ->take_last()
      ->type_name("PATH")
      ->group("Tiers");
  app.add_option("--arr", options.arr, "your company's ARR, for the guidance on counts (\"$41.2M\")")
      ->take_last()
      ->type_name("AMOUNT")
      ->group("Tiers");
  app.add_option("--threads", options.threads, "threads that read a table or NDJSON; the result does not depend on it")
      ->check(CLI::Range(std::int64_t{1}, kMaxThreads).description(""))
      ->take_last()
      ->type_name("N")
      ->group("Tiers");
  app.add_flag("--reassign", options.reassign, "the annual reassignment: every account gets the tier it qualifies for")
      ->group("Tiers");
  app.add_option("--against", options.against, "another policy file: which accounts qualify for another tier under it")
      ->take_last()
      ->type_name("FILE")
      ->group("Tiers");
  bind_selection(app, options.selection);
  app.add_option("--columns", options.columns, "the columns of the CSV, with commas between (id,name,tier,action)")
      ->take_last()
      ->type_name("LIST")
      ->group("Selection");
}

TierColumns columns_of(const TierOptions& options, OtherPolicy other) {
  if (options.columns.empty()) return all_tier_columns(other);
  if (format_of(options.accounts.output) != Format::csv) {
    throw UsageError("--columns goes with --format csv", "add --format csv, or leave --columns away");
  }
  const TierColumns accepted = all_tier_columns(options.against.empty() ? OtherPolicy::no : OtherPolicy::yes);
  const auto words = words_of<TierColumn>().first(accepted.size());
  TierColumns out;
  for (std::size_t at = 0; at <= options.columns.size();) {
    const std::size_t end = std::min(options.columns.find(',', at), options.columns.size());
    const auto column = static_cast<TierColumn>(choose("--columns", options.columns.substr(at, end - at), words));
    if (std::ranges::find(out, column) != out.end()) {
      throw UsageError(fmt::format("--columns names `{}` twice", word_of(column)), "name each column once");
    }
    out.push_back(column);
    at = end + 1;
  }
  // The other policy was not accepted, which is said.
  if (other == OtherPolicy::no) std::erase_if(out, [](TierColumn column) { return column > TierColumn::as_of; });
  return out;
}

std::string render_tier(const TierReport& report, const ReportContext& context, const TierOptions& options,
                        const StandardStreams& streams) {
  const Format format = format_of(options.accounts.output);
  switch (format) {
    case Format::json:
      return render_tier_json(report, context);
    case Format::csv:
      return render_tier_csv(report, context, columns_of(options, report.against ? OtherPolicy::yes : OtherPolicy::no));
    case Format::md:
      return render_tier_markdown(report, context);
    case Format::xlsx:
      return run_program(workbook_program(format), render_tier_workbook(report, context));
    default:
      return render_tier_table(report, context, {streams.width});
  }
}

std::size_t threads_of(const TierOptions& options) {
  if (options.threads > 0) return static_cast<std::size_t>(options.threads);
  return machine_threads();
}

ReportScope scope_of(const AccountSelection& selection, std::size_t read, std::size_t chosen, Diagnostics& sink) {
  ReportScope scope{read, selection.words()};
  if (chosen == 0 && read > 0 && !selection.is_whole()) {
    sink.warning("tier.nothing-selected", {},
                 fmt::format("none of {} accounts matches {}", read, fmt::join(scope.matches, ", ")),
                 "values are compared whole; see which there are with --format csv");
  }
  return scope;
}

ExitStatus run_tier(const TierOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  const Format format = format_of(options.accounts.output);
  if (format == Format::xlsx && options.accounts.output.output.empty()) {
    throw UsageError("--format xlsx is not for standard output", "name the file with -o, such as -o tiers.xlsx");
  }
  std::vector<AccountCondition> conditions = conditions_of(options.selection);
  static_cast<void>(list_choice_of(options.selection));
  static_cast<void>(columns_of(options, OtherPolicy::no));
  // Said before the work rather than after it.
  static_cast<void>(workbook_program(format));
  Session session;
  for (const std::string& path : {options.previous, options.against}) session.inputs.add(path);
  if (open_policy(session, options.accounts, streams)) {
    Policy& policy = session.policy->policy;
    if (!options.arr.empty()) policy.arr = arr_of(options.arr, *policy.currency);
    TierBasis basis{{std::move(conditions), *policy.currency}, {}, other_policy_of(options, session)};
    basis.earlier = earlier_of(options.previous, session);
    // Guidance on counts is for the whole company.
    if (!basis.selection.is_whole()) policy.arr = {};
    if (stream_tiers(options, basis, session, streams)) return close_session(session, options.accounts, streams);
    read_accounts(session, options.accounts, streams);
    note_unchecked_rules(session.accounts, RuleFamily::tiers, policy, session.diagnostics);
    const std::size_t read = session.accounts.size();
    std::erase_if(session.accounts, [&](const Account& account) { return !basis.selection.holds_for(account); });
    ReportScope scope = scope_of(basis.selection, read, session.accounts.size(), session.diagnostics);
    begin_progress(session, options.accounts, streams);
    TierReport report = make_report(options, basis, session);
    report.scope = std::move(scope);
    deliver_report(session, options.accounts, streams,
                   [&](Format) { return render_tier(report, session.context(), options, streams); });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
