// SPDX-License-Identifier: MIT
#include "cli/command_score.hpp"

namespace acctplan {
namespace {

std::string render(const std::vector<ScoreResult>& results, const ReportContext& context, Format format,
                   const StandardStreams& streams) {
  switch (format) {
    case Format::json:
      return render_score_json(results, context);
    case Format::csv:
      return render_score_csv(results, context);
    case Format::md:
      return render_score_markdown(results, context);
    default:
      return render_score_table(results, context, {streams.width});
  }
}

}  // namespace

void bind_score(CLI::App& app, ScoreOptions& options) {
  options.accounts.output.formats = {Format::table, Format::json, Format::csv, Format::md};
  bind_account_options(app, options.accounts);
}

ExitStatus run_score(const ScoreOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  Session session;
  open_session(session, options.accounts, streams);
  if (session.policy) {
    std::vector<ScoreResult> results;
    judge_accounts(session, [&](const Account& account) {
      results.push_back(evaluate_score(account, session.policy->policy, session.as_of));
    });
    deliver_report(session, options.accounts, streams,
                   [&](Format format) { return render(results, session.context(), format, streams); });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
