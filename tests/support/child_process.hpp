// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "case_file.hpp"

namespace acctplan {

/// The bytes of a file; nothing when it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// Writes the file and the folders above it. \throws std::system_error
void write_file(const std::filesystem::path& path, const std::string& content);

/// A new folder with `work` for commands and their streams beside it; gone with the object.
class WorkFolder {
 public:
  /// \throws std::system_error
  WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder();

  [[nodiscard]] std::filesystem::path work() const { return root_ / "work"; }
  [[nodiscard]] std::filesystem::path stream(const char* name) const { return root_ / name; }

  /// Every file under `work` with its content, by path.
  [[nodiscard]] std::map<std::string, std::string> contents() const;

 private:
  std::filesystem::path root_;
};

/// Runs one command line in the folder and gives what it left behind. `acctplan` as its first word stands for
/// `program`; the folder's path, which differs from run to run, shows as `{folder}`.
/// \throws CaseFormatError, std::system_error
[[nodiscard]] RunResult run_command(const std::string& command, const std::string& input, const WorkFolder& folder,
                                    const std::filesystem::path& program);

}  // namespace acctplan
