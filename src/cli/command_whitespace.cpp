// SPDX-License-Identifier: MIT
#include "cli/command_whitespace.hpp"

namespace acctplan {
namespace {

std::string render(const std::vector<WhitespaceResult>& results, const ReportContext& context, Format format,
                   const StandardStreams& streams) {
  switch (format) {
    case Format::json:
      return render_whitespace_json(results, context);
    case Format::csv:
      return render_whitespace_csv(results, context);
    case Format::md:
      return render_whitespace_markdown(results, context);
    default:
      return render_whitespace_table(results, context, {streams.width});
  }
}

}  // namespace

void bind_whitespace(CLI::App& app, WhitespaceOptions& options) {
  options.accounts.output.formats = {Format::table, Format::json, Format::csv, Format::md};
  bind_account_options(app, options.accounts);
}

ExitStatus run_whitespace(const WhitespaceOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  Session session;
  open_session(session, options.accounts, streams);
  if (session.policy) {
    std::vector<WhitespaceResult> results;
    for (const Account& account : session.accounts) {
      results.push_back(evaluate_whitespace(account, session.policy->policy, session.as_of));
    }
    deliver_report(session, options.accounts, streams,
                   [&](Format format) { return render(results, session.context(), format, streams); });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
