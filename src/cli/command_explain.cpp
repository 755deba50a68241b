// SPDX-License-Identifier: MIT
#include "cli/command_explain.hpp"

#include <filesystem>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/model/rules.hpp>
#include <acctplan/render/explain_text.hpp>
#include <acctplan/render/rule_text.hpp>

namespace acctplan {
namespace {

bool is_path(const std::string& word) {
  std::error_code failed;
  return word == "-" || std::filesystem::exists(word, failed) || word.find('/') != std::string::npos ||
         document_format_of(word).has_value();
}

/// Reports name whitespace priorities as P1 to P4; their rules are W.p1 to W.p4.
std::string rule_of_priority(const std::string& word) {
  const bool priority = word.size() == 2 && (word[0] == 'P' || word[0] == 'p') && word[1] >= '1' && word[1] <= '4';
  return priority ? fmt::format("W.p{}", word[1]) : word;
}

/// The rules that the arguments name; none when they are paths. Throws UsageError for a word that is neither.
std::vector<const Rule*> rules_of(const std::vector<std::string>& words) {
  std::vector<const Rule*> rules;
  for (const std::string& word : words) {
    const std::vector<const Rule*> found = rules_matching(rule_of_priority(word));
    if (found.empty() || is_path(word)) {
      if (is_path(word)) continue;
      const auto near = nearest_rule(word);
      throw UsageError(fmt::format("`{}` is no rule, and there is no file of that name", word),
                       near ? fmt::format("did you mean `{}`?", *near)
                            : "rules are named T.acv style: try `acctplan explain T` for those of tiering");
    }
    rules.insert(rules.end(), found.begin(), found.end());
  }
  return rules;
}

ExitStatus explain_rules(const std::vector<const Rule*>& rules, const ExplainOptions& options,
                         StandardStreams& streams) {
  Session session;
  if (open_policy(session, options.accounts, streams)) {
    const Policy& policy = session.policy->policy;
    deliver(format_of(options.accounts.output) == Format::json ? render_rules_json(rules, policy, session.as_of)
                                                               : render_rules(rules, policy),
            options.accounts.output, streams);
  }
  return close_session(session, options.accounts, streams);
}

ExitStatus explain_accounts(const ExplainOptions& options, StandardStreams& streams) {
  Session session;
  open_session(session, options.accounts, streams);
  if (session.policy) {
    std::vector<Assessment> assessments;
    judge_accounts(session, [&](const Account& account) {
      assessments.push_back(assess(account, session.policy->policy, session.as_of));
    });
    deliver_report(session, options.accounts, streams, [&](Format format) {
      return format == Format::json ? render_explain_json(assessments, session.context())
                                    : render_explain_text(assessments, session.context(), {streams.width});
    });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace

void bind_explain(CLI::App& app, ExplainOptions& options) {
  options.accounts.output.formats = {Format::text, Format::json};
  bind_account_options(app, options.accounts);
}

ExitStatus run_explain(const ExplainOptions& options, StandardStreams& streams) {
  if (options.accounts.inputs.paths.empty()) {
    throw UsageError("neither a rule nor an account file is given",
                     "name rules (T1.acv, W.*), or account files and folders");
  }
  const std::vector<const Rule*> rules = rules_of(options.accounts.inputs.paths);
  check_account_options(options.accounts, streams);
  if (rules.empty()) return explain_accounts(options, streams);
  for (const std::string& word : options.accounts.inputs.paths) {
    if (is_path(word)) throw UsageError("rules and account files are given together", "explain one kind at a time");
  }
  return explain_rules(rules, options, streams);
}

}  // namespace acctplan
