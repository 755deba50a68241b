// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace acctplan {

/// Files by what they are on disk, not by name: two paths to one file, also through links, are the same.
class FileSet {
 public:
  /// Whether the file is new to the set; true as well for a path at which there is nothing, which is not added.
  bool add(const std::string& path);
  /// Adds the file that standard input reads from, if it is one.
  void add_standard_input();
  void remove(const std::string& path);
  /// Whether the path is that of one of the files; never for a folder.
  [[nodiscard]] bool contains(const std::string& path) const;

 private:
  std::set<std::pair<std::uint64_t, std::uint64_t>> files_;  ///< device and number
};

}  // namespace acctplan
