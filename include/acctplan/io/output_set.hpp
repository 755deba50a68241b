// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <acctplan/io/io_error.hpp>

namespace acctplan {

/// The output files of one run: all of them appear, whole, or none does.
/// Each is written beside its target under a name `.acctplan-*.tmp`; commit() moves all into place. An existing target
/// keeps its permissions; a target that is a symbolic link is replaced, not followed. Temporaries that a killed run
/// left in the same folder are removed when no other run is at work there. Without commit() the destructor removes
/// everything again.
class OutputSet {
 public:
  OutputSet();
  OutputSet(const OutputSet&) = delete;
  OutputSet& operator=(const OutputSet&) = delete;
  ~OutputSet();

  /// Makes a folder for outputs unless it is there; its parent must be.
  void add_folder(const std::string& path);
  /// Stages a file. Throws IoError for two outputs of one name, a target that is no regular file, and what the system
  /// refuses.
  void add(const std::string& path, std::string_view bytes);
  /// Likewise a file that is written piece by piece: `write` is given what appends one.
  using Append = std::function<void(std::string_view)>;
  void add(const std::string& path, const std::function<void(const Append&)>& write);
  /// Moves all into place. When one cannot be moved those before it are put back, and IoError is thrown.
  void commit();

 private:
  struct Folder;
  struct File;

  Folder& folder_of(const std::string& path);
  void move_into_place();
  void roll_back(std::size_t moved) noexcept;
  void discard() noexcept;

  std::vector<Folder> folders_;
  std::vector<File> files_;
  std::set<std::pair<std::size_t, std::string>> names_;  ///< folder and name of what is staged
  std::vector<std::string> made_folders_;
};

}  // namespace acctplan
