// SPDX-License-Identifier: MIT
#include "cli/command_policy.hpp"

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/engine/policy_fit.hpp>
#include <acctplan/render/policy_fit_text.hpp>
#include <acctplan/render/policy_text.hpp>

#include "cli/suggest.hpp"

namespace acctplan {

enum class PolicyAction { show, diff, fit };
ACCTPLAN_WORDS(PolicyAction, "show", "diff", "fit");

namespace {

/// P.fit on the accounts that the paths name.
ExitStatus run_fit(const PolicyCommandOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  Session session;
  open_session(session, options.accounts, streams);
  if (session.policy) {
    const PolicyFit fit = fit_policy(session.accounts, session.policy->policy, session.as_of);
    deliver_report(session, options.accounts, streams, [&](Format format) {
      return format == Format::json ? render_policy_fit_json(fit, session.context())
                                    : render_policy_fit(fit, session.context());
    });
  }
  return close_session(session, options.accounts, streams);
}

ExitStatus run_values(const PolicyCommandOptions& options, PolicyAction action, StandardStreams& streams) {
  const OutputOptions& output = options.accounts.output;
  const bool json = format_of(output) == Format::json;
  check_output(output);
  const Date as_of = as_of_of(options.accounts.rules, streams);
  static_cast<void>(colour_of(output, streams));
  SourceSet sources;
  Diagnostics diagnostics;
  FileSet files;
  ExitStatus status = ExitStatus::done;
  PolicyOptions rules = options.accounts.rules;
  if (action == PolicyAction::diff) rules.policy = options.accounts.inputs.paths.front();
  const std::optional<LoadedPolicy> loaded = policy_of(rules, streams, {sources, diagnostics, files, status});
  refuse_input_as_output(output.output, files);
  if (loaded && action == PolicyAction::diff) {
    const LoadedPolicy standard = load_default_policy(sources);
    deliver(json ? render_policy_diff_json(standard.policy, loaded->policy, as_of)
                 : render_policy_diff(standard.policy, loaded->policy),
            output, streams);
  } else if (loaded) {
    deliver(json ? render_policy_json(loaded->policy, as_of) : render_policy(loaded->policy), output, streams);
  }
  report(diagnostics, output, streams);
  return status;
}

}  // namespace

void bind_policy_command(CLI::App& app, PolicyCommandOptions& options) {
  options.accounts.output.formats = {Format::text, Format::json};
  app.add_option("ACTION", options.action,
                 "show: the policy in force; diff: what a policy file changes; fit: thresholds that give a portfolio "
                 "the target shares")
      ->type_name("");
  bind_account_options(app, options.accounts);
  app.get_option("PATH")->description("diff: the policy file; fit: account files, folders, or - for standard input");
}

ExitStatus run_policy(const PolicyCommandOptions& options, StandardStreams& streams) {
  if (options.action.empty()) throw UsageError("policy needs an action", "write show, diff or fit");
  const auto action = static_cast<PolicyAction>(choose("policy", options.action, words_of<PolicyAction>()));
  if (action == PolicyAction::fit) return run_fit(options, streams);
  const std::vector<std::string>& paths = options.accounts.inputs.paths;
  if (action == PolicyAction::diff && paths.empty()) {
    throw UsageError("policy diff needs a policy file", "name it after `diff`");
  }
  if (action == PolicyAction::diff && paths.size() > 1) {
    throw UsageError("policy diff takes one policy file", "compare one file with the default at a time");
  }
  if (action == PolicyAction::show && !paths.empty()) {
    throw UsageError(fmt::format("policy show takes no argument `{}`", paths.front()),
                     "name a policy file with --policy");
  }
  return run_values(options, action, streams);
}

}  // namespace acctplan
