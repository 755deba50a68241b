// SPDX-License-Identifier: MIT
#include "cli/command_whitespace.hpp"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

#include <acctplan/render/reports.hpp>

#include "cli/whitespace_stream.hpp"

namespace acctplan {
namespace {

std::string render(const WhitespaceReport& report, const ReportContext& context, Format format,
                   const StandardStreams& streams) {
  switch (format) {
    case Format::json:
      return render_whitespace_json(report, context);
    case Format::csv:
      return render_whitespace_csv(report, context);
    case Format::md:
      return render_whitespace_markdown(report, context);
    default:
      return render_whitespace_table(report, context, {streams.width});
  }
}

}  // namespace

void bind_whitespace(CLI::App& app, WhitespaceOptions& options) {
  options.accounts.output.formats = {Format::table, Format::json, Format::csv, Format::md};
  bind_account_options(app, options.accounts);
  bind_market(app, options.market);
  app.add_option("--top", options.top, "how many of the best opportunities of several accounts are listed (default 20)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}).description(""))
      ->take_last()
      ->type_name("N")
      ->group("Market");
}

ExitStatus run_whitespace(const WhitespaceOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  Session session;
  name_market(options.market, session);
  if (open_policy(session, options.accounts, streams)) {
    if (stream_whitespace(options, session, streams)) return close_session(session, options.accounts, streams);
    read_accounts(session, options.accounts, streams);
    const Policy& policy = session.policy->policy;
    const MarketChoice market = market_of(options.market, session, options.accounts, streams);
    if (market.outcome == MarketChoice::Outcome::refused) return close_session(session, options.accounts, streams);
    const Market* const known = market.known();
    WhitespaceReport report;
    WhitespaceRollupTally tally(policy, known, options.top);
    for (const Account& account : session.accounts) {
      report.results.push_back(evaluate_whitespace(account, policy, session.as_of, known));
      tally.add(account, report.results.back(), session.as_of);
    }
    if (session.accounts.size() > 1) report.rollup = tally.take();
    deliver_report(session, options.accounts, streams,
                   [&](Format format) { return render(report, session.context(), format, streams); });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
