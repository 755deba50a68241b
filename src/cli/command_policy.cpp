// SPDX-License-Identifier: MIT
#include "cli/command_policy.hpp"

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/io/read_input.hpp>
#include <acctplan/render/policy_text.hpp>

#include "cli/suggest.hpp"

namespace acctplan {
namespace {

constexpr auto kActions = std::to_array<std::string_view>({"show", "diff"});

}  // namespace

void bind_policy_command(CLI::App& app, PolicyCommandOptions& options) {
  options.output.formats = {Format::text, Format::json};
  app.add_option("ACTION", options.action, "show: the policy in force; diff: what a policy file changes")
      ->type_name("");
  app.add_option("PATH", options.argument, "diff: the policy file")->type_name("");
  bind_as_of(app, options.rules);
  bind_policy(app, options.rules);
  bind_output(app, options.output);
}

ExitStatus run_policy(const PolicyCommandOptions& options, StandardStreams& streams) {
  if (options.action.empty()) throw UsageError("policy needs an action", "write show or diff");
  const bool diff = choose("policy", options.action, kActions) == 1;
  const bool json = format_of(options.output) == Format::json;
  const Date as_of = as_of_of(options.rules, streams);
  static_cast<void>(colour_of(options.output, streams));
  if (diff && options.argument.empty()) throw UsageError("policy diff needs a policy file", "name it after `diff`");
  if (!diff && !options.argument.empty()) {
    throw UsageError(fmt::format("policy show takes no argument `{}`", options.argument),
                     "name a policy file with --policy");
  }
  SourceSet sources;
  Diagnostics diagnostics;
  PolicyOptions rules = options.rules;
  if (diff) rules.policy = options.argument;
  const std::optional<LoadedPolicy> loaded = policy_of(rules, streams, sources, diagnostics);
  if (loaded && diff) {
    const LoadedPolicy standard = load_default_policy(sources);
    deliver(json ? render_policy_diff_json(standard.policy, loaded->policy, as_of)
                 : render_policy_diff(standard.policy, loaded->policy),
            options.output, streams);
  } else if (loaded) {
    deliver(json ? render_policy_json(loaded->policy, as_of) : render_policy(loaded->policy), options.output, streams);
  }
  report(diagnostics, options.output, streams);
  return loaded ? ExitStatus::done : ExitStatus::input;
}

}  // namespace acctplan
