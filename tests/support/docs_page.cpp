// SPDX-License-Identifier: MIT
#include "docs_page.hpp"

#include <algorithm>
#include <limits>
#include <sstream>
#include <vector>

#include "case_file.hpp"
#include "child_process.hpp"

namespace acctplan {
namespace {

namespace fs = std::filesystem;

using Lines = std::vector<std::string>;

constexpr std::string_view kFence = "```";
constexpr std::string_view kPrompt = "$ ";

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// A line without blanks at its end, which Markdown does not keep.
std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

struct Block {
  std::size_t indent = 0;
  std::string language;
  std::string info;  ///< what follows the language
  Lines lines;       ///< without the indentation
};

/// The value of `key=` in the info string, else what stands for its absence.
std::string info_value(const Block& block, const std::string& key, const std::string& absent) {
  std::istringstream words(block.info);
  for (std::string word; words >> word;) {
    if (word.starts_with(key + "=")) return word.substr(key.size() + 1);
  }
  return absent;
}

/// The block that the fence at `at` opens; `at` comes to stand on its closing fence.
Block take_block(const Lines& page, std::size_t& at) {
  Block block;
  block.indent = page[at].find(kFence);
  std::istringstream head(page[at].substr(block.indent + kFence.size()));
  head >> block.language;
  std::getline(head, block.info);
  const std::string closing = std::string(block.indent, ' ') + std::string(kFence);
  const std::size_t opened = at + 1;
  for (++at; at < page.size() && page[at] != closing; ++at) {
    const std::size_t blanks = std::min(page[at].find_first_not_of(' '), page[at].size());
    block.lines.push_back(page[at].substr(std::min(blanks, block.indent)));
  }
  if (at == page.size()) throw CaseFormatError("line " + std::to_string(opened) + ": the block is not closed");
  return block;
}

/// What the block's commands print, under each of them.
Lines run_console(const Block& block, const WorkFolder& folder, const fs::path& program) {
  const std::string head = info_value(block, "head", "");
  const std::size_t most = head.empty() ? std::numeric_limits<std::size_t>::max() : std::stoul(head);
  const std::string status = info_value(block, "exit", "0");
  Lines result;
  for (const std::string& line : block.lines) {
    if (!line.starts_with(kPrompt)) {
      if (result.empty()) throw CaseFormatError("a console block starts with a command, not with: " + line);
      continue;
    }
    const std::string command = line.substr(kPrompt.size());
    const RunResult run = run_command(command, {}, folder, program);
    if (run.exit != status) throw CaseFormatError("status " + run.exit + " of: " + command + "\n" + run.err);
    result.push_back(line);
    const Lines printed = lines_of(run.out + run.err);
    for (std::size_t at = 0; at < std::min(most, printed.size()); ++at) result.push_back(trimmed(printed[at]));
  }
  return result;
}

/// The example that a guide links to first, else that of `brightquay.yaml`.
fs::path example_of(const std::string& text) {
  constexpr std::string_view kLink = "](../../examples/";
  const std::size_t link = text.find(kLink);
  if (link == std::string::npos) return "examples/expanding-customer";
  const std::size_t name = link + kLink.size();
  return fs::path("examples") / text.substr(name, text.find('/', name) - name);
}

void prepare(const WorkFolder& folder, const std::string& text, const fs::path& page, const fs::path& repository) {
  const bool guide = page.generic_string().starts_with("docs/howto/");
  fs::copy(repository / (guide ? example_of(text) : fs::path("examples")),
           guide ? folder.work() : folder.work() / "examples", fs::copy_options::recursive);
}

}  // namespace

std::string replay_page(const std::string& text, const fs::path& page, const fs::path& program,
                        const fs::path& repository) {
  const WorkFolder folder;
  prepare(folder, text, page, repository);
  const Lines lines = lines_of(text);
  std::string result;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    result += lines[at] + "\n";
    const std::size_t indent = lines[at].find_first_not_of(' ');
    if (indent == std::string::npos || lines[at].compare(indent, kFence.size(), kFence) != 0) continue;
    Block block = take_block(lines, at);
    if (block.language == "console") block.lines = run_console(block, folder, program);
    const std::string file = info_value(block, "file", "");
    std::string body;
    for (const std::string& line : block.lines) body += line + "\n";
    if (!file.empty()) write_file(folder.work() / file, body);
    for (const std::string& line : block.lines) {
      result += (line.empty() ? "" : std::string(block.indent, ' ') + line) + "\n";
    }
    result += lines[at] + "\n";
  }
  return result;
}

}  // namespace acctplan
