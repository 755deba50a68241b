// SPDX-License-Identifier: MIT
#include "cli/command_qbr.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/check/check_account.hpp>
#include <acctplan/check/unchecked_rules.hpp>
#include <acctplan/io/output_set.hpp>
#include <acctplan/io/read_input.hpp>
#include <acctplan/model/words.hpp>
#include <acctplan/render/qbr_reports.hpp>

#include "cli/check_selection.hpp"
#include "cli/qbr_previous.hpp"

namespace acctplan {
namespace {

/// No id of an account begins so, and the page of none can replace it.
constexpr const char* kRollupFile = "_rollup.md";

/// Throws UsageError for what is no quarter.
std::optional<FiscalQuarter> quarter_option(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto quarter = parse_quarter(text);
  if (!quarter) {
    throw UsageError(fmt::format("--quarter does not take `{}`", text), "write a fiscal quarter such as FY2025-Q4");
  }
  return quarter;
}

/// The quarter to review: the one asked for, else the last completed one. Throws UsageError for one that is not over.
FiscalQuarter reviewed_quarter(const std::optional<FiscalQuarter>& asked, const FiscalCalendar& calendar,
                               const Date& as_of) {
  const FiscalQuarter last = calendar.last_completed(as_of);
  if (!asked) return last;
  if (*asked <= last) return *asked;
  throw UsageError(
      fmt::format("--quarter: {} is not over on {}", to_iso(*asked), to_iso(as_of)),
      fmt::format("the last completed quarter is {}; it ends {}", to_iso(last), to_iso(calendar.quarter(last).last)));
}

QbrReport review_account(const Account& account, const Session& session, const FiscalQuarter& reviewed,
                         const EarlierFiles& earlier) {
  const Policy& policy = session.policy->policy;
  QbrReport out;
  out.compared = earlier.given;
  out.assessment = assess(account, policy, session.as_of);
  out.findings = check_account(out.assessment, policy, session.as_of);
  const PlanResult plan = derive_plan(out.assessment, out.findings, policy, session.as_of);
  const std::optional<QbrSnapshot> before = earlier.snapshot(account.id(), policy, reviewed);
  out.review = review_quarter(
      {out.assessment, out.findings, plan, policy, session.as_of, reviewed, before ? &*before : nullptr});
  return out;
}

bool names_folder(const std::vector<std::string>& paths) {
  return std::ranges::any_of(paths, [](const std::string& path) { return path != "-" && is_folder(path); });
}

/// Accounts of the previous snapshot that are not read now; only a run on folders can tell.
std::vector<std::string> gone_accounts(const EarlierFiles& earlier, const Session& session, const QbrOptions& options) {
  if (!earlier.given || !names_folder(options.accounts.inputs.paths)) return {};
  std::set<std::string> ids = earlier.ids();
  for (const Account& account : session.accounts) ids.erase(account.id());
  if (!options.owner.empty()) {
    std::set<std::string> own;
    for (const Account& account : earlier.accounts) {
      const Fact<std::string>& owner = account.account.owner;
      if (owner && same_word(*owner, options.owner)) own.insert(account.id());
    }
    std::erase_if(ids, [&](const std::string& id) { return !own.contains(id); });
  }
  return {ids.begin(), ids.end()};
}

/// Owners that differ in upper and lower case alone are one, as `--owner` takes them.
std::vector<QbrOwner> by_owner(const std::vector<QbrAccount>& accounts, const Policy& policy) {
  std::map<std::string, std::vector<QbrAccount>> groups;
  std::vector<QbrAccount> nobodys;
  std::map<std::string, std::string> names;
  for (const QbrAccount& one : accounts) {
    const Fact<std::string>& owner = one.account->account.owner;
    if (!owner) {
      nobodys.push_back(one);
      continue;
    }
    std::string key = *owner;
    std::ranges::transform(key, key.begin(), lower);
    const auto name = names.emplace(key, *owner).first;
    name->second = std::min(name->second, *owner);
    groups[key].push_back(one);
  }
  std::vector<QbrOwner> out;
  for (const auto& [key, own] : groups) out.push_back({names.at(key), roll_up(own, policy)});
  if (!nobodys.empty()) out.push_back({std::nullopt, roll_up(nobodys, policy)});
  return out;
}

QbrPack make_pack(Session& session, const QbrOptions& options, const FiscalQuarter& reviewed,
                  const EarlierFiles& earlier, const FindingFilter& filter) {
  QbrPack out;
  out.reviewed = reviewed;
  judge_accounts(session, [&](const Account& account) {
    if (filter.takes_account(mark_of(account))) {
      out.reports.push_back(review_account(account, session, reviewed, earlier));
    }
  });
  std::vector<QbrAccount> accounts;
  for (const QbrReport& report : out.reports) accounts.push_back({report.assessment.account, &report.review});
  out.rollup = roll_up(accounts, session.policy->policy);
  out.owners = by_owner(accounts, session.policy->policy);
  out.gone = gone_accounts(earlier, session, options);
  if (!options.owner.empty()) out.matches.push_back("owner " + options.owner);
  return out;
}

bool takes_folder(const std::string& path) {
  if (path.empty() || path == "-") return false;
  std::error_code failed;
  return path.back() == '/' || std::filesystem::is_directory(path, failed);
}

void deliver_pages(const QbrPack& pack, const Session& session, const std::string& folder) {
  OutputSet outputs;
  const std::filesystem::path base = std::filesystem::path(folder) / "";
  outputs.add_folder(base.parent_path().string());
  const auto add = [&](const std::string& name, const std::string& text) {
    const std::string path = (base / name).string();
    refuse_input_as_output(path, session.inputs);
    outputs.add(path, text);
  };
  for (const QbrReport& report : pack.reports) {
    add(report.assessment.account->id() + ".md", render_qbr_page(report, session.context()));
  }
  add(kRollupFile, render_qbr_rollup(pack, session.context()));
  outputs.commit();
}

}  // namespace

void bind_qbr(CLI::App& app, QbrOptions& options) {
  options.accounts.output.formats = {Format::md, Format::json};
  options.accounts.output.folders = FolderOutput::markdown;
  bind_account_options(app, options.accounts);
  app.get_option("--output")
      ->type_name("FILE|FOLDER")
      ->description(
          "write the review there, whole or not at all; into a folder a page for each account and the roll-up");
  const auto add = [&](const char* name, std::string& value, const char* type, const char* help) {
    app.add_option(name, value, help)->take_last()->type_name(type)->group("Review");
  };
  add("--quarter", options.quarter, "QUARTER", "the completed quarter to review, FY2025-Q4 (default: the last one)");
  add("--previous", options.previous, "PATH",
      "what the accounts were: a folder of last quarter's account files or of results of plan --format json");
  add("--owner", options.owner, "NAME", "review only the accounts of this owner");
}

ExitStatus run_qbr(const QbrOptions& options, StandardStreams& streams) {
  check_account_options(options.accounts, streams);
  const auto asked = quarter_option(options.quarter);
  const FindingFilter filter({options.owner, {}, {}, {}}, streams);
  Session session;
  if (!options.previous.empty()) {
    FileSet named;
    named.add(options.previous);
    refuse_input_as_output(options.accounts.output.output, named);
  }
  if (!open_policy(session, options.accounts, streams)) return close_session(session, options.accounts, streams);
  const FiscalQuarter reviewed = reviewed_quarter(asked, session.policy->policy.calendar_of(), session.as_of);
  read_accounts(session, options.accounts, streams);
  const EarlierFiles earlier = earlier_files(options.previous, session);
  refuse_input_as_output(options.accounts.output.output, session.inputs);
  std::vector<AccountMark> marks;
  for (const Account& account : session.accounts) marks.push_back(mark_of(account));
  filter.note_unknown_owner(marks, session.diagnostics);
  const QbrPack pack = make_pack(session, options, reviewed, earlier, filter);
  note_unchecked_rules(session.accounts, RuleFamily::checks, session.policy->policy, session.diagnostics);
  const OutputOptions& output = options.accounts.output;
  const bool markdown = format_of(output) == Format::md;
  if (markdown && pack.reports.empty()) return close_session(session, options.accounts, streams);
  if (markdown && takes_folder(output.output)) {
    deliver_pages(pack, session, output.output);
  } else {
    deliver_report(session, options.accounts, streams, [&](Format format) {
      if (format == Format::json) return render_qbr_json(pack, session.context());
      return pack.reports.size() == 1 ? render_qbr_page(pack.reports.front(), session.context())
                                      : render_qbr_rollup(pack, session.context());
    });
  }
  return close_session(session, options.accounts, streams);
}

}  // namespace acctplan
