// SPDX-License-Identifier: MIT
#include "source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

namespace acctplan {

std::vector<SourceText> read_sources(const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  const fs::path root = ACCTPLAN_SOURCE_DIR;
  std::vector<SourceText> sources;
  for (const std::string& folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const fs::path extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      SourceText source{entry.path().lexically_relative(root).string(), {}};
      std::ifstream stream(entry.path());
      for (std::string line; std::getline(stream, line);) source.lines.push_back(line);
      sources.push_back(std::move(source));
    }
  }
  std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return sources;
}

std::vector<std::string> includes_of(const SourceText& source) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<std::string> names;
  for (const std::string& line : source.lines) {
    std::smatch match;
    if (std::regex_search(line, match, kInclude)) names.push_back(match[1]);
  }
  return names;
}

std::string code_of(const std::string& line) {
  static const std::regex kLiteral(R"re("([^"\\]|\\.)*")re");
  const std::string code = std::regex_replace(line, kLiteral, "\"\"");
  return code.substr(0, code.find("//"));
}

std::string layer_of(const std::string& path) {
  static const std::regex kLayer(R"(^(?:src|include/acctplan|acctplan)/([a-z]+)/)");
  std::smatch match;
  return std::regex_search(path, match, kLayer) ? match[1].str() : std::string();
}

}  // namespace acctplan
