// SPDX-License-Identifier: MIT
#include "cli/settings.hpp"

#include <filesystem>

#include <acctplan/io/read_input.hpp>
#include <acctplan/load/load_settings.hpp>

namespace acctplan {
namespace {

/// The file's path as short as it can be said: in the working folder itself, its name alone.
std::string shown_path(const std::filesystem::path& file, const std::filesystem::path& folder) {
  return file.lexically_relative(folder).string();
}

}  // namespace

Settings find_settings(const std::string& folder, const Reading& reading) {
  const std::filesystem::path start(folder);
  for (std::filesystem::path at = start;; at = at.parent_path()) {
    const std::filesystem::path file = at / "acctplan.yaml";
    std::error_code failed;
    if (std::filesystem::is_regular_file(file, failed)) {
      const std::string shown = shown_path(file, start);
      const SourceFile& source = reading.sources.add(shown, read_file(file.string()));
      const SettingsFile settings = load_settings(source, reading.sink);
      reading.files.add(file.string());
      const auto path_of = [&](const std::string& given) {
        return given.empty() || std::filesystem::path(given).is_absolute() ? given : shown_path(at / given, start);
      };
      return {path_of(settings.policy), settings.policy_span, path_of(settings.catalog), settings.catalog_span};
    }
    if (!at.has_relative_path()) return {};
  }
}

}  // namespace acctplan
