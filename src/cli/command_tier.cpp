// SPDX-License-Identifier: MIT
#include "cli/command_tier.hpp"

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/io/read_input.hpp>
#include <acctplan/load/load_previous.hpp>

namespace acctplan {
namespace {

std::string render(const TierReport& report, const ReportContext& context, Format format,
                   const StandardStreams& streams) {
  switch (format) {
    case Format::json:
      return render_tier_json(report, context);
    case Format::csv:
      return render_tier_csv(report, context);
    case Format::md:
      return render_tier_markdown(report, context);
    default:
      return render_tier_table(report, context, {streams.width});
  }
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

/// The earlier run's result; nothing when there is none, or when it was not accepted.
std::optional<EarlierResult> earlier_of(const std::string& path, Session& session) {
  if (path.empty()) return std::nullopt;
  auto earlier = load_previous(session.sources.add(path, read_file(path)), session.diagnostics);
  if (!earlier) session.status = graver(session.status, ExitStatus::input);
  return earlier;
}

std::optional<PreviousTier> previous_of(const Account& account, const std::optional<EarlierResult>& earlier) {
  if (!earlier) return std::nullopt;
  const auto found = earlier->accounts.find(account.id());
  if (found == earlier->accounts.end()) return std::nullopt;
  return PreviousTier{found->second.tier, found->second.rules, earlier->as_of};
}

/// Section 2: the earlier result wins over the file's current_tier, and a difference is said.
void warn_of_difference(const Account& account, const PreviousTier& previous, Diagnostics& sink) {
  const Fact<std::int64_t>& current = account.tiering.current_tier;
  if (!current || !previous.tier || *current == *previous.tier) return;
  sink.warning(
      "tier.previous-differs", current.span(),
      fmt::format("current_tier is {}, the earlier result of `{}` says {}", *current, account.id(), *previous.tier),
      "the earlier result counts; bring tiering.current_tier up to date");
}

TierReport make_report(const TierOptions& options, Session& session, const std::optional<EarlierResult>& earlier) {
  const Policy& policy = session.policy->policy;
  TierReport report;
  for (const Account& account : session.accounts) {
    const std::optional<PreviousTier> previous = previous_of(account, earlier);
    if (previous) warn_of_difference(account, *previous, session.diagnostics);
    TierResult result = evaluate_tier(account, policy, session.as_of, previous);
    if (options.reassign) {
      result = reassign(std::move(result));
      if (!result.excluded) result.next = next_tier(account, policy, session.as_of, result.tier);
    }
    report.results.push_back(std::move(result));
  }
  report.portfolio = summarise_portfolio(report.results, policy);
  report.rejected = session.rejected;
  return report;
}

}  // namespace

void bind_tier(CLI::App& app, TierOptions& options) {
  options.accounts.output.formats = {Format::table, Format::json, Format::csv, Format::md};
  bind_account_options(app, options.accounts);
  app.add_option("--previous", options.previous, "an earlier JSON result of `tier`: the tiers before")
      ->take_last()
      ->type_name("FILE")
      ->group("Tiers");
  app.add_option("--arr", options.arr, "your company's ARR, for the guidance on counts (\"$41.2M\")")
      ->take_last()
      ->type_name("AMOUNT")
      ->group("Tiers");
  app.add_flag("--reassign", options.reassign, "the annual reassignment: every account gets the tier it qualifies for")
      ->group("Tiers");
}

ExitStatus run_tier(const TierOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  Session session;
  if (open_policy(session, options.accounts, streams)) {
    Policy& policy = session.policy->policy;
    if (!options.arr.empty()) policy.arr = arr_of(options.arr, *policy.currency);
    const std::optional<EarlierResult> earlier = earlier_of(options.previous, session);
    read_accounts(session, options.accounts, streams);
    note_unchecked_rules(session.accounts, RuleFamily::tiers, policy, session.diagnostics);
    const TierReport report = make_report(options, session, earlier);
    deliver_report(session, options.accounts, streams,
                   [&](Format format) { return render(report, session.context(), format, streams); });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
