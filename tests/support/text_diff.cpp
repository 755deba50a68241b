// SPDX-License-Identifier: MIT
#include <algorithm>
#include <sstream>

#include "run_case.hpp"

namespace acctplan {
namespace {

constexpr std::ptrdiff_t kContext = 3;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Lengths of the longest common subsequences of the tails, by which the walk below chooses its way.
std::vector<std::vector<std::size_t>> common_tails(const std::vector<std::string>& a,
                                                   const std::vector<std::string>& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}

std::vector<std::string> edit_script(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto common = common_tails(a, b);
  std::vector<std::string> script;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      script.push_back("  " + a[i]);
      ++i;
      ++j;
    } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
      script.push_back("- " + a[i++]);
    } else {
      script.push_back("+ " + b[j++]);
    }
  }
  return script;
}

}  // namespace

std::string text_diff(const std::string& expected, const std::string& got) {
  if (expected == got) return {};
  const std::vector<std::string> script = edit_script(lines_of(expected), lines_of(got));
  std::string text;
  bool skipping = false;
  for (std::size_t at = 0; at < script.size(); ++at) {
    const auto here = script.begin() + static_cast<std::ptrdiff_t>(at);
    const auto from = here - std::min<std::ptrdiff_t>(kContext, here - script.begin());
    const auto to = here + std::min<std::ptrdiff_t>(kContext + 1, script.end() - here);
    const bool near = std::any_of(from, to, [](const std::string& line) { return line[0] != ' '; });
    if (near) text += script[at] + "\n";
    if (!near && !skipping) text += "  ...\n";
    skipping = !near;
  }
  // Only a final newline can differ when all lines agree.
  if (expected.ends_with('\n') != got.ends_with('\n')) text += "  (the newline at the end differs)\n";
  return text;
}

}  // namespace acctplan
