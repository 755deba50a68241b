// SPDX-License-Identifier: MIT
#include "cli/command_plan.hpp"

#include <filesystem>

#include <CLI/App.hpp>

#include <acctplan/check/check_account.hpp>
#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/io/output_set.hpp>
#include <acctplan/render/plan_json.hpp>
#include <acctplan/render/plan_markdown.hpp>

namespace acctplan {
namespace {

PlanReport report_on(const Account& account, const Policy& policy, const Date& as_of, const Market* market) {
  PlanReport report;
  report.assessment = assess(account, policy, as_of, std::nullopt, market);
  report.findings = check_account(report.assessment, policy, as_of);
  report.plan = derive_plan(report.assessment, report.findings, policy, as_of);
  return report;
}

PlanView view_of(const PlanReport& report, const ReportContext& context) {
  return {report.assessment, report.plan, report.findings, context.policy, context.as_of};
}

/// A folder takes a file an account; a path that ends in a slash is one that is to be made, and so is the name of no
/// file when several accounts are to be written.
bool is_output_folder(const std::string& path, std::size_t accounts) {
  if (path.empty() || path == "-") return false;
  std::error_code failed;
  if (path.back() == '/' || std::filesystem::is_directory(path, failed)) return true;
  return accounts > 1 && !std::filesystem::path(path).has_extension() && !std::filesystem::exists(path, failed);
}

void deliver_files(const std::vector<PlanReport>& reports, const Session& session, PlanExtent extent,
                   const std::string& folder) {
  OutputSet outputs;
  const std::filesystem::path base = std::filesystem::path(folder) / "";
  outputs.add_folder(base.parent_path().string());
  for (const PlanReport& report : reports) {
    const std::string path = (base / (report.assessment.account->id() + ".md")).string();
    refuse_input_as_output(path, session.inputs);
    outputs.add(path, render_plan_markdown(view_of(report, session.context()), extent));
  }
  outputs.commit();
}

std::string joined(const std::vector<PlanReport>& reports, const ReportContext& context, PlanExtent extent) {
  std::string out;
  std::size_t before = 0;
  for (const PlanReport& report : reports) {
    if (!out.empty()) out += "\n---\n\n";
    PlanView view = view_of(report, context);
    view.plans_before = before;
    out += render_plan_markdown(view, extent);
    if (lists_findings(view)) ++before;
  }
  return out;
}

}  // namespace

void bind_plan(CLI::App& app, PlanOptions& options) {
  options.accounts.output.formats = {Format::md, Format::json};
  options.accounts.output.folders = FolderOutput::markdown;
  bind_account_options(app, options.accounts);
  bind_market(app, options.market);
  app.get_option("--output")
      ->type_name("FILE|FOLDER")
      ->description("write the plan there, whole or not at all; into a folder a file for each account");
  app.add_flag("--brief", options.brief, "the first page alone")->group("Plan");
}

ExitStatus run_plan(const PlanOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  Session session;
  name_market(options.market, session);
  open_session(session, options.accounts, streams);
  if (session.policy) {
    const MarketChoice market = market_of(options.market, session, options.accounts, streams);
    if (market.outcome == MarketChoice::Outcome::refused) return close_session(session, options.accounts, streams);
    std::vector<PlanReport> reports;
    judge_accounts(session, [&](const Account& account) {
      reports.push_back(report_on(account, session.policy->policy, session.as_of, market.known()));
    });
    note_unchecked_rules(session.accounts, RuleFamily::checks, session.policy->policy, session.diagnostics);
    const PlanExtent extent = options.brief ? PlanExtent::brief : PlanExtent::full;
    const OutputOptions& output = options.accounts.output;
    if (format_of(output) == Format::md && is_output_folder(output.output, reports.size())) {
      deliver_files(reports, session, extent, output.output);
    } else {
      deliver_report(session, options.accounts, streams, [&](Format format) {
        return format == Format::json ? render_plan_json(reports, session.context())
                                      : joined(reports, session.context(), extent);
      });
    }
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
