// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

namespace acctplan {

/// Finds the files that may make one account with a file that was named. Lists each folder once, however many of its
/// files are named.
class AccountParts {
 public:
  /// The YAML files beside `path` that are of its family, in byte order, without `path` itself; none where it is no
  /// YAML file itself, and where the folder cannot be listed.
  [[nodiscard]] std::vector<std::string> beside(const std::string& path);

 private:
  using Families = std::map<std::string, std::vector<std::string>, std::less<>>;

  std::map<std::string, Families, std::less<>> folders_;
};

}  // namespace acctplan
