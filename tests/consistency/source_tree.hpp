// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace acctplan {

/// A C++ file of the project, split into lines.
struct SourceText {
  std::string path;  ///< from the repository's root
  std::vector<std::string> lines;
};

/// All .cpp and .hpp files under the given folders of the repository, by path.
[[nodiscard]] std::vector<SourceText> read_sources(const std::vector<std::string>& folders);

/// The names in `#include <...>` and `#include "..."` lines.
[[nodiscard]] std::vector<std::string> includes_of(const SourceText& source);

/// The line without string literals and `//` comments, so that only code is searched.
[[nodiscard]] std::string code_of(const std::string& line);

/// The layer a path or include name belongs to: `engine` for src/engine/x.cpp, include/acctplan/engine/x.hpp and
/// acctplan/engine/x.hpp; empty for what is in no layer.
[[nodiscard]] std::string layer_of(const std::string& path);

}  // namespace acctplan
