// SPDX-License-Identifier: MIT
#include "cli/command_plan.hpp"

#include <CLI/App.hpp>

#include <acctplan/check/check_account.hpp>
#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/render/plan_json.hpp>
#include <acctplan/render/plan_markdown.hpp>

#include "cli/document_output.hpp"

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

/// Whether the plans are read one after the other in one document, or each has its own.
enum class Together { yes, no };

std::vector<Document> documents_of(const std::vector<PlanReport>& reports, const ReportContext& context,
                                   PlanExtent extent, Together together) {
  std::vector<Document> out;
  std::size_t before = 0;
  for (const PlanReport& report : reports) {
    PlanView view = view_of(report, context);
    if (together == Together::yes) view.plans_before = before;
    out.push_back({report.assessment.account->id() + ".md", render_plan_markdown(view, extent)});
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
    if (format_of(output) == Format::md && goes_into_folder(output, reports.size())) {
      deliver_into_folder(documents_of(reports, session.context(), extent, Together::no), output, session.inputs);
    } else {
      deliver_report(session, options.accounts, streams, [&](Format format) {
        return format == Format::json ? render_plan_json(reports, session.context())
                                      : join_documents(documents_of(reports, session.context(), extent, Together::yes));
      });
    }
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
