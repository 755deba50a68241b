// SPDX-License-Identifier: MIT
#include "cli/qbr_previous.hpp"

#include <utility>

#include <acctplan/io/read_input.hpp>

namespace acctplan {
namespace {

void reject_earlier(Session& session) { session.status = graver(session.status, ExitStatus::input); }

/// Of what is wrong with account files of last quarter only errors matter here.
void load_earlier(const std::vector<InputDocument>& documents, const FileSet& used, Session& session,
                  EarlierFiles& out) {
  Diagnostics found;
  LoadedAccounts loaded = load_accounts(documents, {session.policy->policy, session.as_of, Strictness::lenient}, found);
  for (const Diagnostic& diagnostic : found.all()) {
    if (diagnostic.severity == Severity::error) session.diagnostics.add(diagnostic);
  }
  release_own_results(found, session.inputs, used);
  if (!loaded.rejected.empty()) reject_earlier(session);
  out.accounts = std::move(loaded.accounts);
  for (std::size_t i = 0; i < out.accounts.size(); ++i) out.by_id.emplace(out.accounts[i].id(), i);
}

}  // namespace

std::optional<QbrSnapshot> EarlierFiles::snapshot(const std::string& id, const Policy& policy,
                                                  const FiscalQuarter& reviewed) const {
  if (const auto place = by_id.find(id); place != by_id.end()) {
    return snapshot_of(accounts[place->second], policy, reviewed);
  }
  const auto plan = plans.find(id);
  if (plan == plans.end()) return std::nullopt;
  const EarlierPlan& said = plan->second;
  return QbrSnapshot{said.as_of, nullptr, said.tier, said.score, said.grade, said.identified, said.covered};
}

std::set<std::string> EarlierFiles::ids() const {
  std::set<std::string> out;
  for (const Account& account : accounts) out.insert(account.id());
  for (const auto& [id, plan] : plans) out.insert(id);
  return out;
}

EarlierFiles earlier_files(const std::string& path, Session& session) {
  EarlierFiles out;
  if (path.empty()) return out;
  out.given = true;
  const FileSet used = session.inputs;
  std::vector<InputDocument> documents;
  const std::vector<std::string> files = is_folder(path) ? list_account_files(path) : std::vector<std::string>{path};
  for (const std::string& file : files) {
    const auto format = document_format_of(file);
    if (!format) continue;
    session.inputs.add(file);
    const SourceFile& source = session.sources.add(file, read_file(file, max_bytes_of(*format)));
    if (*format == DocumentFormat::json && is_plan_result(source)) {
      if (!load_previous_plan(source, session.as_of, out.plans, session.diagnostics)) reject_earlier(session);
    } else {
      documents.push_back({&source, *format});
    }
  }
  load_earlier(documents, used, session, out);
  // What was refused has been said.
  if (out.accounts.empty() && out.plans.empty() && session.status != ExitStatus::input) {
    session.diagnostics.error("previous.nothing", {},
                              "--previous names neither account files nor results of `acctplan plan`",
                              "give a folder of last quarter's account files or of results of plan --format json");
    reject_earlier(session);
  }
  return out;
}

}  // namespace acctplan
