// SPDX-License-Identifier: MIT
#include "cli/check_selection.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <acctplan/check/rule_pattern.hpp>
#include <acctplan/diag/edit_distance.hpp>
#include <acctplan/io/read_input.hpp>
#include <acctplan/load/diagnostic_ids.hpp>
#include <acctplan/model/rules.hpp>
#include <acctplan/model/words.hpp>

#include "cli/exit_status.hpp"
#include "cli/file_list.hpp"
#include "cli/owner_choice.hpp"

namespace acctplan {
namespace {

/// What findings can have as their rule: the checks and the diagnostics of inputs.
std::vector<std::string_view> finding_rules() {
  std::vector<std::string_view> out;
  for (const Rule& rule : all_rules()) {
    if (rule.id.starts_with("C.")) out.push_back(rule.id);
  }
  for (const DiagnosticGuide& guide : diagnostic_guides()) out.push_back(guide.id);
  return out;
}

void check_patterns(std::string_view option, const std::vector<std::string>& patterns) {
  const std::vector<std::string_view> rules = finding_rules();
  for (const std::string& pattern : patterns) {
    if (std::ranges::any_of(rules, [&](std::string_view rule) { return matches_rule(pattern, rule); })) continue;
    const auto near = nearest(pattern, rules);
    throw UsageError(fmt::format("{}: `{}` names no rule of a check", option, pattern),
                     near ? fmt::format("did you mean `{}`?", *near)
                          : "write an ID such as C.plan.stale, or a pattern such as C.plan.*");
  }
}

std::string absolute_of(std::string_view path, const std::string& folder) {
  return (std::filesystem::path(folder) / path).lexically_normal().string();
}

/// Whether `part` is STEM.PART.EXT beside `owner`, STEM.EXT.
bool is_part_of(std::string_view part, std::string_view owner) {
  const std::size_t slash = owner.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  const std::size_t dot = owner.rfind('.');
  if (dot == std::string_view::npos || dot <= name) return false;
  const std::string_view stem = owner.substr(0, dot + 1);
  return part.size() > owner.size() && part.starts_with(stem) && part.find('/', name) == std::string_view::npos;
}

}  // namespace

void bind_check_selection(CLI::App& app, CheckSelection& selection) {
  const auto add = [&](const char* name, std::vector<std::string>& values, const char* type, const char* help) {
    app.add_option(name, values, help)->expected(1)->take_all()->type_name(type)->group("Selection");
  };
  bind_owner(app, selection.owner);
  add("--rule", selection.rules, "PATTERN", "report only what these rules find, as often as needed: C.plan.*");
  add("--ignore", selection.ignored, "PATTERN", "leave out what these rules find, as often as needed");
  add("--only", selection.only, "FILE",
      "report only on accounts of this file or folder, as often as needed; - reads a list, as git diff --name-only");
}

FindingFilter::FindingFilter(const CheckSelection& selection, const StandardStreams& streams)
    : owner_(selection.owner),
      rules_(selection.rules),
      ignored_(selection.ignored),
      folder_(streams.folder),
      all_files_(selection.only.empty()) {
  check_patterns("--rule", rules_);
  check_patterns("--ignore", ignored_);
  for (const std::string& file : selection.only) {
    if (file != "-") {
      const std::string whole = absolute_of(file, folder_);
      std::error_code failed;
      if (std::filesystem::is_directory(whole, failed)) {
        folders_.push_back(whole.ends_with('/') ? whole : whole + "/");
      } else {
        files_.push_back(whole);
      }
      continue;
    }
    for (const std::string& path : paths_of_list(streams.in(kMaxInputBytes))) {
      files_.push_back(absolute_of(path, folder_));
    }
  }
  std::ranges::sort(files_);
}

bool FindingFilter::takes_file(std::string_view path) const {
  if (all_files_) return true;
  const std::string whole = absolute_of(path, folder_);
  if (std::ranges::binary_search(files_, whole)) return true;
  if (std::ranges::any_of(folders_, [&](const std::string& folder) { return whole.starts_with(folder); })) return true;
  return std::ranges::any_of(files_, [&](const std::string& file) { return is_part_of(file, whole); });
}

bool FindingFilter::takes_account(const AccountMark& account) const {
  if (!owner_.empty() && !(account.owner && same_word(*account.owner, owner_))) return false;
  return !account.span.known() || takes_file(account.span.file->name());
}

void FindingFilter::note_unknown_owner(std::span<const AccountMark> accounts, Diagnostics& sink) const {
  std::vector<std::string_view> owners;
  for (const AccountMark& account : accounts) {
    if (account.owner) owners.push_back(*account.owner);
  }
  acctplan::note_unknown_owner(owner_, owners, accounts.size(), sink);
}

bool FindingFilter::takes(const Finding& finding) const {
  if (!owner_.empty() && !finding.account.empty() && !(finding.owner && same_word(*finding.owner, owner_))) {
    return false;
  }
  const bool unreadable = finding.severity == Severity::error && !finding.rule.starts_with("C.");
  if (unreadable) return true;
  const auto names = [&](const std::string& pattern) { return matches_rule(pattern, finding.rule); };
  const bool asked_for = rules_.empty() || finding.rule.starts_with("run.") || std::ranges::any_of(rules_, names);
  return asked_for && std::ranges::none_of(ignored_, names);
}

}  // namespace acctplan
