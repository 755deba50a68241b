// SPDX-License-Identifier: MIT
#include "cli/account_parts.hpp"

#include <acctplan/io/read_input.hpp>
#include <acctplan/load/load_account.hpp>

namespace acctplan {
namespace {

bool is_yaml(const std::string& path) { return document_format_of(path) == DocumentFormat::yaml; }

/// None where the system does not list the folder: a file in it may be read all the same.
std::vector<std::string> files_beside(const std::string& path) {
  try {
    return list_account_files_beside(path);
  } catch (const IoError&) {
    return {};
  }
}

}  // namespace

std::vector<std::string> AccountParts::beside(const std::string& path) {
  if (!is_yaml(path)) return {};
  const auto [folder, first_asked] = folders_.try_emplace(path.substr(0, path.rfind('/') + 1));
  Families& families = folder->second;
  if (first_asked) {
    for (std::string& file : files_beside(path)) {
      if (is_yaml(file)) families[account_family(file)].push_back(std::move(file));
    }
  }
  std::vector<std::string> out;
  if (const auto family = families.find(account_family(path)); family != families.end()) out = family->second;
  std::erase(out, path);
  return out;
}

}  // namespace acctplan
