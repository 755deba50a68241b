// SPDX-License-Identifier: MIT
#include <acctplan/check/loading_findings.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "finding_id.hpp"

namespace acctplan {
namespace {

/// "acme.yaml" also of "./acme.yaml", which is the same file however the folder was named.
std::string file_path(std::string_view name) {
  while (name.starts_with("./")) name.remove_prefix(2);
  return std::string(name);
}

/// The accounts of each file by where they begin.
class AccountPlaces {
 public:
  explicit AccountPlaces(std::span<const AccountMark> accounts) {
    for (const AccountMark& account : accounts) {
      if (account.span.known()) files_[account.span.file].push_back(&account);
    }
    for (auto& [file, those] : files_) {
      std::ranges::sort(those, {}, [](const AccountMark* account) { return account->span.begin; });
    }
  }

  /// The account in whose document or row a place lies.
  [[nodiscard]] const AccountMark* at(const Span& place) const {
    const auto file = files_.find(place.file);
    if (!place.known() || file == files_.end()) return nullptr;
    const auto after = std::ranges::upper_bound(file->second, place.begin, {},
                                                [](const AccountMark* account) { return account->span.begin; });
    if (after == file->second.begin()) return nullptr;
    const AccountMark* account = *std::prev(after);
    return place.begin <= account->span.end ? account : nullptr;
  }

 private:
  std::map<const SourceFile*, std::vector<const AccountMark*>> files_;
};

}  // namespace

std::vector<Finding> loading_findings(const Diagnostics& diagnostics, std::span<const AccountMark> accounts) {
  const AccountPlaces places(accounts);
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> same;
  std::vector<Finding> out;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    Finding finding;
    finding.rule = diagnostic.id;
    finding.severity = diagnostic.severity;
    finding.span = diagnostic.span;
    finding.message = diagnostic.message;
    finding.remedy = diagnostic.help;
    if (const AccountMark* account = places.at(diagnostic.span)) {
      finding.account = account->id;
      finding.owner = account->owner;
    }
    // Its words tell a finding from others of its file, and do not change when lines move.
    const std::string where = !finding.account.empty() ? finding.account
                              : finding.span.known()   ? file_path(finding.span.file->name())
                                                       : std::string();
    const std::size_t number = ++same[{finding.rule, where, finding.message}];
    finding.id =
        finding_id(finding.rule, where, number == 1 ? finding.message : fmt::format("{}#{}", finding.message, number));
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace acctplan
