// SPDX-License-Identifier: MIT
#include "cli/earlier_result.hpp"

#include <algorithm>
#include <vector>

#include <acctplan/io/read_input.hpp>

namespace acctplan {
namespace {

void refuse(Session& session) { session.status = graver(session.status, ExitStatus::input); }

/// Reads accounts for their tiers alone: of what is wrong with them only errors matter here.
std::optional<EarlierResult> earlier_of_documents(const std::vector<InputDocument>& documents, const FileSet& used,
                                                  Session& session) {
  if (documents.empty()) {
    session.diagnostics.error("previous.nothing", {}, "--previous names nothing that can be read",
                              "give a JSON or CSV result of `acctplan tier`, an account file, or a folder of these");
    refuse(session);
    return std::nullopt;
  }
  Diagnostics found;
  const LoadedAccounts loaded =
      load_accounts(documents, {session.policy->policy, session.as_of, Strictness::lenient}, found);
  for (const Diagnostic& diagnostic : found.all()) {
    if (diagnostic.severity == Severity::error) session.diagnostics.add(diagnostic);
  }
  release_own_results(found, session.inputs, used);
  if (!loaded.rejected.empty()) refuse(session);
  return earlier_of_accounts(loaded.accounts);
}

std::optional<EarlierResult> earlier_of_files(const std::vector<std::string>& files, Session& session) {
  std::vector<InputDocument> documents;
  const FileSet used = session.inputs;
  for (const std::string& file : files) {
    if (const auto format = document_format_of(file)) {
      session.inputs.add(file);
      documents.push_back({&session.sources.add(file, read_file(file, max_bytes_of(*format))), *format});
    }
  }
  return earlier_of_documents(documents, used, session);
}

}  // namespace

std::optional<EarlierResult> earlier_of(const std::string& path, Session& session) {
  if (path.empty()) return std::nullopt;
  if (is_folder(path)) return earlier_of_files(list_account_files(path), session);
  // Without an ending that tells, JSON is what scripts write.
  const DocumentFormat format = document_format_of(path).value_or(DocumentFormat::json);
  if (format != DocumentFormat::json && format != DocumentFormat::csv) return earlier_of_files({path}, session);
  const SourceFile& source = session.sources.add(path, read_file(path, max_bytes_of(format)));
  const bool table = format == DocumentFormat::csv;
  if (table ? !is_csv_result(source) : document_format_of(path) && !is_json_result(source)) {
    return earlier_of_documents({{&source, format}}, session.inputs, session);
  }
  auto earlier = table ? load_previous_table(source, session.diagnostics) : load_previous(source, session.diagnostics);
  if (!earlier) refuse(session);
  return earlier;
}

std::optional<PreviousTier> previous_of(const Account& account, const std::optional<EarlierResult>& earlier,
                                        PreviousDifferences& differences) {
  if (!earlier) return std::nullopt;
  const auto found = earlier->accounts.find(account.id());
  if (found == earlier->accounts.end()) return std::nullopt;
  const EarlierTier& before = found->second;
  const Fact<std::int64_t>& current = account.tiering.current_tier;
  if (current && before.tier && *current != *before.tier) differences.add(account, *before.tier);
  return PreviousTier{before.tier, before.rules, before.given};
}

bool adds_nothing(const EarlierResult& earlier, const PlainAccount& account) {
  const auto found = earlier.accounts.find(account.id);
  if (found == earlier.accounts.end() || !found->second.tier) return true;
  if (*found->second.tier != account.current_tier) return false;
  return std::ranges::none_of(found->second.rules, [](const std::string& rule) { return rule.starts_with("M.up."); });
}

}  // namespace acctplan
